import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AGENCY_EVENTS } from '../../src/modules/agencies/agencies.events.js';
import { ARCHIVE_EVENTS } from '../../src/modules/archive/archive.events.js';
import { CATALOGUE_EVENTS, FEE_SCHEDULE_EVENTS, FORM_EVENTS } from '../../src/modules/catalogue/catalogue.events.js';
import { CONSENT_EVENTS, DOCUMENT_EVENTS } from '../../src/modules/documents/documents.events.js';
import { DOSSIER_TIMELINE } from '../../src/modules/dossiers/domain/timeline-rows.js';
import { DISPOSAL_TIMELINE } from '../../src/modules/dossiers/use-cases/disposal-timeline.js';
import { DOSSIER_EVENTS } from '../../src/modules/dossiers/dossiers.events.js';
import { DISPOSAL_EVENTS } from '../../src/platform/disposal/disposal.events.js';
import { PRIVACY_EVENTS } from '../../src/modules/privacy/privacy.events.js';
import { PARTNER_EVENTS } from '../../src/modules/partners/partners.events.js';
import { nameBeside, namedKind, type FactKind, type TimelineRow } from '../../src/modules/dossiers/domain/timeline.js';
import { FEEDBACK_TIMELINE } from '../../src/modules/feedback/domain/timeline-rows.js';
import { NOTICE_EVENTS, TEMPLATE_EVENTS } from '../../src/modules/notices/notices.events.js';
import { PAYMENT_TIMELINE } from '../../src/modules/payments/domain/timeline-rows.js';
import { REPORTING_EVENTS } from '../../src/modules/reporting/reporting.events.js';
import { ROUTING_TIMELINE } from '../../src/modules/routing/domain/timeline-rows.js';
import { ROUTING_EVENTS } from '../../src/modules/routing/routing.events.js';
import { WORKFLOW_TIMELINE } from '../../src/modules/workflow/domain/timeline-rows.js';
import { HAND_OVER_EVENTS } from '../../src/modules/workflow/hand-over.events.js';
import { PROCESS_EVENTS, WORKFLOW_EVENTS } from '../../src/modules/workflow/workflow.events.js';
import { PROJECT } from './checks/source-files.js';

/** Entries of streams of their own, which no dossier's timeline reads, and why. */
const BESIDE: Readonly<Record<string, string>> = {
  [WORKFLOW_EVENTS.deadlineNotified]: 'background: told deadlines never move a version',
  [ROUTING_EVENTS.deadlineNotified]: 'background: told deadlines never move a version',
  [DOCUMENT_EVENTS.revoked]: 'background: found out after the dossier ended',
  [CONSENT_EVENTS.given]: 'a stream per consent',
  [CONSENT_EVENTS.revoked]: 'a stream per consent',
  ...Object.fromEntries(Object.values(PROCESS_EVENTS).map((type) => [type, 'a stream per process'])),
  ...Object.fromEntries(Object.values(TEMPLATE_EVENTS).map((type) => [type, 'a stream per template'])),
  [HAND_OVER_EVENTS.ordered]: 'a stream per hand-over; each task is on its dossier’s',
  [NOTICE_EVENTS.webhookSet]: 'a stream per subscription',
  [NOTICE_EVENTS.webhookEnded]: 'a stream per subscription',
  [ARCHIVE_EVENTS.recordSealed]: 'background: sealing never moves a version',
  ...Object.fromEntries(Object.values(AGENCY_EVENTS).map((type) => [type, 'about an agency and no dossier'])),
  ...Object.fromEntries(Object.values(PRIVACY_EVENTS).map((type) => [type, 'a stream per breach and per request'])),
  ...Object.fromEntries(Object.values(PARTNER_EVENTS).map((type) => [type, 'a stream per partner system'])),
  ...Object.fromEntries(Object.values(CATALOGUE_EVENTS).map((type) => [type, 'about a procedure and no dossier'])),
  ...Object.fromEntries(Object.values(FORM_EVENTS).map((type) => [type, 'a stream per form'])),
  ...Object.fromEntries(Object.values(FEE_SCHEDULE_EVENTS).map((type) => [type, 'a stream per fee schedule'])),
  ...Object.fromEntries(Object.values(REPORTING_EVENTS).map((type) => [type, 'background: about the reports and no dossier'])),
};
const ROWS: Readonly<Record<string, TimelineRow>> = {
  ...DOSSIER_TIMELINE,
  ...DISPOSAL_TIMELINE,
  ...WORKFLOW_TIMELINE,
  ...PAYMENT_TIMELINE,
  ...FEEDBACK_TIMELINE,
  ...ROUTING_TIMELINE,
};

interface DescribedSchema {
  readonly discriminator?: { readonly mapping: Readonly<Record<string, string>> };
  readonly properties?: Readonly<Record<string, DescribedSchema>>;
}
interface Described {
  readonly components: { readonly schemas: Readonly<Record<string, DescribedSchema>> };
}

/** Types of all entries that all modules publish. */
async function publishedTypes(): Promise<string[]> {
  const folder = join(PROJECT, 'src', 'modules');
  const files = readdirSync(folder).flatMap((name) =>
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith('.events.ts'))
      .map((file) => join(folder, name, file)),
  );
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(file).href) as Promise<Record<string, unknown>>));
  const constants = modules.flatMap((module) => Object.entries(module).filter(([name]) => name.endsWith('_EVENTS')));
  return [...constants.flatMap(([, types]) => Object.values(types as Record<string, string>)), ...Object.values(DISPOSAL_EVENTS)];
}

describe('timelines', () => {
  it('have a row for every entry that a module publishes on a dossier’s stream, and no other', async () => {
    const types = await publishedTypes();
    expect(types.length).toBeGreaterThan(30);
    expect(types.filter((type) => !(type in ROWS) && !(type in BESIDE))).toEqual([]);
    expect([...Object.keys(ROWS), ...Object.keys(BESIDE)].filter((type) => !types.includes(type))).toEqual([]);
  });

  it('have titles in both languages, and tell a fact only to whom the entry is told', () => {
    for (const [type, { title, to, facts }] of Object.entries(ROWS)) {
      expect([type, title.vi.trim().length > 0, title.en.trim().length > 0]).toEqual([type, true, true]);
      for (const [, ...audiences] of Object.values(facts as Record<string, readonly [string, ...string[]]>))
        expect([type, audiences.filter((each) => !to.includes(each as never))]).toEqual([type, []]);
    }
  });

  it('stand in the document as they are: an entry for every type that an audience is told, with the facts that it is told', () => {
    const { schemas } = (JSON.parse(readFileSync(join(PROJECT, 'openapi', 'openapi.json'), 'utf8')) as Described).components;
    const readers = { CitizenTimelineEntry: ['citizen'], DeskTimelineEntry: ['desk', 'partner'], OfficerTimelineEntry: ['officer'] };
    for (const [name, audiences] of Object.entries(readers)) {
      const told = Object.entries(ROWS).filter(([, { to }]) => to.some((each) => audiences.includes(each)));
      const { mapping } = schemas[name]!.discriminator!;
      expect([name, Object.keys(mapping).sort()]).toEqual([name, told.map(([type]) => type).sort()]);
      for (const [type, { facts }] of told) {
        const shown = Object.entries(facts as Record<string, readonly unknown[]>).filter(([, [, ...to]]) =>
          to.some((each) => audiences.includes(each as string)),
        );
        const isNamed = (kind: unknown): boolean => namedKind(kind as FactKind) !== undefined;
        const fields = shown.flatMap(([fact, [kind]]) => (isNamed(kind) ? [fact, nameBeside(fact)] : [fact]));
        const described = schemas[mapping[type]!.split('/').at(-1)!]!.properties!['facts']!.properties ?? {};
        expect([name, type, Object.keys(described).sort()]).toEqual([name, type, fields.sort()]);
      }
    }
    expect(Object.keys(schemas['PartnerEvent']!.discriminator!.mapping).sort()).toEqual(Object.values(DOSSIER_EVENTS).sort());
  });

  it('speak to applicants as to themselves: no title and no refusal of theirs is in the words of officers', () => {
    const ofOfficers = /chủ hồ sơ|cán bộ|người nộp thay|cơ quan của bạn|(^|[\s“])bước\s|the applicant|\bofficer\b|your agency|\bstep\b/i;
    const toApplicants = Object.entries(ROWS).filter(([, { to }]) => to.includes('citizen'));
    const titles = toApplicants.map(([type, { title, titleForApplicant = title }]) => [
      type,
      `${titleForApplicant.vi} | ${titleForApplicant.en}`,
    ]);
    expect(titles.filter(([, text]) => ofOfficers.test(text!))).toEqual([]);
    const { problems, operations } = JSON.parse(readFileSync(join(PROJECT, 'openapi', 'refusals.json'), 'utf8')) as {
      problems: Record<string, { vi: string; en: string }>;
      operations: Record<string, string[]>;
    };
    const isTheirs = (operation: string): boolean => /^(Citizen|Public)|^ConsentsController\.(giveOwn|own|revokeOwn)/.test(operation);
    const codes = new Set(Object.entries(operations).flatMap(([operation, all]) => (isTheirs(operation) ? all : [])));
    // Named by the walk through the sources and never answered to an applicant; or about the two fields of the form.
    for (const code of ['DOSSIER_OF_OTHER_AGENCY', 'REUSE_NOT_CONSENTED', 'SUBMITTER_NOT_CALLER']) codes.delete(code);
    expect([...codes].filter((code) => problems[code] && ofOfficers.test(`${problems[code].vi} ${problems[code].en}`))).toEqual([]);
  });

  it('tell applicants and partners no officer, no step and no definition, and those who are rated no mark', () => {
    const internal =
      /^(officerId|assigneeId|definition|taskId|stepCode|toStep|role|openedAt|termsKeys|calendar|chargeId|paymentId|consultationId)/;
    for (const [type, { facts }] of Object.entries(ROWS)) {
      const shownTo = (audience: string) =>
        Object.entries(facts as Record<string, readonly string[]>)
          .filter(([, fact]) => fact.slice(1).includes(audience))
          .map(([name]) => name);
      for (const audience of ['citizen', 'partner'])
        expect([type, shownTo(audience).filter((name) => internal.test(name))]).toEqual([type, []]);
      for (const audience of ['citizen', 'desk', 'officer', 'partner'])
        expect(shownTo(audience).filter((name) => /overall|attitude|comment/.test(name))).toEqual([]);
    }
    expect(FEEDBACK_TIMELINE['feedback.given.v1'].to).toEqual(['citizen']);
  });
});
