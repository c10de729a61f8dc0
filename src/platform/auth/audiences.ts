import { AUDIENCES, type Audience } from '../../shared/audience.js';

/** Addresses below `/v1` that ask for a token and are for every audience alike. */
const FOR_EVERYBODY = /^\/v1\/me(?:\/|$)/;

/** The audience of a route's path, `/v1/desk/dossiers/:id`; undefined where a token means nothing. */
export function audienceOf(path: string): Audience | undefined {
  const [version, audience = ''] = path.split('/').slice(1);
  if (version === 'v1' && audience !== 'everybody' && Object.hasOwn(AUDIENCES, audience)) return audience as Audience;
  return FOR_EVERYBODY.test(path) ? 'everybody' : undefined;
}
