import { covered, matterOf } from '../../../src/platform/auth/covered.js';
import {
  personalTo,
  VIEWER_PARAMETERS,
  visibleRowByRow,
  visibleTo,
  type Viewer,
} from '../../../src/modules/dossiers/persistence/visible.js';
import { Database } from '../../../src/platform/database/database.js';
import type { House } from '../house.js';
import type { Asking } from './asking.js';
import { details } from './detail-checks.js';
import { officerDossiers, searches } from './list-checks.js';
import { reports, satisfaction } from './report-checks.js';
import { consultations, events, records, refunds, tasks, touched } from './work-checks.js';

/** A rule of rights that is missing from a statement. */
export interface Hole {
  readonly what: string;
  /** What the text of the statement says besides, which no other statement says. */
  readonly says: RegExp;
  /** The rule, as its statement has it. */
  readonly rule: string;
  /** What stands in its place; nothing that decides anything where it is left out. */
  readonly instead?: string;
  /** The check that has to find it. */
  readonly found: (asking: Asking) => Promise<void>;
  /** The routes that show what they must not. */
  readonly by: RegExp;
}

const OF_FACTS = covered(matterOf('f', 'f.resolving_agency_code'), 5);
const OF_TASKS = covered(matterOf('t'), 11);

const SOMEBODY: Viewer = {
  scope: [],
  cleared: [],
  limits: null,
  person: '',
  at: '',
  persons: { scope: [], cleared: [], limits: null },
  systemId: null,
};

/** One hole in each kind of route. */
export const HOLES: readonly Hole[] = [
  {
    what: 'a list of dossiers',
    says: /"sortedAt" from .*cross join lateral/s,
    rule: visibleRowByRow('d', 1),
    found: officerDossiers,
    by: /GET \/v1\/officer\/dossiers (own|all) \w+ shows/,
  },
  {
    what: 'a count of dossiers',
    says: /^select count\(\*\)::int4 as count/,
    rule: visibleTo('d', 1),
    found: officerDossiers,
    by: /GET \/v1\/officer\/dossiers (own|all) \w+ count counts/,
  },
  {
    what: 'a search for a person',
    says: /"sortedAt" from .*d\.applicant_key = /s,
    rule: visibleTo('d', 1),
    found: searches,
    by: /POST \/v1\/(desk|officer)\/dossiers\/searches \{"identityNumber":"\d+"\} shows/,
  },
  {
    what: 'the detail of a dossier',
    says: /where d\.id = \$1::uuid and exists/,
    rule: visibleTo('d', 2),
    found: (asking) => details(asking, 'getOfficerDossier', 'GET /v1/officer/dossiers/{id}'),
    by: /GET \/v1\/officer\/dossiers\/\{id\} shows/,
  },
  {
    what: 'the mask of a dossier',
    says: /as "personalShown".* as components/s,
    rule: personalTo('d', SOMEBODY, 2 + VIEWER_PARAMETERS)[0],
    found: (asking) => details(asking, 'getOfficerDossier', 'GET /v1/officer/dossiers/{id}'),
    by: /GET \/v1\/officer\/dossiers\/\{id\} unmasked shows/,
  },
  {
    what: 'a list, which tells more of persons than the detail',
    says: /"sortedAt" from .*cross join lateral/s,
    rule: 'd.applicant_name, ',
    instead: `d.applicant_name || ' ' || d.applicant_identity_number as applicant_name, `,
    found: officerDossiers,
    by: /GET \/v1\/officer\/dossiers tells/,
  },
  {
    what: 'an export, the feed of partner systems',
    says: /from notices\.partner_event/,
    rule: covered(matterOf('e', 'a'), 4),
    found: events,
    by: /GET \/v1\/partner\/events shows/,
  },
  {
    what: 'an export, the dossiers of a cell of a report',
    says: /select f\.dossier_id as "dossierId"/,
    rule: OF_FACTS,
    found: reports,
    by: /GET \/v1\/officer\/reports\/ii06a\/dossiers .*shows/,
  },
  {
    what: 'the numbers of a report',
    says: /from reporting\.dossier_fact f where .* group by 1/s,
    rule: OF_FACTS,
    found: reports,
    by: /GET \/v1\/officer\/reports\/(ii06a|on-time) .*counts/,
  },
  {
    what: 'counts of answers',
    says: /from feedback\.satisfaction s/,
    rule: covered(matterOf('s', 's.resolving_agency_code'), 4),
    found: satisfaction,
    by: /GET \/v1\/officer\/satisfaction .*counts/,
  },
  {
    what: 'a worklist',
    says: /\) t\s+join workflow\.work_case c .*order by/s,
    rule: OF_TASKS,
    found: tasks,
    by: /GET \/v1\/officer\/tasks (agency|below) shows/,
  },
  {
    what: 'counts of worklists',
    says: /as mine,/,
    rule: covered(matterOf('t'), 5),
    found: tasks,
    by: /GET \/v1\/officer\/tasks\/counts \w+ (overdue )?counts/,
  },
  {
    what: 'a list of consultations',
    says: /from routing\.consultation c join routing\.consulted_dossier d .*limit \$4/s,
    rule: covered(matterOf('d', 'a'), 5),
    found: consultations,
    by: /GET \/v1\/officer\/consultations \w+ \w+ shows/,
  },
  {
    what: 'a list of sealed records',
    says: /from archive\.record c where/,
    rule: covered(matterOf('c', 'a'), 4),
    found: records,
    by: /GET \/v1\/officer\/records shows/,
  },
  {
    what: 'what a draft touches',
    says: /from dossiers\.dossier d where d\.procedure_code = \$1 and d\.closed_at is null and d\.id >/,
    rule: visibleRowByRow('d', 4),
    found: touched,
    by: /GET \/v1\/admin\/procedures\/\{code\}\/drafts\/\{draftId\}\/dossiers \S+ shows/,
  },
  {
    what: 'how many a draft touches',
    says: /as open from/,
    rule: visibleRowByRow('d', 2),
    found: touched,
    by: /GET \/v1\/admin\/procedures\/\{code\}\/drafts\/\{draftId\}\/dossiers \S+ count counts/,
  },
  {
    what: 'a list of money to be given back',
    says: /r\.state = 'to-be-refunded'/,
    rule: covered(matterOf('d', 'd.resolving_agency_code'), 4),
    found: refunds,
    by: /GET \/v1\/desk\/refunds shows/,
  },
];

type Read = (text: string, values?: readonly unknown[]) => Promise<never[]>;

/**
 * Sends the statement of a hole without its rule for as long as some work takes; the rule still stands there, for its parameters, and
 * decides nothing.
 *
 * @returns how many statements were sent with the hole in them
 */
export async function withHole(house: House, { says, rule, instead }: Hole, work: () => Promise<void>): Promise<number> {
  const database = house.app.get(Database) as unknown as { read: Read; readPlanned: Read };
  let sent = 0;
  const holed = (text: string): string => {
    if (!says.test(text) || !text.includes(rule)) return text;
    sent += 1;
    return text.replaceAll(rule, instead ?? `coalesce(${rule}, true) in (true, false)`);
  };
  for (const name of ['read', 'readPlanned'] as const) {
    const whole = Database.prototype[name] as Read;
    database[name] = (text, values) => whole.call(database, holed(text), values);
  }
  try {
    await work();
  } finally {
    for (const name of ['read', 'readPlanned'] as const) delete (database as Partial<typeof database>)[name];
  }
  return sent;
}
