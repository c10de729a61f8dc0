import type { Client } from 'pg';
import type { ProcessDefinition } from '../../../src/modules/workflow/domain/process-definition.js';
import { numberOf } from '../dataset/computed-ids.js';
import type { DatasetPlan } from '../dataset/load-dossiers.js';
import { busyAgencies } from '../dataset/offers.js';
import { dealSlots, PLACES, placeOf } from '../dataset/slots.js';
import { searches } from './searches.js';
import type { IntakeBody, LoadPlan, PreparedCase, TargetAgency } from './load-plan.js';

/** Agencies that the load of W1, W2 and W3 is spread over: the busiest ones. */
const TARGETS = 8;
const DUE_WITHIN_DAYS = 30;

/** Codes of all agencies that have dossiers, the busiest first, each with its slots. */
export async function slotsByAgency(client: Client): Promise<ReadonlyMap<string, readonly number[]>> {
  const read = async (text: string): Promise<never[]> => (await client.query(text)).rows as never[];
  const dealt = dealSlots(await busyAgencies({ read }));
  const slots = new Map<string, number[]>();
  dealt.forEach(({ code }, slot) => slots.set(code, [...(slots.get(code) ?? []), slot]));
  return new Map([...slots].sort(([, a], [, b]) => b.length - a.length));
}

/** What our server is asked, and what the references are: the same but for the cases, of which each has its own share. */
export async function makePlans(
  client: Client,
  dataset: DatasetPlan,
  tokens: ReadonlyMap<string, string>,
  mark: string,
): Promise<{ ours: LoadPlan; references: LoadPlan }> {
  const slots = await slotsByAgency(client);
  const targets: TargetAgency[] = [];
  for (const [code, its] of [...slots].slice(0, TARGETS))
    targets.push({ code, token: tokens.get(code)!, slots: its, intake: await intakeAt(client, code) });
  const cases = await preparedCases(client, tokens);
  const dueBefore = new Date(Date.parse(dataset.until) + DUE_WITHIN_DAYS * 86_400_000).toISOString();
  const common = { dossiers: dataset.dossiers, dueBefore, targets, mark, searches: await searches(client) };
  const shareOf = (places: readonly number[]): PreparedCase[] =>
    cases.filter(({ dossierId }) => places.includes(placeOf(numberOf(dossierId)!)));
  return {
    ours: { ...common, cases: shareOf(PLACES.ours), repeats: false },
    references: { ...common, cases: shareOf(PLACES.references), repeats: true },
  };
}

/** Somebody hands in what an earlier dossier of the agency consisted of. */
async function intakeAt(client: Client, agencyCode: string): Promise<IntakeBody> {
  const {
    rows: [row],
  } = await client.query<{ code: string; keys: string[] }>(
    `select d.procedure_code as code, (select array_agg(c.key order by c.key) from dossiers.component c where c.dossier_id = d.id) as keys
     from dossiers.dossier d where d.resolving_agency_code = $1 and d.channel = 'direct' order by d.id desc limit 1`,
    [agencyCode],
  );
  return { procedureCode: row!.code, resolvingAgencyCode: agencyCode, components: row!.keys.map((key) => ({ key, originals: 1 })) };
}

async function preparedCases(client: Client, tokens: ReadonlyMap<string, string>): Promise<PreparedCase[]> {
  const { rows } = await client.query<{
    dossierId: string;
    taskId: string;
    version: number;
    agencyCode: string;
    stepCode: string;
    definition: ProcessDefinition;
  }>(
    `select t.dossier_id as "dossierId", t.id as "taskId", s.seq as version, t.agency_code as "agencyCode",
      t.step_code as "stepCode", p.content as definition
     from workflow.task t join workflow.work_case w on w.dossier_id = t.dossier_id join journal.stream s on s.stream_id = t.dossier_id
       join workflow.process_definition p on p.id = w.definition_id
     where t.closed_at is null and t.ordinal = 2 order by t.dossier_id`,
  );
  return rows.flatMap(({ agencyCode, stepCode, definition, ...known }) => {
    const token = tokens.get(agencyCode);
    const forwards = forwardsFrom(definition, stepCode);
    return token && forwards > 0 ? [{ ...known, token, forwards }] : [];
  });
}

/** How many steps of the same agency in a row only send on. */
function forwardsFrom({ steps }: ProcessDefinition, code: string): number {
  const ahead = steps.slice(steps.findIndex((step) => step.code === code));
  const end = ahead.findIndex(({ actions, agency }) => !actions.includes('forward') || agency === 'province');
  return end < 0 ? 0 : end;
}
