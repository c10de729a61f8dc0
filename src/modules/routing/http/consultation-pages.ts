import { Injectable } from '@nestjs/common';
import { Keyset } from '../../../platform/database/keyset.js';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { pageOf } from '../../../shared/page.js';
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
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** One page of the worklist of either side. @throws DomainError as `Keyset.open` */
  async worklist(query: ConsultationListQueryDto, actor: Actor): Promise<ConsultationListView> {
    const { side, open } = query;
    const coverage = consultationRightsOf(actor)[side];
    const page = await CONSULTATIONS.page(
      { ...query },
      ({ rows: limit, after }) => this.reader.list({ side, open, coverage, limit, after }),
      ({ dueAt, id }) => [dueAt.toISOString(), id],
    );
    this.accessLog.noteList(
      actor,
      'consultation.list',
      page.items.map(({ dossierId }) => dossierId),
    );
    const asOf = this.clock.now();
    const nameOf = await this.agencies.names();
    return pageOf(page, (row) => ConsultationItemView.of(row, asOf, nameOf));
  }
}
