import { randomUUID } from 'node:crypto';

/** Asks a server on loopback for JSON and takes nothing but success. */
export async function ask(port: number, method: string, path: string, body?: object, token?: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return JSON.parse(text) as Record<string, unknown>;
}

/** Samples of the gauges of a server, by name and label: `motcua_job_lag_seconds sweep`. */
export async function gauges(port: number, names: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const samples = text.matchAll(/^(\w+)(?:\{\w+="([^"]*)"\})? ([\d.e+-]+)$/gm);
  return new Map(
    [...samples]
      .filter(([, name]) => names.includes(name!))
      .map(([, name, label = '', value]) => [`${name} ${label}`.trim(), Number(value)]),
  );
}
