import type { Role } from '../../shared/actor.js';
import { takeTurn } from './appraisal-turns.js';
import { giveResult } from './hand-over.js';
import { DEMO_AGENCIES } from './offices.js';
import { Refused, type Answer } from './server-client.js';
import { note, pdf, type DossierStory, type Town } from './story.js';

const REFUSAL = { reason: 'Chủ hồ sơ chưa đủ điều kiện theo quy định.', legalBasis: 'Điều 19 Nghị định số 61/2018/NĐ-CP' };

/** How many dossiers are worked on at once. */
const WIDTH = 6;

interface WaitingTask {
  readonly dossierId: string;
  readonly taskId: string;
  readonly agencyCode: string;
  readonly role: Role;
  readonly caseState: string;
}

/** The officers look through their worklists, in the order of the deadlines, and do what their pace lets them. */
export async function workTheLists(town: Town): Promise<void> {
  const waiting = (await Promise.all(DEMO_AGENCIES.map((code) => worklist(town, code)))).flat();
  const mine = waiting.filter(({ dossierId, caseState }) => town.stories.has(dossierId) && caseState === 'open');
  const todo = mine.filter(({ dossierId }) => {
    const { plan, waiting: waits } = town.stories.get(dossierId)!;
    return plan.chance.happens(plan.pace) && !waits;
  });
  const next = todo.values();
  await Promise.all(
    Array.from({ length: WIDTH }, async () => {
      for (const task of next) await work(town, task, town.stories.get(task.dossierId)!);
    }),
  );
}

async function worklist(town: Town, agencyCode: string): Promise<WaitingTask[]> {
  const head = await town.staff.officer(agencyCode, 'agency-head');
  const tasks: WaitingTask[] = [];
  for (let cursor = ''; ;) {
    const { items, next } = await head.get(`/v1/officer/tasks?which=agency&limit=200${cursor}`);
    tasks.push(...(items as WaitingTask[]));
    if (next === undefined) return tasks;
    cursor = `&cursor=${next as string}`;
  }
}

async function work(town: Town, { agencyCode, role, taskId }: WaitingTask, story: DossierStory): Promise<void> {
  const officer = await town.staff.officer(agencyCode, role);
  const path = `/v1/officer/tasks/${story.id}/${taskId}`;
  const task = await officer.get(path);
  if (role === 'case-officer' && !story.turned && (await takeTurn(town, story, officer, agencyCode, task['version'] as number))) return;
  const decides = (task['allowedActions'] as string[]).includes('decide');
  const isLast = (task['nextSteps'] as object[]).length === 0;
  const claimed = role === 'case-officer' && (task['allowedActions'] as string[]).includes('claim');
  let { version } = task as { version: number };
  if (claimed) version = (await officer.post(`${path}/claim`, undefined, version))['version'] as number;
  const result = isLast ? { resultFileIds: [await officer.upload('officer', 'kết quả.pdf', pdf(`ket qua ${story.plan.number}`))] } : {};
  const leaving = await unlessUnpaid(
    officer.post(
      `${path}/${decides ? 'decide' : 'forward'}`,
      {
        ...result,
        ...(decides ? { outcome: story.plan.outcome } : {}),
        ...(decides && story.plan.outcome === 'refused' ? { refusal: REFUSAL } : {}),
      },
      version,
    ),
  );
  if (!leaving) return note(town, 'held back by an unpaid fee');
  note(town, 'steps');
  if (leaving['caseState'] === 'closed') {
    note(town, 'concluded');
    town.agenda.after(story.plan.applicantTakes, () => giveResult(town, story));
  }
}

/** The last step of a dossier whose fee is not paid is refused, and done another day. */
async function unlessUnpaid(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Refused && error.code === 'FEE_NOT_SETTLED') return undefined;
    throw error;
  }
}
