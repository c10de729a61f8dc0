import { Injectable } from '@nestjs/common';
import { coverageOf } from '../../../platform/auth/covered.js';
import { Transactions } from '../../../platform/commands/transactions.js';
import { ownFirst } from '../../../shared/acting.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import type { DomainError } from '../../../shared/domain-error.js';
import { isId, storedId } from '../../../shared/id.js';
import { OfficerReader } from '../../agencies/index.js';
import { HandOver } from '../domain/hand-over.js';
import { ASSIGNING_ROLES } from '../domain/task-rules.js';
import { refusal } from '../domain/workflow.errors.js';
import { HandOverRepository } from '../persistence/hand-over.repository.js';
import { HeldTasksReader, type HeldTask } from '../persistence/held-tasks.reader.js';
import { AssignTask } from './assign-task.js';

/** Most tasks that one request hands over; the next one goes on. */
export const MOST_HANDED_OVER = 200;

/** A task that stays, and why. */
export interface KeptTask extends HeldTask {
  readonly refusal: DomainError;
}

/** What became of the tasks of somebody who leaves. */
export interface HandedOver {
  readonly handedOver: readonly HeldTask[];
  readonly kept: readonly KeptTask[];
  /** Whether there are more than one request takes. */
  readonly isMore: boolean;
}

/** A head gives all open tasks of an officer, who leaves or is away, to another one (bàn giao công việc): each by itself, as assigned. */
@Injectable()
export class HandOverTasks {
  constructor(
    private readonly transactions: Transactions,
    private readonly held: HeldTasksReader,
    private readonly officers: OfficerReader,
    private readonly assign: AssignTask,
    private readonly ordered: HandOverRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Of tasks at agencies whose tasks the caller gives out; others are left alone. Said again it goes on with what is left.
   *
   * @throws DomainError TASK_NOT_FOUND where nobody is known by the id, OFFICER_NOT_SUITABLE where the receiving one is the same, or has no
   *   post at these agencies
   */
  async execute(fromId: string, toId: string, actor: Actor): Promise<HandedOver> {
    const [from, to] = [storedId(fromId), storedId(toId)];
    const grants = actor.grants.filter(({ roles }) => roles.some((role) => ASSIGNING_ROLES.includes(role)));
    const codes = grants.flatMap(({ agencyCode }) => agencyCode ?? []);
    const receiver = from === to ? undefined : await this.officers.find(to);
    if (!receiver?.posts.some(({ agencyCode }) => codes.includes(agencyCode))) throw refusal('OFFICER_NOT_SUITABLE');
    if (!(await this.officers.namesOf(isId(from) ? [from] : [])).has(from)) throw refusal('TASK_NOT_FOUND');
    // Kept under the key of the request: whoever repeats it is answered for the same tasks.
    const { tasks, isMore } = await this.transactions.run('any', async () => {
      const found = await this.held.of(from, codes, coverageOf({ grants }), MOST_HANDED_OVER + 1);
      if (found.length === 0) return { tasks: [], isMore: false };
      const listed = found.slice(0, MOST_HANDED_OVER);
      const what = { officerId: from, toOfficerId: to, orderedBy: actor.id, taskIds: listed.map(({ taskId }) => taskId) };
      const ordered = HandOver.order(what, this.clock.now());
      this.transactions.current.actOnBehalfOf(ownFirst(grants)?.onBehalfOf ?? null, ordered.id);
      await this.ordered.add(ordered);
      return { tasks: listed, isMore: found.length > listed.length };
    });
    const answers = await this.transactions.runEach(
      tasks.map(({ dossierId, taskId }) => ({
        item: taskId,
        expected: 'any' as const,
        decide: () => this.assign.execute({ dossierId, taskId, expected: 'any' }, to, actor),
      })),
    );
    const kept = answers.flatMap((answer, index) => ('refusal' in answer ? [{ ...tasks[index]!, refusal: answer.refusal }] : []));
    const handedOver = tasks.filter((_, index) => 'outcome' in answers[index]!);
    return { handedOver, kept, isMore };
  }
}
