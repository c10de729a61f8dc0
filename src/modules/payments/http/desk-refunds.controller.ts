import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import type { Actor } from '../../../shared/actor.js';
import { RefundPages } from './refund-pages.js';
import { RefundsView } from './refund.view.js';

/** What the accountant's agency, and those below it, have to give back. */
@Controller('v1/desk/refunds')
@ReadsFor('payment')
export class DeskRefundsController {
  constructor(private readonly pages: RefundPages) {}

  @Get()
  @ApiOperation({
    operationId: 'listRefunds',
    summary: 'Phí, lệ phí đã nộp nay phải hoàn trả | Fees that were paid and are to be given back',
  })
  @Allow('refund.read')
  @ApiOkResponse({ type: RefundsView })
  list(@Query() page: PageQueryDto, @CurrentActor() actor: Actor): Promise<RefundsView> {
    return this.pages.list(page, actor);
  }
}
