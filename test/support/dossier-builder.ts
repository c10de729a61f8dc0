import type { Dossier } from '../../src/modules/dossiers/domain/dossier.js';
import { registerDossier, type NewDossier } from '../../src/modules/dossiers/domain/new-dossier.js';
import type { IntakeRules } from '../../src/modules/dossiers/domain/intake-rules.js';
import { newId } from '../../src/shared/id.js';
import { nationalCalendar } from './national-calendar.js';

/** The rules that a fresh install begins with. */
export const RULES: IntakeRules = {
  validFrom: '2018-06-21',
  onlineReplyHours: 8,
  supplementLimit: 1,
  extensionLeadDays: 1,
  extensionLimit: 1,
  policy: { dayCount: 'civil-code', suspension: 'pause' },
  codePattern: '{agency}-{yymmdd}-{number}',
  codeDigits: 4,
};

/** A dossier of a made-up citizen, as it comes in at the given instant. */
export function newDossier(at: Date, changes: Partial<NewDossier> = {}): Dossier {
  return registerDossier({
    procedure: { code: '1.001193', name: 'Đăng ký khai sinh', versionId: newId(), sectorCode: null },
    caseKey: '1',
    channel: 'direct',
    receivingAgencyCode: 'H21.15',
    resolvingAgencyCode: 'H21.15',
    applicant: {
      kind: 'citizen',
      name: 'Nguyễn Văn Thử',
      identityNumber: '052099000123',
      phone: null,
      email: null,
      address: null,
      communeCode: null,
    },
    applicantPersonKey: 'person-of-the-test',
    submitter: null,
    summary: null,
    sets: 1,
    returnMethod: 'counter',
    components: [
      {
        key: '1',
        code: null,
        name: 'Tờ khai',
        required: true,
        originals: 1,
        copies: 0,
        fileId: null,
        reusedDocumentId: null,
        absence: null,
        formCode: null,
        heldIn: null,
      },
    ],
    at,
    reply: null,
    ...changes,
  });
}

/** Accepts a dossier by the national calendar with a duration of so many working days. */
export function accept(dossier: Dossier, at: Date, workingDays = 3): void {
  dossier.accept({
    at,
    officerId: '00000000-0000-8000-8000-00000000000a',
    caseKey: '1',
    duration: { unit: 'working-days', value: workingDays },
    durationText: `${workingDays} ngày làm việc`,
    termsKeys: ['direct-1'],
    policy: RULES.policy,
    calendar: nationalCalendar,
  });
}
