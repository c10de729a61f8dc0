import { computedId, FIRST_NUMBER } from '../dataset/computed-ids.js';
import { firstOpen, PERIOD, SLOTS } from '../dataset/slots.js';
import type { HttpWorkload, LoadPlan } from '../load/load-plan.js';
import type { Captured } from './captured.js';
import { pgbenchScript, type PgbenchScript, type Replacement, type ScriptStatement } from './pgbench-script.js';

const ID_BEGIN = computedId(0, 0).slice(0, -12);
/** Twelve digits that no other transaction of the run has; ids made of them grow with time, as real ones do. */
const NEXT_NUMBER = ['\\set k :k + 1', '\\set x :base + :k * 64 + :client_id'];
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/;

/** What was captured of one workload, one per agency that the load is spread over. */
export type CapturedRequests = readonly Captured[];

/** The scripts of a workload: one per captured request. */
export function pgbenchScripts(workload: HttpWorkload, captured: CapturedRequests, plan: LoadPlan): PgbenchScript[] {
  const makers: Readonly<Record<HttpWorkload, (each: Captured, index: number) => PgbenchScript>> = {
    W1: (each, index) => pgbenchScript(`a${index}`, NEXT_NUMBER, each.statements, ownIds(each)),
    W2: (each, index) => detailScript(each, index, plan),
    W3: (each, index) => pgbenchScript(`c${index}`, NEXT_NUMBER, each.statements, newIds(each)),
    W4: (each, index) => forwardScript(each, index, plan),
    W12: ({ statements }, index) => pgbenchScript(`s${index}`, [], statements, []),
  };
  return captured.map(makers[workload]);
}

/** Any dossier of the captured agency. */
function detailScript(each: Captured, index: number, { targets, dossiers }: LoadPlan): PgbenchScript {
  const { statements } = each;
  const { slots } = targets[index]!;
  const choose = [
    ...NEXT_NUMBER,
    `\\set round random(0, ${dossiers / PERIOD - 1})`,
    `\\set slot case ${slots.map((slot, place) => `when :place = ${place} then ${slot}`).join(' ')} end`,
    `\\set m ${FIRST_NUMBER} + :round * ${PERIOD} + :slot * 8 + random(0, 7)`,
  ];
  const id = String(statements[0]?.values[0]);
  return pgbenchScript(`b${index}`, [`\\set place random(0, ${slots.length - 1})`, ...choose], statements, [
    { found: id, by: `'${ID_BEGIN}' || :m` },
    ...ownIds(each),
  ]);
}

/** Any open case of the references' share, on which the captured move is written again and again. */
function forwardScript(each: Captured, index: number, { dossiers }: LoadPlan): PgbenchScript {
  const [read, write] = each.statements;
  const first = firstOpen(dossiers);
  const number = String(read!.values[0]).slice(24);
  const choose = [
    ...NEXT_NUMBER,
    `\\set m ${FIRST_NUMBER + first} + random(0, ${(dossiers - first) / PERIOD - 1}) * ${PERIOD} ` +
      `+ random(0, ${SLOTS - 1}) * 8 + random(5, 7)`,
  ];
  // The second parameter of the flush is the version that the guard expects.
  const statements: ScriptStatement[] = [
    { ...read!, keepsRow: true },
    { ...write!, variables: { 2: 'r_seq' } },
  ];
  return pgbenchScript(`d${index}`, choose, statements, [{ found: number, by: `:m` }, ...newIds(each)]);
}

/** The ids that the server made during the captured request. */
export function newIdsOf({ statements }: Captured): string[] {
  const values = JSON.stringify(statements.at(-1)?.values);
  return [...new Set(values.match(new RegExp(UUID, 'g')) ?? [])].filter(
    (id) => !id.startsWith(ID_BEGIN.slice(0, 15)) && !isKnown(statements, id),
  );
}

/** Those, and its idempotency key. */
function newIds(each: Captured): Replacement[] {
  return [...ownIds(each), { found: keyOf(each), by: `'pgbench-' || :x` }];
}

function ownIds(each: Captured): Replacement[] {
  return newIdsOf(each).map((found, place) => ({ found, by: `'ffffffff-0000-7${String(place).padStart(3, '0')}-8000-' || :x` }));
}

/** The idempotency key of the captured request: the parameter after the caller. */
export function keyOf({ statements }: Captured): string {
  const { text, values } = statements.at(-1)!;
  const position = Number(/insert into platform\.idempotency_key .*?select \$\d+::text, \$(\d+)::text/s.exec(text)?.[1]);
  return String(values[position - 1]);
}

/** Ids of reference data (procedure versions, definitions) were there before: they are older than the entries' own. */
function isKnown(statements: Captured['statements'], id: string): boolean {
  const { values } = statements.at(-1)!;
  return values.some(
    (value) =>
      typeof value === 'string' &&
      (value.includes(`"procedure_version_id":"${id}"`) ||
        value.includes(`"definition_id":"${id}"`) ||
        value.includes(`"procedureVersionId":"${id}"`)),
  );
}
