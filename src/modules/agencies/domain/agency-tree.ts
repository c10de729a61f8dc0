import type { Agency } from './agency.js';

/** All agencies by their parent links. Immutable; a change of agencies makes a new tree. */
export class AgencyTree {
  readonly #agencies: ReadonlyMap<string, Agency>;
  readonly #children = new Map<string, string[]>();
  readonly #scopes = new Map<string, readonly string[]>();

  constructor(agencies: readonly Agency[]) {
    this.#agencies = new Map(agencies.map((agency) => [agency.code, agency]));
    for (const { code, parentCode } of agencies) {
      if (parentCode === null) continue;
      const siblings = this.#children.get(parentCode);
      if (siblings) siblings.push(code);
      else this.#children.set(parentCode, [code]);
    }
  }

  get size(): number {
    return this.#agencies.size;
  }

  /** All of them, in force or history. */
  get all(): readonly Agency[] {
    return [...this.#agencies.values()];
  }

  /** The agency, whether it is in force or history. */
  find(code: string): Agency | undefined {
    return this.#agencies.get(code);
  }

  /** The agency and everything below it, for rights, closed ones too: their dossiers remain. Undefined for an unknown agency. */
  scopeOf(code: string): readonly string[] | undefined {
    if (!this.#agencies.has(code)) return undefined;
    let scope = this.#scopes.get(code);
    if (!scope) {
      // A set grows while it is walked, and a loop in wrong data ends by itself.
      const reached = new Set([code]);
      for (const each of reached) for (const child of this.#children.get(each) ?? []) reached.add(child);
      scope = [...reached];
      this.#scopes.set(code, scope);
    }
    return scope;
  }

  /** The agency that this one is, or that it is a unit of; undefined for an unknown one. */
  bodyOf(code: string): Agency | undefined {
    return this.lineageOf(code).find(({ level }) => level !== 'unit');
  }

  /** The agency, its parent, and so on up to the root; empty for an unknown agency. */
  lineageOf(code: string): readonly Agency[] {
    const lineage = new Set<Agency>();
    for (let at = this.#agencies.get(code); at && !lineage.has(at); at = this.#agencies.get(at.parentCode ?? '')) lineage.add(at);
    return [...lineage];
  }
}
