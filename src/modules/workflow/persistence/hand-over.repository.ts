import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import { HandOver } from '../domain/hand-over.js';

/** Hand-overs as they were ordered. */
export const HandOverSchema = new EntitySchema<HandOver>({
  name: 'HandOver',
  target: HandOver,
  schema: 'workflow',
  tableName: 'hand_over',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'hand_over_pk' },
    officerId: { type: 'uuid', name: 'officer_id' },
    toOfficerId: { type: 'uuid', name: 'to_officer_id' },
    orderedBy: { type: 'uuid', name: 'ordered_by' },
    orderedAt: { type: 'timestamptz', name: 'ordered_at' },
    taskIds: { type: 'uuid', array: true, name: 'task_ids' },
  },
});

const HAND_OVER_MAP: AggregateMap<HandOver> = { root: HandOverSchema, streamColumn: 'id', childColumn: 'id', children: {} };

/** Keeps hand-overs within the open unit of work. */
@Injectable()
export class HandOverRepository {
  constructor(private readonly aggregates: Aggregates) {}

  add(handOver: HandOver): Promise<HandOver> {
    this.aggregates.add(HAND_OVER_MAP, handOver, handOver.id);
    return this.aggregates.save(handOver);
  }
}
