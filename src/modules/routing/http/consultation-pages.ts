import { Injectable } from '@nestjs/common';
import { Keyset } from '../../../platform/http/cursor.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { AgencyReader } from '../../agencies/index.js';
import { ConsultationReader } from '../persistence/consultation.reader.js';
import { consultationRightsOf } from '../use-cases/consultation-rights.js';
import type { ConsultationListQueryDto } from './consultation.dto.js';
import { ConsultationItemView, type ConsultationListView } from './consultation.view.js';

const CONSULTATIONS = new Keyset('consultations', ['instant', 'id']);

/** Pages of consultations. */
@Injectable()
export class ConsultationPages {
  constructor(
    private readonly reader: ConsultationReader,
    private readonly agencies: AgencyReader,
    private readonly clock: Clock,
  ) {}

  /** One page of the worklist of either side. @throws DomainError as `Keyset.open` */
  async worklist(query: ConsultationListQueryDto, actor: Actor): Promise<ConsultationListView> {
    const page = CONSULTATIONS.open({ ...query });
    const coverage = consultationRightsOf(actor)[query.side];
    const rows = await this.reader.list({ side: query.side, open: query.open, coverage, limit: page.rows, after: page.after });
    const { items, ...more } = page.cut(rows, ({ dueAt, id }) => [dueAt.toISOString(), id]);
    const asOf = this.clock.now();
    const nameOf = await this.agencies.names();
    return { items: items.map((row) => ConsultationItemView.of(row, asOf, nameOf)), ...more };
  }
}
