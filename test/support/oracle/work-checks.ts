import type { Asking } from './asking.js';
import type { Facts, TaskFacts } from './facts.js';

/** The worklists and their counts. */
export async function tasks(asking: Asking): Promise<void> {
  const route = 'GET /v1/officer/tasks';
  const { facts, asker, moment } = asking;
  const seen = asking.seen('task', route);
  const open = (ids: Iterable<string>): TaskFacts[] =>
    [...new Set(ids)].map((id) => facts.tasks.get(id)!).filter(({ closedAt }) => closedAt === null);
  const own = new Set(asking.opening(route).map(({ agencyCode }) => agencyCode));
  const hands = [asker.viewer, ...asking.opening(route).flatMap(({ principal }) => principal ?? [])];
  const below = open(seen.map(({ thingId }) => thingId));
  const inPools = seen.filter(({ thingId, postAgencyCode, agencyCode, roles }) => {
    const { role, assigneeId } = facts.tasks.get(thingId)!;
    const performed: readonly string[] = roles.includes('agency-head') ? [...roles, 'unit-head'] : roles;
    return postAgencyCode === agencyCode && assigneeId === null && performed.includes(role);
  });
  const lists = {
    mine: below.filter(({ assigneeId }) => assigneeId !== null && hands.includes(assigneeId)),
    unit: open(inPools.map(({ thingId }) => thingId)),
    agency: below.filter(({ agencyCode }) => own.has(agencyCode)),
    below,
  };
  for (const [which, expected] of Object.entries(lists)) {
    const items = await asking.pages((cursor) => asking.get('/v1/officer/tasks', { which, limit: 200, cursor }));
    const shown = items.map(({ taskId }) => taskId as string);
    asking.compare(`${route} ${which}`, shown, ids(expected), facts.tasks.size);
  }
  const counted = await asking.get('/v1/officer/tasks/counts');
  for (const which of ['mine', 'unit', 'agency'] as const) {
    const { open: all, overdue } = (counted.body[which] ?? { open: 0, overdue: 0 }) as { open: number; overdue: number };
    asking.compareNumber(`${route}/counts ${which}`, all, lists[which].length);
    const late = lists[which].filter(({ dueAt }) => dueAt !== null && dueAt < new Date(moment.at));
    asking.compareNumber(`${route}/counts ${which} overdue`, overdue, late.length);
  }
}

/** Consultations of either side, open and closed; what was taken back is gone for the side that was asked. */
export async function consultations(asking: Asking): Promise<void> {
  const route = 'GET /v1/officer/consultations';
  for (const side of ['asked', 'asking']) {
    const seen = asking.seen('consultation', route).filter(({ reason }) => reason === side);
    for (const open of ['true', 'false']) {
      const expected = seen.filter(({ thingId }) => (asking.facts.consultations.get(thingId)!.state === 'open') === (open === 'true'));
      const items = await asking.pages((cursor) => asking.get('/v1/officer/consultations', { side, open, limit: 200, cursor }));
      const shown = items.map(({ consultationId }) => consultationId as string);
      asking.compare(`${route} ${side} ${open}`, shown, things(expected), asking.facts.consultations.size);
    }
  }
}

/** Sealed records. */
export async function records(asking: Asking): Promise<void> {
  const route = 'GET /v1/officer/records';
  const items = await asking.pages((cursor) => asking.get('/v1/officer/records', { limit: 200, cursor }));
  const shown = items.map(({ dossierId }) => dossierId as string);
  asking.compare(route, shown, things(asking.seen('record', route)), asking.facts.dossiers.size);
}

/** Money that is to be given back. */
export async function refunds(asking: Asking): Promise<void> {
  const route = 'GET /v1/desk/refunds';
  const items = await asking.pages((cursor) => asking.get('/v1/desk/refunds', { limit: 200, cursor }));
  const shown = items.map(({ receivableId }) => receivableId as string);
  asking.compare(route, shown, things(asking.seen('refund', route)), asking.facts.dossiers.size);
}

/** The feed of partner systems. */
export async function events(asking: Asking): Promise<void> {
  const route = 'GET /v1/partner/events';
  const items = await asking.pages((after) => asking.get('/v1/partner/events', { limit: 200, after }));
  const shown = items.map(({ id }) => id as string);
  asking.compare(route, shown, things(asking.seen('event', route)), asking.facts.dossiers.size);
}

/** What agencies have not finished, of each agency that resolves anything. */
export async function unfinished(asking: Asking): Promise<void> {
  const route = 'GET /v1/admin/agencies/{code}/dossiers';
  const seen = asking.seen('unfinished', route);
  const codes = [...new Set([...asking.facts.dossiers.values()].map(({ resolving }) => resolving))];
  // Whom the route is not open to is told the same of each.
  for (const code of asking.enters(route) ? codes : codes.slice(0, 1)) {
    const items = await asking.pages((cursor) => asking.get(`/v1/admin/agencies/${code}/dossiers`, { limit: 200, cursor }));
    const expected = seen.filter(({ agencyCode }) => agencyCode === code);
    asking.compare(
      `${route} ${code}`,
      items.map(({ id }) => id as string),
      things(expected),
      asking.facts.dossiers.size,
    );
  }
}

/** What is running while a procedure or the province's terms over it are drafted, for who keeps the catalogue as a whole. */
export async function touched(asking: Asking): Promise<void> {
  await touchedBy(asking, 'drafts', asking.facts.drafts);
  await touchedBy(asking, 'local-terms/drafts', asking.facts.localDrafts);
}

/** What is running while a repeal is thought of. */
export async function repealed(asking: Asking): Promise<void> {
  const codes = [...new Set([...asking.facts.drafts.values()].map(({ procedureCode }) => procedureCode))];
  const asked = codes.map((code) => ({ procedureCode: code, path: `/v1/admin/procedures/${encodeURIComponent(code)}/repeal/dossiers` }));
  await runningAt(asking, 'GET /v1/admin/procedures/{code}/repeal/dossiers', asked);
}

async function touchedBy(asking: Asking, kind: string, known: Facts['drafts']): Promise<void> {
  const asked = [...known.values()].map(({ id, procedureCode }) => ({
    procedureCode,
    path: `/v1/admin/procedures/${encodeURIComponent(procedureCode)}/${kind}/${id}/dossiers`,
  }));
  await runningAt(asking, `GET /v1/admin/procedures/{code}/${kind}/{draftId}/dossiers`, asked);
}

/** Compares what a route shows of the open dossiers of procedures, and counts. */
async function runningAt(
  asking: Asking,
  route: string,
  asked: readonly { readonly procedureCode: string; readonly path: string }[],
): Promise<void> {
  const whole = new Set(asking.opening(route).flatMap(({ id, isWhole }) => (isWhole ? [id] : [])));
  const seen = asking
    .seen('dossier', route)
    .filter(({ postId }) => postId !== null && whole.has(postId))
    .map(({ dossierId }) => asking.facts.dossiers.get(dossierId)!);
  for (const { path, procedureCode } of asking.enters(route) ? asked : asked.slice(0, 1)) {
    let counted: unknown = 0;
    const items = await asking.pages(async (cursor) => {
      const answer = await asking.get(path, { limit: 200, count: 'exact', cursor });
      counted = answer.body['count'] ?? counted;
      return answer;
    });
    const expected = new Set(
      seen.filter((each) => each.procedureCode === procedureCode && each.closedAt === null).map(({ id: dossierId }) => dossierId),
    );
    const shown = items.map((each) => each['id'] as string);
    asking.compare(`${route} ${procedureCode}`, shown, expected, asking.facts.dossiers.size);
    asking.compareNumber(`${route} ${procedureCode} count`, counted, expected.size);
  }
}

const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
const things = (rows: readonly { readonly thingId: string }[]): string[] => rows.map(({ thingId }) => thingId);
