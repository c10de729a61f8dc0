import type { Role } from '../../src/shared/actor.js';
import type { TokenHolder } from '../../src/platform/sandbox/sandbox-issuer.js';
import { officerOf, WARD } from './handed-in.js';

/** Who asks. `sees`: whether the one dossier of the matrix, of a citizen at a ward, is theirs to see. */
export interface Identity {
  readonly who: string;
  /** A persona of the seed, somebody described, or why the token says nothing. */
  readonly holder: string | TokenHolder | 'no token' | 'an expired token' | 'a forged token';
  readonly roles: readonly Role[];
  readonly sees: boolean;
}

const persona = (code: string, roles: readonly Role[], sees = false): Identity => ({
  who: `the persona ${code}`,
  holder: code,
  roles,
  sees,
});
function officer(who: string, agencyCode: string, roles: readonly Role[], sees = false): Identity {
  return { who, holder: officerOf(agencyCode, ...roles), roles, sees };
}
function nobody(holder: 'no token' | 'an expired token' | 'a forged token'): Identity {
  return { who: `somebody with ${holder}`, holder, roles: [], sees: false };
}

/** Everybody who asks at every door. */
export const IDENTITIES: readonly Identity[] = [
  nobody('no token'),
  nobody('an expired token'),
  nobody('a forged token'),
  persona('citizen', ['citizen'], true),
  persona('citizen-2', ['citizen']),
  persona('business', ['business']),
  persona('business-2', ['business']),
  {
    who: 'a citizen for whose number nobody vouches',
    holder: { subject: 'vo-danh', name: 'Vô Danh', roles: ['citizen'] },
    roles: ['citizen'],
    sees: false,
  },
  persona('desk-officer', ['desk-officer'], true),
  persona('desk-officer-department', ['desk-officer']),
  persona('desk-officer-commune', ['desk-officer', 'registry-clerk'], true),
  persona('case-officer', ['case-officer']),
  persona('case-officer-commune', ['case-officer'], true),
  persona('unit-head', ['unit-head']),
  persona('registry-clerk', ['registry-clerk']),
  persona('agency-head', ['agency-head']),
  persona('agency-head-commune', ['agency-head'], true),
  persona('procedure-controller', ['procedure-controller'], true),
  persona('accountant', ['accountant'], true),
  persona('archivist', ['archivist'], true),
  persona('administrator', ['administrator']),
  persona('operator', ['operator']),
  persona('partner-system', ['partner-system']),
  officer('the desk of a sibling commune', 'H21.110', ['desk-officer']),
  officer('the head of a sibling commune', 'H21.110', ['agency-head']),
  officer('the accountant of the ward', WARD, ['accountant'], true),
  officer('the archivist of the ward', WARD, ['archivist'], true),
  officer('the administrator of the ward', WARD, ['administrator']),
  officer('the system of the ward', WARD, ['partner-system'], true),
  {
    who: 'a system that belongs to no agency',
    holder: { subject: 'he-thong-la', name: 'Hệ thống lạ', roles: ['partner-system'] },
    roles: ['partner-system'],
    sees: false,
  },
  officer('a case officer of the department above a land office', 'H21.24', ['case-officer']),
  officer('the desk of another province', 'H01', ['desk-officer']),
  officer('the head of another province', 'H01', ['agency-head']),
  officer('a ministry', 'G01', ['procedure-controller', 'agency-head']),
];
