import { Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { rolesOf } from '../domain/task-rules.js';
import { WorklistReader } from '../persistence/worklist.reader.js';
import type { WorklistQueryDto } from './task.dto.js';
import type { WorklistView } from './worklist.view.js';

/** Pages of worklists. */
@Injectable()
export class TaskPages {
  constructor(
    private readonly reader: WorklistReader,
    private readonly clock: Clock,
  ) {}

  /** One page of the officer's worklist. @throws DomainError CURSOR_INVALID */
  async worklist({ which, state, dueBefore, limit, cursor }: WorklistQueryDto, actor: Actor): Promise<WorklistView> {
    const rights = { actorId: actor.id, scope: actor.agencyScope, roles: rolesOf(actor) };
    const now = this.clock.now().toISOString();
    const rows = await this.reader.list({ which, state, dueBefore, limit: limit + 1, after: cursor === undefined ? undefined : placeOf(cursor), now, ...rights });
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, ...(last ? { next: encodeCursor([last.dueAt, last.taskId]) } : {}) };
  }
}

function placeOf(cursor: string): { dueAt: string | null; taskId: string } {
  const [dueAt, taskId] = decodeCursor(cursor, ['instant', 'id']) as [string | null, string];
  return { dueAt, taskId };
}
