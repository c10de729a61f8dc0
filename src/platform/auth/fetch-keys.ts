import type { JSONWebKeySet } from 'jose';

const FETCH_TIMEOUT_MS = 5_000;
const MOST_BYTES = 256 * 1024;
const MOST_KEYS = 64;

/** Asks an issuer for its JSON Web Key Set. Fails on anything but a set with keys, so that a broken answer never replaces a good one. */
export async function fetchKeys(uri: string): Promise<JSONWebKeySet> {
  const response = await fetch(uri, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
  });
  if (!response.ok || response.body === null) throw new Error(`the issuer answered ${response.status}`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new Error('the key set is too large');
    chunks.push(chunk);
  }
  const { keys } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { readonly keys?: unknown };
  if (!Array.isArray(keys) || keys.length === 0 || keys.length > MOST_KEYS) throw new Error('the answer is no key set');
  return { keys: keys as JSONWebKeySet['keys'] };
}
