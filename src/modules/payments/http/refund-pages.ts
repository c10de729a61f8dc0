import { Injectable } from '@nestjs/common';
import { Keyset } from '../../../platform/http/cursor.js';
import type { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import type { Actor } from '../../../shared/actor.js';
import { RefundReader } from '../persistence/refund.reader.js';
import type { RefundsView } from './refund.view.js';

const REFUNDS = new Keyset('refunds', ['instant', 'id']);

/** Pages of what is to be given back. */
@Injectable()
export class RefundPages {
  constructor(private readonly reader: RefundReader) {}

  /** One page, the oldest first. @throws DomainError as `Keyset.open` */
  async list(query: PageQueryDto, { agencyScope }: Actor): Promise<RefundsView> {
    const page = REFUNDS.open({ ...query });
    return page.cut(await this.reader.list(agencyScope, page.rows, page.after), ({ since, chargeId }) => [since, chargeId]);
  }
}
