import { AUDIENCES, rolesAt, type Audience } from './audience.js';
import type { Role } from './role.js';

const APPLICANT = [
  'self.read',
  'dossier.submit',
  'dossier.read-own',
  'dossier.supplement.answer',
  'dossier.withdraw',
  'file.upload',
  'file.read',
  'feedback.give',
  'document.read-own',
  'consent.give',
  'personal-data.request',
] as const;
const EVERY_OFFICER = ['self.read', 'absence.arrange', 'dossier.read', 'file.upload', 'task.read', 'consultation.read'] as const;
/** Who decides on dossiers, or keeps them, is shown whose they are. Files show it too, so the one is not given without the other. */
const KNOWS_PERSONS = ['person.read', 'file.read'] as const;
const HEARS_PEOPLE = ['feedback.read'] as const;
const STEPS = [
  'task.claim',
  'task.decide',
  'task.forward',
  'task.return',
  'dossier.supplement.request',
  'dossier.payment.request',
  'dossier.request.cancel',
] as const;
/** Who takes money does not say how much it is, and the other way round. */
const COUNTER = ['dossier.payment.request', 'dossier.request.cancel', 'payment.record'] as const;
const SETS_RECEIVABLES = ['receivable.set-amount'] as const;
const CONSULTING = ['consultation.ask', 'consultation.answer'] as const;

/**
 * What each role may do, all in one table. Whether this dossier is the caller's to act on is a rule of the use case and of
 * the reader's SQL, not of this table.
 */
export const ROLE_PERMISSIONS = {
  citizen: APPLICANT,
  business: APPLICANT,
  'desk-officer': [
    ...EVERY_OFFICER,
    ...KNOWS_PERSONS,
    'dossier.receive',
    'dossier.accept',
    'dossier.not-accept',
    'dossier.supplement.request',
    'dossier.supplement.answer',
    'dossier.withdraw',
    'dossier.stop-on-request',
    'dossier.hand-over',
    'document.read',
    'consent.record',
    'fee-facts.state',
    'task.claim',
    'task.forward',
    ...COUNTER,
  ],
  'case-officer': [...EVERY_OFFICER, ...KNOWS_PERSONS, ...STEPS, ...CONSULTING, ...SETS_RECEIVABLES],
  'unit-head': [
    ...EVERY_OFFICER,
    ...KNOWS_PERSONS,
    ...HEARS_PEOPLE,
    ...STEPS,
    ...CONSULTING,
    ...SETS_RECEIVABLES,
    'task.assign',
    'report.read',
  ],
  'agency-head': [
    ...EVERY_OFFICER,
    ...KNOWS_PERSONS,
    ...HEARS_PEOPLE,
    ...STEPS,
    ...CONSULTING,
    ...SETS_RECEIVABLES,
    'task.assign',
    'dossier.stop',
    'dossier.extend',
    'personal-data.decide',
    'report.read',
  ],
  'registry-clerk': [...EVERY_OFFICER, ...KNOWS_PERSONS, 'task.claim', 'task.forward', 'task.return'],
  'procedure-controller': [
    ...EVERY_OFFICER,
    ...HEARS_PEOPLE,
    'catalogue.manage',
    'process.manage',
    'template.manage',
    'import.read',
    'report.read',
  ],
  accountant: [...EVERY_OFFICER, ...COUNTER, 'refund.read'],
  archivist: [...EVERY_OFFICER, ...KNOWS_PERSONS, 'record.read', 'record.seal'],
  /** Files as far as it may see whose they are: see `ONLY_GIVEN`. */
  'partner-system': ['self.read', 'dossier.receive', 'dossier.read', 'file.upload', 'file.read', 'event.read', 'webhook.manage'],
  /** Of an agency: what is below it, and no dossier. */
  administrator: ['self.read', 'agency.manage', 'officer.manage', 'partner.manage', 'calendar.manage', 'breach.manage'],
  /** Of the installation: its works, and neither dossiers nor people. */
  operator: ['self.read', 'job.manage', 'report.manage', 'import.read'],
} as const satisfies Readonly<Record<Role, readonly string[]>>;

export type Permission = (typeof ROLE_PERMISSIONS)[Role][number];

/**
 * What a system is given by name alone, and its role does not bring: a system that nobody registered, and one that was given nothing but to
 * read dossiers, are not shown whose they are, apart from those that it took in itself.
 */
export const ONLY_GIVEN = ['person.read'] as const satisfies readonly Permission[];

/**
 * What is about an agency as a whole (its name, place, end, duties, calendar, breaches), or about all of them (procedures, processes,
 * templates): a post that is limited to sectors or procedures does not bring it. Clearance does not count: none of this shows a dossier.
 */
const OF_THE_WHOLE: readonly Permission[] = [
  'agency.manage',
  'calendar.manage',
  'breach.manage',
  'catalogue.manage',
  'process.manage',
  'template.manage',
];

/** Those of some permissions that a post can bring. @param isWhole whether it is for all sectors and procedures */
export function bringable(permissions: readonly Permission[], isWhole: boolean): readonly Permission[] {
  return isWhole ? permissions : permissions.filter((each) => !OF_THE_WHOLE.includes(each));
}

/** Everything that the roles bring, in the order of the alphabet. */
export function permissionsOf(roles: readonly Role[]): readonly Permission[] {
  return [...new Set(roles.flatMap((role): readonly Permission[] => ROLE_PERMISSIONS[role]))].toSorted();
}

/** Permissions by the audience at whose addresses they count: there those that roles of the audience bring, and no others. */
export type PermissionsByAudience = Readonly<Record<Audience, readonly Permission[]>>;

/** What the roles bring at each audience's addresses, as far as a post can. @param isWhole as of `bringable` */
export function permissionsByAudience(roles: readonly Role[], isWhole: boolean): PermissionsByAudience {
  const audiences = Object.keys(AUDIENCES) as Audience[];
  const entries = audiences.map((each) => [each, bringable(permissionsOf(rolesAt(each, roles)), isWhole)]);
  return Object.fromEntries(entries) as PermissionsByAudience;
}

/** Whether any of the wanted permissions is held. */
export function permits(held: readonly Permission[], wanted: readonly Permission[]): boolean {
  return wanted.some((permission) => held.includes(permission));
}
