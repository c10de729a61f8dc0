import type { FastifyInstance } from 'fastify';

interface KnownAddress {
  readonly segments: readonly string[];
  readonly methods: Set<string>;
}

/** Which methods each address takes, for telling an unknown address from a known one that was called with another method. */
export class KnownAddresses {
  private readonly addresses = new Map<string, KnownAddress>();

  /** Notes every route that is registered from now on. */
  follow(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', ({ url, method }) => {
      if (!url.startsWith('/')) return;
      const known = this.addresses.get(url) ?? { segments: url.split('/'), methods: new Set<string>() };
      for (const each of [method].flat()) known.methods.add(each);
      this.addresses.set(url, known);
    });
  }

  /** Methods that a path takes, in order of the alphabet; empty for an unknown path. */
  methodsAt(path: string): readonly string[] {
    const segments = path.split('/');
    const found = [...this.addresses.values()].filter((address) => fits(address.segments, segments));
    return [...new Set(found.flatMap(({ methods }) => [...methods]))].sort();
  }
}

function fits(template: readonly string[], segments: readonly string[]): boolean {
  const begins = template.at(-1) === '*';
  const named = begins ? template.slice(0, -1) : template;
  if (begins ? segments.length < template.length : segments.length !== template.length) return false;
  return named.every((each, index) => (each.startsWith(':') ? segments[index] !== '' : each === segments[index]));
}
