import type { Role } from '../../src/shared/actor.js';
import { House, JOURNEY_START, type Caller } from './house.js';

/** A post as an administrator gives it: without limits where none are named. */
export interface GivenPost {
  readonly agencyCode: string;
  readonly roles: readonly Role[];
  readonly sectorCodes?: readonly string[];
  readonly procedureCodes?: readonly string[];
  readonly confidentialities?: readonly string[];
}

/** An officer whose token says who it is and nothing else: the posts are in the database, given by the administrator of the province. */
export async function officerWithPosts(house: House, subject: string, ...posts: readonly GivenPost[]): Promise<Caller> {
  const administrator = await house.as('administrator');
  const account = { issuer: 'urn:mot-cua:sandbox', subject, name: 'Lê Thị Bình' };
  let { status, body } = await administrator.post('/v1/admin/officers', account);
  for (const [index, post] of posts.entries()) {
    if (status !== 201) break;
    const given = { title: `Công chức ${index + 1}`, validFrom: JOURNEY_START.slice(0, 10), ...post };
    ({ status, body } = await administrator.post(`/v1/admin/officers/${body.id}/posts`, given, body.version));
  }
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return house.as({ subject, name: account.name, roles: [] });
}
