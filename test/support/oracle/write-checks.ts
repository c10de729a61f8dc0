import { numberOf, type Asking } from './asking.js';
import type { DossierFacts, Facts, TaskFacts } from './facts.js';

/** A route that changes something. */
export interface Write {
  readonly operation: string;
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** The body of its example. */
  readonly body: object | undefined;
}

/** Routes whose body is a question: they change nothing and are held against the view as reads. */
export const QUESTIONS: readonly string[] = [
  'searchDeskDossiers',
  'searchOfficerDossiers',
  'searchDeskDocuments',
  'computeDossierFeeQuote',
  'computeCalendarEffects',
  'computeFeeQuote',
  'computeDraftFeeQuote',
  'computeDeadline',
];

/** Routes that ask for no right in the house, by why. */
export const OPEN_TO_ALL: Readonly<Record<string, string>> = {
  setSandboxClock: 'the clock of a sandbox',
  advanceSandboxClock: 'the clock of a sandbox',
  mintSandboxToken: 'tokens of a sandbox',
  getPartnerToken: 'who has a secret gets a token for it',
};

const OF_A_DOSSIER = /^\/v1\/(citizen|desk|officer)\/(dossiers|tasks|receivables|records|consultations)\/\{/;
/** Stands for a thing that is nowhere. */
const NOTHING = '00000000-0000-4000-8000-000000000000';

/**
 * Asks for a change in the name of somebody who has no right to it: closed by the role; of a dossier that is not seen, of one of the own
 * agency that limits of the post hide; of one that is only seen, by an agency above those that have a part in it. The version is the right
 * one, so that nothing but the missing right refuses.
 *
 * @returns how many requests were sent
 */
export async function askWithoutRight(asking: Asking, write: Write, key: string): Promise<number> {
  const route = `${write.method} ${write.path}`;
  const enters = asking.enters(route);
  const targets = enters ? targetsOf(asking, write, route) : [...asking.facts.dossiers.values()].slice(0, 1);
  for (const [nth, { id, version }] of targets.entries()) {
    const headers = { 'if-match': `"${version}"`, 'idempotency-key': `${key}-${nth}` };
    const { status, body } = await asking.ask(write.method, addressOf(asking.facts, write.path, id), write.body, headers);
    asking.pairs += 1;
    if (!(enters ? [403, 404] : [401, 403]).includes(status))
      asking.differ(`${route} of ${id}`, `answers ${status} ${String(body['code'])}`);
  }
  return targets.length;
}

/** Dossiers by which the route can be asked without a right, one for each reason. */
function targetsOf(asking: Asking, { path }: Write, route: string): readonly DossierFacts[] {
  if (!OF_A_DOSSIER.test(path)) return [];
  const { dossiers, tasks, bodyOf, partsOf } = asking.facts;
  const seen = new Set(asking.lines.filter(({ shows }) => shows === 'dossier').map(({ dossierId }) => dossierId));
  const touched = new Set(asking.lines.map(({ dossierId }) => dossierId));
  const bodies = new Set(asking.posts.map(({ agencyCode }) => bodyOf.get(agencyCode)));
  const isOf = (code: string): boolean => bodies.has(bodyOf.get(code));
  // Who has what another one resolved seals its record, and does nothing else to it.
  const isOwn = ({ parts, resolvingSuccessor }: DossierFacts): boolean =>
    parts.some(isOf) || (path.includes('/records/') && resolvingSuccessor !== null && isOf(resolvingSuccessor));
  // Where nothing is owed or to be done, whoever sees the dossier is told so.
  const isThere = ({ id }: DossierFacts): boolean => {
    const { receivableId, taskId } = partsOf.get(id)!;
    if (path.includes('/tasks/')) return taskId !== null && isWaiting(tasks.get(taskId)!);
    return !path.includes('/receivables/') || receivableId !== null;
  };
  const all = [...dossiers.values()].filter(isThere);
  const unseen = all.filter(({ id }) => !touched.has(id));
  const onlySeen = path.startsWith('/v1/citizen') ? [] : all.filter((each) => seen.has(each.id) && !isOwn(each));
  const drawn = numberOf(`${asking.asker.viewer} ${route}`);
  return [unseen, unseen.filter(isOwn), onlySeen].flatMap((some) => some[drawn % some.length] ?? []);
}

/** The address of a dossier at a route, with its own task and consultation where it has some. */
function addressOf({ partsOf }: Facts, path: string, dossierId: string): string {
  const ids: Readonly<Record<string, string | null>> = { dossierId, ...partsOf.get(dossierId) };
  return path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? NOTHING);
}

/** Whether nobody has taken the task yet, so that all that a task allows could be done with it. */
function isWaiting({ closedAt, assigneeId }: TaskFacts): boolean {
  return closedAt === null && assigneeId === null;
}
