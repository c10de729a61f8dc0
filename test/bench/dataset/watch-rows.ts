import type { DeadlineWatch } from '../../../src/modules/workflow/domain/deadline-watch.js';
import { WORKFLOW_EVENTS } from '../../../src/modules/workflow/index.js';
import { backgroundStreamId } from '../../../src/platform/journal/append-background.js';
import { SYSTEM_ACTOR } from '../../../src/shared/actor.js';
import type { RowBuffer } from './copy-rows.js';
import type { SeededRandom } from './seeded-random.js';
import { StreamRows, type WrittenUnder } from './stream-rows.js';

/** The watches of an open case, and what the sweep would have told of them until then, on the stream that it tells on, if it did. */
export function watchRows(
  watches: readonly DeadlineWatch[],
  until: Date,
  under: WrittenUnder,
  rows: RowBuffer,
  random: SeededRandom,
): StreamRows | undefined {
  let stream: StreamRows | undefined;
  for (const { dossierId, targetKey, agencyCode, dueAt, nextAt } of watches) {
    const told = [
      ...(nextAt && nextAt <= until ? [{ kind: 'due-soon', at: nextAt }] : []),
      ...(dueAt <= until ? [{ kind: 'overdue', at: dueAt }] : []),
    ];
    for (const { kind, at } of told) {
      stream ??= new StreamRows(backgroundStreamId('deadlines', dossierId), under, rows, random);
      stream.append(
        [{ type: WORKFLOW_EVENTS.deadlineNotified, facts: { dossierId, agencyCode, target: targetKey, kind, dueAt: dueAt.toISOString() } }],
        SYSTEM_ACTOR,
        at,
      );
      rows.put('workflow.deadline_notice', {
        dossier_id: dossierId,
        target_key: targetKey,
        kind,
        due_at: dueAt.toISOString(),
        notified_at: at.toISOString(),
      });
    }
    const next = [nextAt, dueAt, null][told.length] ?? null;
    const stage = ['waiting', 'due-soon', 'overdue'][told.length];
    rows.put('workflow.deadline_watch', {
      dossier_id: dossierId,
      target_key: targetKey,
      agency_code: agencyCode,
      due_at: dueAt.toISOString(),
      next_at: next?.toISOString() ?? null,
      stage,
    });
  }
  return stream;
}
