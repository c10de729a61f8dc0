import { Injectable } from '@nestjs/common';
import { ProcedureReader } from '../../catalogue/index.js';
import { personKey } from '../../../platform/auth/person-key.js';
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.js';
import { Clock } from '../../../shared/clock.js';
import type { Actor } from '../../../shared/actor.js';
import { DossierListReader, type DossierListQuery, type DossierListRow } from '../persistence/dossier-list.reader.js';
import { viewerOf } from '../persistence/visible.js';
import { LookAtDossier } from '../use-cases/look-at-dossier.js';
import { audienceOf } from './audience.js';
import type { DossierListQueryDto } from './dossier-list.dto.js';
import type { DossierListView } from './dossier-list.view.js';
import { TimelineEntryView, type TimelineView } from './timeline.view.js';
import type { PageQueryDto } from '../../../platform/http/page-query.dto.js';

/** Pages of dossiers and of their timelines, the same for every audience: what differs is what the caller may see, and what a timeline tells whom. */
@Injectable()
export class DossierPages {
  constructor(
    private readonly reader: DossierListReader,
    private readonly look: LookAtDossier,
    private readonly procedures: ProcedureReader,
    private readonly clock: Clock,
  ) {}

  /** One page of dossiers that the caller may see. @throws DomainError CURSOR_INVALID */
  async list(dto: DossierListQueryDto, actor: Actor): Promise<DossierListView> {
    const { cursor, count, identityNumber, status, limit, procedureCode, ...filters } = dto;
    const byDue = dto.dueBefore !== undefined;
    const query: DossierListQuery = {
      ...filters,
      limit,
      ...(procedureCode === undefined ? {} : { procedureCode: (await this.procedures.codeOf(procedureCode)) ?? procedureCode }),
      ...(status === undefined ? {} : { status: [status] }),
      ...(identityNumber === undefined ? {} : { personKey: personKey(identityNumber) }),
      ...(cursor === undefined ? {} : { after: placeOf(cursor, byDue) }),
    };
    const viewer = viewerOf(actor, this.clock.now());
    const [rows, total] = await Promise.all([this.reader.list(query, viewer), count === 'exact' ? this.reader.count(query, viewer) : undefined]);
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, ...(last ? { next: cursorOf(last, byDue) } : {}), ...(total === undefined ? {} : { count: total }) };
  }

  /** One page of a dossier's timeline, newest first. @throws DomainError DOSSIER_NOT_FOUND, CURSOR_INVALID */
  async timeline(id: string, page: PageQueryDto, actor: Actor, way: 'citizen' | 'desk' | 'officer'): Promise<TimelineView> {
    const before = page.cursor === undefined ? undefined : (decodeCursor(page.cursor, ['number'])[0] as number);
    const entries = await this.look.timeline(id, actor, audienceOf(actor, way), page.limit + 1, before);
    const items = entries.slice(0, page.limit);
    const last = entries.length > page.limit ? items.at(-1) : undefined;
    return { items: items.map((entry) => TimelineEntryView.of(entry)), ...(last ? { next: encodeCursor([last.seq]) } : {}) };
  }
}

function placeOf(cursor: string, byDue: boolean): { dueAt?: string; id: string } {
  const [dueAt, id] = decodeCursor(cursor, ['text', 'id']) as [string | null, string];
  return byDue && dueAt !== null ? { dueAt, id } : { id };
}

function cursorOf(row: DossierListRow, byDue: boolean): string {
  return encodeCursor([byDue ? row.dueAt : null, row.id]);
}
