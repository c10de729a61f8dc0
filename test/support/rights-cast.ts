import type { TokenHolder } from '../../src/platform/sandbox/sandbox-issuer.js';
import { atTheCounter, officerOf } from './handed-in.js';
import { House, type Caller } from './house.js';
import { pdf } from './pdf.js';

/** Six dossiers of one province, each at another place, by the word that the story uses. */
export const PLACES = {
  ward: {
    agency: 'H21.195',
    receiving: 'H21.195',
    applicant: { kind: 'citizen', name: 'Đào Thanh Hà', identityNumber: '052088627434', phone: '0911000001' },
  },
  commune: {
    agency: 'H21.110',
    receiving: 'H21.110',
    applicant: { kind: 'citizen', name: 'Cao Song Lam', identityNumber: '064195205336', phone: '0911000002' },
  },
  justice: {
    agency: 'H21.16',
    receiving: 'H21.16',
    applicant: {
      kind: 'business',
      name: 'Công ty TNHH Thương mại và Xây dựng An Lão Xanh',
      identityNumber: '9996756322',
      phone: '0911000003',
    },
  },
  health: {
    agency: 'H21.19',
    receiving: 'H21.19',
    applicant: { kind: 'business', name: 'Công ty Cổ phần Nông nghiệp Cao nguyên Mới', identityNumber: '9985342993', phone: '0911000004' },
  },
  centre: {
    agency: 'H21.16',
    receiving: 'H21',
    applicant: { kind: 'citizen', name: 'Cao Song Lam', identityNumber: '064195205336', phone: '0911000005' },
  },
  land: {
    agency: 'H21.24.01',
    receiving: 'H21.24.01',
    applicant: { kind: 'citizen', name: 'Đào Thanh Hà', identityNumber: '052088627434', phone: '0911000006' },
  },
} as const;
export type Place = keyof typeof PLACES;
const EVERYWHERE = Object.keys(PLACES) as Place[];

/** Somebody who looks: by which way, what may be seen, and where their tasks are. */
export interface Viewer {
  readonly who: string;
  readonly holder: string | TokenHolder;
  readonly way: 'citizen' | 'desk' | 'officer';
  readonly sees: readonly Place[];
  /** Whether the reader is shown whose dossiers are; a system with no such scope, of those that it took in. Shown when left out. */
  readonly persons?: 'masked' | 'own';
  /** Places whose waiting task may be seen; undefined for whom worklists are closed. */
  readonly tasks?: readonly Place[];
}

const officer = (
  who: string,
  holder: string | TokenHolder,
  way: 'desk' | 'officer',
  sees: readonly Place[],
  tasks: readonly Place[] = sees,
): Viewer => ({ who, holder, way, sees, tasks });
const applicant = (who: string, holder: string | TokenHolder, sees: readonly Place[]): Viewer => ({ who, holder, way: 'citizen', sees });

/** The table of who sees what. */
export const VIEWERS: readonly Viewer[] = [
  officer('the desk of the ward', 'desk-officer-commune', 'desk', ['ward']),
  officer('the head of the ward', 'agency-head-commune', 'officer', ['ward']),
  officer('the desk of another commune', officerOf('H21.110', 'desk-officer'), 'desk', ['commune']),
  officer('a commune without dossiers', officerOf('H21.113', 'desk-officer', 'agency-head'), 'desk', []),
  officer('the desk of a department', 'desk-officer-department', 'desk', ['justice', 'centre'], ['justice']),
  officer('a case officer of a department', 'case-officer', 'officer', ['justice', 'centre'], ['justice']),
  officer('the head of another department', officerOf('H21.19', 'agency-head'), 'officer', ['health']),
  officer('a department above the land office', officerOf('H21.24', 'case-officer'), 'officer', ['land']),
  officer('a branch below the land office', officerOf('H21.24.01.02', 'case-officer'), 'officer', []),
  officer('the desk of the province', 'desk-officer', 'desk', EVERYWHERE),
  { ...officer('the procedure controller of the province', 'procedure-controller', 'officer', EVERYWHERE), persons: 'masked' },
  officer('the archivist of the province', 'archivist', 'officer', EVERYWHERE),
  { ...officer('the accountant of the province', 'accountant', 'desk', EVERYWHERE), persons: 'masked' },
  officer('a ministry', officerOf('G01', 'procedure-controller', 'agency-head'), 'officer', []),
  applicant('a citizen', 'citizen', ['ward', 'land']),
  applicant('another citizen', 'citizen-2', ['commune', 'centre']),
  applicant('a business', 'business', ['justice']),
  applicant('another business', 'business-2', ['health']),
  applicant('somebody whom nobody vouches for', { subject: 'vo-danh', name: 'Vô Danh', roles: ['citizen'] }, []),
  { who: 'the system of the land office', holder: 'partner-system', way: 'desk', sees: ['land'], persons: 'own' },
  {
    who: 'a system that belongs to no agency',
    holder: { subject: 'he-thong-la', name: 'Hệ thống lạ', roles: ['partner-system'] },
    way: 'desk',
    sees: [],
    persons: 'own',
  },
];

/** What a list can be searched by, and what each place answers to. */
export interface Standing {
  readonly place: Place;
  readonly id: string;
  readonly code: string;
  readonly fileId: string;
  readonly taskId: string;
}

/** Takes the six dossiers in, each at its own counter with a file. */
export async function takeIn(house: House): Promise<Map<Place, Standing>> {
  const standing = new Map<Place, Standing>();
  for (const place of EVERYWHERE) {
    const { agency, receiving, applicant: whose } = PLACES[place];
    const desk = await house.as(place === 'land' ? 'partner-system' : officerOf(receiving, 'desk-officer'));
    const file = await desk.upload('desk', 'don.pdf', 'application/pdf', pdf(place));
    const components = [
      { key: '1', fileId: file.body.id },
      { key: '2', copies: 1 },
    ];
    const { body } = await desk.post(
      '/v1/desk/dossiers',
      atTheCounter({ resolvingAgencyCode: agency, receivingAgencyCode: receiving, applicant: whose, components }),
    );
    standing.set(place, { place, id: body.id as string, code: body.code as string, fileId: file.body.id as string, taskId: '' });
  }
  const tasks = (await (await house.as('procedure-controller')).get('/v1/officer/tasks?which=below&limit=200')).body.items as {
    dossierId: string;
    taskId: string;
  }[];
  for (const [place, each] of standing)
    standing.set(place, { ...each, taskId: tasks.find(({ dossierId }) => dossierId === each.id)?.taskId ?? '' });
  return standing;
}

/** Filters of lists and searches, each with the places that answer to it. */
export interface Search {
  readonly filters: Readonly<Record<string, string | boolean>>;
  /** Whether it names a person, so that it is a search with a body. */
  readonly personal?: true;
  readonly matches: readonly Place[];
}

/** The lists that show somebody everything that may be opened: one for applicants and systems, three for officers. */
export function listsOf({ way, tasks }: Viewer): readonly [path: string, filters: Readonly<Record<string, string>>][] {
  if (way === 'citizen') return [['/v1/citizen/dossiers', {}]];
  if (tasks === undefined) return [['/v1/desk/dossiers', { reach: 'all' }]];
  return ['resolving', 'receiving', 'involved'].map((part) => ['/v1/officer/dossiers', { reach: 'all', part }]);
}

/** The filters of a list, each with the places that answer to it. */
export function searches(standing: ReadonlyMap<Place, Standing>): readonly Search[] {
  const matching = (test: (place: Place) => boolean): Place[] => EVERYWHERE.filter(test);
  const perPlace = EVERYWHERE.flatMap((place): Search[] => {
    const { agency, receiving, applicant: whose } = PLACES[place];
    const plain = whose.name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D').replaceAll('đ', 'd');
    return [
      { filters: { code: standing.get(place)!.code }, matches: [place] },
      {
        filters: { code: standing.get(place)!.code.toLowerCase().slice(4) },
        matches: matching((each) => standing.get(each)!.code.includes(standing.get(place)!.code.slice(4))),
      },
      { personal: true as const, filters: { phone: whose.phone }, matches: [place] },
      {
        personal: true as const,
        filters: { identityNumber: whose.identityNumber },
        matches: matching((each) => PLACES[each].applicant.identityNumber === whose.identityNumber),
      },
      {
        personal: true as const,
        filters: { name: plain.slice(0, 8).toLowerCase() },
        matches: matching((each) => PLACES[each].applicant.name.slice(0, 8) === whose.name.slice(0, 8)),
      },
      {
        personal: true as const,
        filters: { words: plain.split(' ').reverse().slice(0, 2).join(' ') },
        matches: matching((each) => PLACES[each].applicant.name === whose.name),
      },
      { filters: { agencyCode: agency }, matches: matching((each) => PLACES[each].agency === agency) },
      { filters: { receivingAgencyCode: receiving }, matches: matching((each) => PLACES[each].receiving === receiving) },
    ];
  });
  const all: Search['filters'][] = [
    {},
    { open: true },
    { status: 'received' },
    { procedureCode: '1.004944' },
    { dueBefore: '2027-06-01T00:00:00+07:00' },
    { code: 'h21' },
    { sort: 'received' },
    { sort: 'due' },
    { receivedFrom: '2026-11-20', receivedTo: '2026-11-20' },
  ];
  const none: Search['filters'][] = [
    { open: false },
    { submittedTo: '2026-11-19' },
    { receivedFrom: '2026-11-21' },
    { status: 'withdrawn' },
    { dueTo: '2026-11-20' },
  ];
  const everywhere: Search[] = [
    ...all.map((filters) => ({ filters, matches: EVERYWHERE })),
    ...none.map((filters) => ({ filters, matches: [] })),
  ];
  return [...everywhere, ...new Map(perPlace.map((each) => [JSON.stringify(each.filters), each])).values()];
}

/** The caller that a viewer is. */
export const callerOf = (house: House, viewer: Viewer): Promise<Caller> => house.as(viewer.holder);
