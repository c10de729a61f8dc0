import type { Dossier } from '../../../src/modules/dossiers/domain/dossier.js';
import type { WorkCase } from '../../../src/modules/workflow/domain/case.js';
import type { DecisionContext } from '../../../src/modules/workflow/domain/decision-context.js';
import { stepOf } from '../../../src/modules/workflow/domain/process-definition.js';
import { isOpen } from '../../../src/modules/workflow/domain/task.js';
import type { Actor } from '../../../src/shared/actor.js';
import type { SeededRandom } from './seeded-random.js';
import type { StreamRows } from './stream-rows.js';

/** How far a dossier goes: nobody has touched its case, its first step is done, or it is resolved. */
export type Way = 'untouched' | 'sent-on' | 'resolved';

const REFUSED_SHARE = 0.04;
const HANDED_OVER_SHARE = 0.9;
const GROUND = { reason: 'Chưa đủ điều kiện.', legalBasis: 'Điều 19 Nghị định số 61/2018/NĐ-CP' };
/** Nobody decides what he appraised. */
const DECIDER = '00000000-0000-8000-8000-0000000000de';
const HOUR_MS = 3_600_000;

/** A dossier under way, with what its moves are decided with. */
export interface UnderWay {
  readonly dossier: Dossier;
  readonly workCase: WorkCase;
  readonly context: DecisionContext;
  readonly officer: Actor;
  readonly stream: StreamRows;
  readonly random: SeededRandom;
  /** The present of the data set; nothing happens later. */
  readonly until: Date;
}

/**
 * Does the steps of a case one after the other, as CaseProgress orders them.
 *
 * @returns when the dossier was resolved, or undefined when it is still open
 */
export function carryCase(under: UnderWay, way: Way): Date | undefined {
  const { dossier, workCase, context, officer, stream, random } = under;
  if (way === 'untouched') return undefined;
  const begin = dossier.receivedAt!.getTime();
  const due = dossier.dueAt?.getTime() ?? begin;
  const span = Math.max(HOUR_MS, (due - begin) * (0.3 + 0.75 * random.next()));
  const steps = context.definition.steps.length;
  let at = new Date(begin);
  for (let done = 1; ; done += 1) {
    at = notAfter(new Date(begin + (span * done) / steps), under.until);
    step(workCase, { ...context, now: at }, officer, random);
    if (done === 1) {
      dossier.startProcessing();
      stream.append(dossier.takeEvents(), officer, at);
    }
    stream.append(workCase.takeEvents(), officer, at);
    if (way === 'sent-on') return undefined;
    if (workCase.outcome && workCase.closeReason === 'finished') break;
  }
  dossier.conclude(workCase.outcome, workCase.decisionNote, at, { ground: workCase.refusalGround });
  stream.append(dossier.takeEvents(), officer, at);
  return at;
}

/** Hands most results over, some hours or days later. */
export function handOver({ dossier, officer, stream, random, until }: Omit<UnderWay, 'workCase' | 'context'>, resolvedAt: Date): void {
  const at = notAfter(new Date(resolvedAt.getTime() + random.below(72) * HOUR_MS), until);
  if (random.next() > HANDED_OVER_SHARE) return;
  dossier.handOver(dossier.applicantName, dossier.returnMethod, at);
  stream.append(dossier.takeEvents(), officer, at);
}

function step(workCase: WorkCase, context: DecisionContext, officer: Actor, random: SeededRandom): void {
  const task = workCase.tasks.find(isOpen)!;
  const decides = stepOf(context.definition, task.stepCode)!.actions.includes('decide');
  if (decides)
    workCase.decide(
      task.id,
      random.next() < REFUSED_SHARE ? 'refused' : 'granted',
      { refusal: GROUND },
      { ...officer, id: DECIDER },
      context,
    );
  else workCase.forward(task.id, {}, officer, context);
}

function notAfter(at: Date, until: Date): Date {
  return at < until ? at : until;
}
