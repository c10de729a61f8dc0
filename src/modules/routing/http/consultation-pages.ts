import { Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { ConsultationReader } from '../persistence/consultation.reader.js';
import { consultationRightsOf } from '../use-cases/consultation-rights.js';
import type { ConsultationListQueryDto } from './consultation.dto.js';
import { ConsultationItemView, type ConsultationListView } from './consultation.view.js';

/** Pages of consultations. */
@Injectable()
export class ConsultationPages {
  constructor(
    private readonly reader: ConsultationReader,
    private readonly clock: Clock,
  ) {}

  /** One page of the worklist of either side. @throws DomainError CURSOR_INVALID */
  async worklist({ side, open, limit, cursor }: ConsultationListQueryDto, actor: Actor): Promise<ConsultationListView> {
    const { askedAgencyCode, askingAgencyCodes } = consultationRightsOf(actor);
    const agencyCodes = side === 'asking' ? askingAgencyCodes : askedAgencyCode === null ? [] : [askedAgencyCode];
    const rows = await this.reader.list({ side, open, agencyCodes, limit: limit + 1, after: cursor === undefined ? undefined : placeOf(cursor) });
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    const asOf = this.clock.now();
    return { items: items.map((row) => ConsultationItemView.of(row, asOf)), ...(last ? { next: encodeCursor([last.dueAt.toISOString(), last.id]) } : {}) };
  }
}

function placeOf(cursor: string): { dueAt: string; id: string } {
  const [dueAt, id] = decodeCursor(cursor, ['instant', 'id']) as [string, string];
  return { dueAt, id };
}
