import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { bodyTooLarge } from '../../../platform/http/framework-refusals.js';
import { TokenRefusal } from '../domain/token-refusal.js';
import type { TokenRequest } from '../use-cases/issue-token.js';

/** Bytes of the longest form; a client says five short words. */
const MOST_BYTES = 8 * 1024;
const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

/**
 * What a client says at the token endpoint, by its form and by HTTP Basic (RFC 6749, 2.3.1 and 4.4.2). Names that nobody knows are
 * ignored, and an empty value is none (3.2).
 *
 * @throws TokenRefusal invalid_request, invalid_client; DomainError BODY_TOO_LARGE (413)
 */
export async function tokenRequestOf(request: FastifyRequest, body: Readable | undefined): Promise<TokenRequest> {
  if (!FORM_TYPE.test(request.headers['content-type'] ?? ''))
    throw new TokenRefusal('invalid_request', 'the body has to be application/x-www-form-urlencoded');
  const form = new URLSearchParams(await textOf(body));
  const twice = [...form.keys()].find((name) => form.getAll(name).length > 1);
  if (twice !== undefined) throw new TokenRefusal('invalid_request', 'a parameter is given twice');
  const said = (name: string): string | undefined => form.get(name) || undefined;
  const basic = basicOf(request.headers.authorization);
  if (basic && said('client_secret') !== undefined) throw new TokenRefusal('invalid_request', 'the client authenticates in two ways');
  if (basic && said('client_id') !== undefined && said('client_id') !== basic.clientId)
    throw new TokenRefusal('invalid_request', 'client_id is not the one of the Authorization header');
  const client = basic ?? { clientId: said('client_id'), clientSecret: said('client_secret') };
  const words = { grantType: said('grant_type'), scope: said('scope'), ...client };
  const given = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
  return { ...given, address: request.ip };
}

async function textOf(body: Readable | undefined): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += (chunk as Buffer).length;
    // What is read beyond the bound is not kept, so that who sends it gets the answer.
    if (length <= MOST_BYTES) chunks.push(chunk as Buffer);
  }
  if (length > MOST_BYTES) throw bodyTooLarge(MOST_BYTES);
  return Buffer.concat(chunks).toString('utf8');
}

/** Name and secret of an Authorization header, each encoded like a form before it is put together. */
function basicOf(header: string | undefined): { readonly clientId: string; readonly clientSecret: string } | undefined {
  if (header === undefined) return undefined;
  const encoded = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(header)?.[1];
  const [, name, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded ?? '', 'base64').toString('utf8')) ?? [];
  if (name === undefined || secret === undefined) throw new TokenRefusal('invalid_client', 'the Authorization header is no HTTP Basic');
  return { clientId: decoded(name), clientSecret: decoded(secret) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new TokenRefusal('invalid_client', 'the Authorization header is not encoded as RFC 6749 has it');
  }
}
