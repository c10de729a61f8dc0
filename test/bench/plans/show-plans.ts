import { Client } from 'pg';
import { personKey, usePersonSecret } from '../../../src/platform/auth/person-key.js';
import type { BenchDatabase } from '../dataset/bench-database.js';
import type { RawRequest } from '../load/keep-alive.js';
import { slotsByAgency } from '../load/make-plan.js';
import { capture } from '../reference/captured.js';
import { launchRecorder, PERSON_KEY } from '../server/launch-server.js';
import { explain, tableSizes, type Explained } from './explain.js';
import { listRequests, type ListRequest } from './lists.js';
import { tokensOf, type Chosen } from './tokens.js';

const DAY_MS = 86_400_000;
const WARM_UPS = 2;

/** A list with its statements, as explained. */
export interface ListPlans {
  readonly request: ListRequest;
  readonly statements: readonly Explained[];
}

/** Asks for every list of the API on the loaded data set and explains what the server sent for it. */
export async function explainLists(database: BenchDatabase, folder: string): Promise<readonly ListPlans[]> {
  const client = new Client({ connectionString: database.urls.appUrl });
  await client.connect();
  const recorder = await launchRecorder(database.urls, folder);
  try {
    const subjects = await subjectsOf(client, database.plan.until);
    const tokens = await tokensOf(recorder.port, subjects);
    const sizes = await tableSizes(client);
    const plans: ListPlans[] = [];
    const refused: string[] = [];
    for (const request of listRequests(subjects.about)) {
      const token = tokens.get(request.by);
      const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
      const raw: RawRequest = { method: 'GET', path: request.path, headers };
      for (let index = 0; index < WARM_UPS; index += 1) await capture(recorder, raw);
      const { statements, status, answer } = await capture(recorder, raw);
      if (status >= 400) refused.push(`${request.path} as ${request.by} was answered ${status}: ${answer}`);
      const explained: Explained[] = [];
      for (const each of statements) explained.push(await explain(client, each, sizes));
      plans.push({ request, statements: explained });
    }
    if (refused.length > 0) throw new Error(refused.join('\n'));
    return plans;
  } finally {
    await recorder.stop();
    await client.end();
  }
}

/** The table, as Markdown: one line per statement. */
export function plansTable(plans: readonly ListPlans[]): string {
  const lines = plans.flatMap(({ request: { by, path }, statements }) =>
    statements.map(({ ms, rows, pages, scans }, index) =>
      [index === 0 ? `${by} \`${path}\`` : '', ms.toFixed(2), rows, pages, scans.join(', ')].join(' | '),
    ),
  );
  return ['list | ms | rows | pages | read by', '---|--:|--:|--:|---', ...lines].map((line) => `| ${line} |`).join('\n');
}

async function subjectsOf(client: Client, until: string): Promise<Chosen> {
  const agencies = [...(await slotsByAgency(client)).keys()];
  const [agency, smallAgency] = [agencies[0]!, agencies.at(-1)!];
  const {
    rows: [dossier],
  } = await client.query<{ id: string; code: string; procedure: string; number: string; key: string }>(
    `select id, code, procedure_code as procedure, applicant_identity_number as number, applicant_key as key from (
       select * from dossiers.dossier where resolving_agency_code = $1 and code is not null order by id desc limit 1000) d
     order by abs(3 - (select count(*) from dossiers.access_grant where grantee_kind = 'person' and grantee_key = applicant_key)) limit 1`,
    [agency],
  );
  const { rows: runs } = await client.query<{ id: string }>('select id from catalogue.import_run limit 1');
  usePersonSecret(Buffer.from(PERSON_KEY, 'base64'));
  if (personKey(dossier!.number) !== dossier!.key) throw new Error('the data set knows persons under another key; load it with --fresh');
  const day = (back: number): string => new Date(Date.parse(until) - back * DAY_MS).toISOString().slice(0, 10);
  const about = {
    agency,
    smallAgency,
    dossierId: dossier!.id,
    dossierCode: dossier!.code,
    procedureCode: dossier!.procedure,
    dueBefore: new Date(Date.parse(until) + 7 * DAY_MS).toISOString(),
    from: day(60),
    to: day(30),
    importRunId: runs[0]!.id,
  };
  return { about, identityNumber: dossier!.number };
}
