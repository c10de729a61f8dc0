import type { Role } from '../../src/shared/actor.js';

/** The persona `citizen` of the seed, as an applicant with a phone. */
export const CITIZEN = { kind: 'citizen', name: 'Đào Thanh Hà', identityNumber: '052088627434', phone: '0912345678' } as const;

/** The ward of Hoài Nhơn, where most stories of communes play. */
export const WARD = 'H21.195';

/** Code of the procedure of most stories. */
export const FOSTER_CARE = '1.004944';

/** The end of a child's foster care: five working days, two papers, a real process of six steps, for provinces and communes. */
export function fosterCare(changes: object = {}): Record<string, unknown> {
  return {
    procedureCode: FOSTER_CARE,
    resolvingAgencyCode: WARD,
    applicant: CITIZEN,
    returnMethod: 'counter',
    components: [
      { key: '1', originals: 1 },
      { key: '2', copies: 1 },
    ],
    ...changes,
  };
}

/** The same as it is taken in at the counter. */
export const atTheCounter = (changes: object = {}): Record<string, unknown> => fosterCare({ channel: 'direct', ...changes });

/** Somebody who holds roles at an agency; the subject says both. */
export const officerOf = (agencyCode: string, ...roles: Role[]) => ({
  subject: `${agencyCode}-${roles.join('-')}`,
  name: 'Cán bộ của câu chuyện',
  agencyCode,
  roles,
});
