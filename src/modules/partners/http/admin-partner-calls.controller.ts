import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Actor } from '../../../shared/actor.js';
import { assertPeriod } from '../../../shared/period.js';
import { CallReader } from '../persistence/call.reader.js';
import { LookAtSystems } from '../use-cases/look-at-systems.js';
import { PartnerCallsQueryDto } from './partner-calls.dto.js';
import { PartnerCallsPageView } from './partner-calls.view.js';

/** What registered systems called. */
@Allow('partner.manage')
@Controller('v1/admin/partner-systems/:id/calls')
export class AdminPartnerCallsController {
  constructor(
    private readonly systems: LookAtSystems,
    private readonly calls: CallReader,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listPartnerCalls',
    summary: 'Số lần gọi của hệ thống theo ngày, địa chỉ và kết quả | What a system called, by day, address and outcome',
    description:
      'Giữ ít nhất 12 tháng; được ghi chậm nhất một giây sau mỗi lần gọi. | Kept for 12 months at least; written within a second.',
  })
  @ApiParam({ name: 'id', description: 'Mã hệ thống | Id of the system' })
  @ApiOkResponse({ type: PartnerCallsPageView, description: 'Một trang | One page' })
  async list(@Param('id') id: string, @Query() query: PartnerCallsQueryDto, @CurrentActor() actor: Actor): Promise<PartnerCallsPageView> {
    assertPeriod(query.from, query.to, 'to');
    const system = await this.systems.one(id, actor);
    return PartnerCallsPageView.of(await this.calls.of(system.id, query));
  }
}
