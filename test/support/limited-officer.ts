import type { Role } from '../../src/shared/actor.js';
import type { TokenHolder } from '../../src/platform/sandbox/sandbox-issuer.js';
import { House, JOURNEY_START, type Caller } from './house.js';

/** A post as an administrator gives it: without limits where none are named. */
export interface GivenPost {
  readonly agencyCode: string;
  readonly roles: readonly Role[];
  readonly sectorCodes?: readonly string[];
  readonly procedureCodes?: readonly string[];
  readonly confidentialities?: readonly string[];
  /** First day; the day on which journeys begin when left out. */
  readonly validFrom?: string;
}

/** Enters an officer with posts given by the administrator of the province: the token says who it is and nothing else. */
export async function enrolled(house: House, subject: string, ...posts: readonly GivenPost[]): Promise<TokenHolder> {
  const administrator = await house.as('administrator');
  const account = { issuer: 'urn:mot-cua:sandbox', subject, name: 'Lê Thị Bình' };
  let { status, body } = await administrator.post('/v1/admin/officers', account);
  for (const [index, post] of posts.entries()) {
    if (status !== 201) break;
    const given = { title: `Công chức ${index + 1}`, validFrom: JOURNEY_START.slice(0, 10), ...post };
    ({ status, body } = await administrator.post(`/v1/admin/officers/${body.id}/posts`, given, body.version));
  }
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return { subject, name: account.name, roles: [] };
}

/** The same officer, asking. */
export async function officerWithPosts(house: House, subject: string, ...posts: readonly GivenPost[]): Promise<Caller> {
  return house.as(await enrolled(house, subject, ...posts));
}
