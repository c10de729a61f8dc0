import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import type { Language } from '../../../platform/http/language.js';
import { PreferredLanguage } from '../../../platform/http/preferred-language.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import type { Actor } from '../../../shared/actor.js';
import { FeeScheduleReader } from '../persistence/fee-schedule.reader.js';
import { DraftFeeSchedule } from '../use-cases/draft-fee-schedule.js';
import { LookAtFeeSchedule } from '../use-cases/look-at-fee-schedule.js';
import { FeeDraftDto, FeeScheduleContentDto, NewFeeScheduleDto } from './fee-schedule.dto.js';
import { FeeSchedulePageView } from './fee-schedule-page.view.js';
import { FeeScheduleOutcomeView, FeeScheduleView } from './fee-schedule.view.js';

export const FEE_SCHEDULE = { name: 'code', description: 'Mã biểu phí | Code of the fee schedule', example: 'BP-VI-DU' } as const;

/** Fee schedules of the province, for who manages the catalogue. */
@ApiTags('admin')
@Controller('v1/admin/fee-schedules')
export class AdminFeeSchedulesController {
  constructor(
    private readonly reader: FeeScheduleReader,
    private readonly look: LookAtFeeSchedule,
    private readonly draftFeeSchedule: DraftFeeSchedule,
  ) {}

  @Get()
  @Allow('catalogue.manage')
  @ApiOperation({ operationId: 'listFeeSchedules', summary: 'Các biểu phí, lệ phí, theo mã | Fee schedules, by code' })
  @ApiOkResponse({ type: FeeSchedulePageView })
  list(@Query() { cursor, limit }: PageQueryDto): Promise<FeeSchedulePageView> {
    return this.reader.list(cursor, limit);
  }

  @Post()
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'beginFeeSchedule',
    summary: 'Lập biểu phí, lệ phí mới với bản dự thảo đầu tiên | Begin a fee schedule with its first draft',
  })
  @CreatedAt('/v1/admin/fee-schedules/{code}')
  @Command()
  @ApiCreatedResponse({ type: FeeScheduleOutcomeView })
  begin(@Body() { code, content }: NewFeeScheduleDto, @CurrentActor() actor: Actor): Promise<FeeScheduleOutcomeView> {
    return this.draftFeeSchedule.begin(code, FeeScheduleContentDto.stated(content), actor);
  }

  @Get(':code')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'getFeeSchedule',
    summary: 'Biểu phí với bản dự thảo và các phiên bản | A fee schedule with its draft and versions',
  })
  @ApiParam(FEE_SCHEDULE)
  @ApiOkResponse({ type: FeeScheduleView })
  async find(@Param('code') code: string, @PreferredLanguage() language: Language): Promise<FeeScheduleView> {
    return FeeScheduleView.of(await this.look.one(code), language);
  }

  @Post(':code/draft')
  @Allow('catalogue.manage')
  @ApiOperation({ operationId: 'draftFeeSchedule', summary: 'Lập dự thảo phiên bản tiếp theo | Draft what the schedule is to say next' })
  @ApiParam(FEE_SCHEDULE)
  @CreatedAt('/v1/admin/fee-schedules/{code}')
  @Command({ version: 'required' })
  @ApiCreatedResponse({ type: FeeScheduleOutcomeView })
  draft(
    @Param('code') code: string,
    @ExpectedVersion() version: Version,
    @Body() { content }: FeeDraftDto,
    @CurrentActor() actor: Actor,
  ): Promise<FeeScheduleOutcomeView> {
    return this.draftFeeSchedule.next(code, version, FeeScheduleContentDto.stated(content), actor);
  }
}
