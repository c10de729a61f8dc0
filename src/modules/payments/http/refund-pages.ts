import { coverageOf } from '../../../platform/auth/covered.js';
import { Injectable } from '@nestjs/common';
import { Keyset } from '../../../platform/database/keyset.js';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import type { Actor } from '../../../shared/actor.js';
import { pageOf } from '../../../shared/page.js';
import { AgencyReader } from '../../agencies/index.js';
import { RefundReader } from '../persistence/refund.reader.js';
import type { RefundsView } from './refund.view.js';

const REFUNDS = new Keyset('refunds', ['instant', 'id']);

/** Pages of what is to be given back. */
@Injectable()
export class RefundPages {
  constructor(
    private readonly reader: RefundReader,
    private readonly agencies: AgencyReader,
    private readonly accessLog: AccessLog,
  ) {}

  /** One page, the oldest first. @throws DomainError as `Keyset.open` */
  async list(query: PageQueryDto, actor: Actor): Promise<RefundsView> {
    const page = await REFUNDS.page(
      { ...query },
      ({ rows, after }) => this.reader.list(coverageOf(actor), rows, after),
      ({ since, receivableId }) => [since, receivableId],
    );
    this.accessLog.noteList(
      actor,
      'refund.list',
      page.items.map(({ dossierId }) => dossierId),
    );
    const nameOf = await this.agencies.names();
    return pageOf(page, (row) => ({ ...row, agencyName: nameOf(row.agencyCode) }));
  }
}
