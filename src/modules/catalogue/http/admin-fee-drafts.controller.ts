import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import { WithdrawalDto } from '../../../platform/http/withdrawal.dto.js';
import type { Actor } from '../../../shared/actor.js';
import { ChangeFeeDraft } from '../use-cases/change-fee-draft.js';
import { PublishFeeSchedule } from '../use-cases/publish-fee-schedule.js';
import { QuoteFeesOn } from '../use-cases/quote-fees-on.js';
import { DraftFeeQuoteDto } from './fee-quote.dto.js';
import { FeeQuoteView } from './fee-quote.view.js';
import { FEE_SCHEDULE } from './admin-fee-schedules.controller.js';
import { FeeDraftDto, FeePublicationDto, FeeScheduleContentDto } from './fee-schedule.dto.js';
import { FeeScheduleOutcomeView, PublishedFeeOutcomeView } from './fee-schedule.view.js';
import { versionNoOf } from './version-no.js';

/** What becomes of the draft of a fee schedule, and of versions that have not begun. */
@ApiTags('admin')
@ApiParam(FEE_SCHEDULE)
@Controller('v1/admin/fee-schedules/:code')
export class AdminFeeDraftsController {
  constructor(
    private readonly changeFeeDraft: ChangeFeeDraft,
    private readonly publishFeeSchedule: PublishFeeSchedule,
    private readonly quotes: QuoteFeesOn,
  ) {}

  @Post('draft/revise')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'reviseFeeScheduleDraft',
    summary: 'Sửa dự thảo biểu phí; phải kiểm tra lại | Change the draft, which takes another check',
  })
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: FeeScheduleOutcomeView })
  revise(
    @Param('code') code: string,
    @ExpectedVersion() version: Version,
    @Body() { content }: FeeDraftDto,
    @CurrentActor() actor: Actor,
  ): Promise<FeeScheduleOutcomeView> {
    return this.changeFeeDraft.revise(code, version, FeeScheduleContentDto.stated(content), actor);
  }

  @Post('draft/quote')
  @HttpCode(200)
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'computeDraftFeeQuote',
    summary: 'Tính thử phí, lệ phí của thủ tục theo bản dự thảo | What a procedure would cost by the draft',
  })
  @ApiOkResponse({ type: FeeQuoteView })
  quote(@Param('code') code: string, @Body() { procedureCode, ...question }: DraftFeeQuoteDto): Promise<FeeQuoteView> {
    return this.quotes.byDraft(code, procedureCode, question);
  }

  @Post('draft/check')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'checkFeeScheduleDraft',
    summary: 'Người thứ hai kiểm tra dự thảo biểu phí | A second person finds the draft right',
  })
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: FeeScheduleOutcomeView })
  check(@Param('code') code: string, @ExpectedVersion() version: Version, @CurrentActor() actor: Actor): Promise<FeeScheduleOutcomeView> {
    return this.changeFeeDraft.check(code, version, actor);
  }

  @Post('draft/discard')
  @Allow('catalogue.manage')
  @ApiOperation({ operationId: 'discardFeeScheduleDraft', summary: 'Hủy dự thảo biểu phí | Discard the draft of a fee schedule' })
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: FeeScheduleOutcomeView })
  discard(@Param('code') code: string, @ExpectedVersion() version: Version): Promise<FeeScheduleOutcomeView> {
    return this.changeFeeDraft.discard(code, version);
  }

  @Post('draft/publish')
  @Allow('catalogue.manage')
  @ApiOperation({ operationId: 'publishFeeSchedule', summary: 'Công bố biểu phí theo nghị quyết | Publish the draft by a decision' })
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: PublishedFeeOutcomeView })
  publish(
    @Param('code') code: string,
    @ExpectedVersion() version: Version,
    @Body() publication: FeePublicationDto,
  ): Promise<PublishedFeeOutcomeView> {
    return this.publishFeeSchedule.publish(code, version, publication);
  }

  @Post('versions/:versionNo/withdraw')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'withdrawFeeScheduleVersion',
    summary: 'Rút phiên bản biểu phí chưa có hiệu lực | Withdraw a version of a fee schedule that has not begun',
  })
  @ApiParam({
    name: 'versionNo',
    description: 'Số phiên bản | Number of the version',
    schema: { type: 'integer', minimum: 1, maximum: 1_000_000 },
    example: 1,
  })
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: FeeScheduleOutcomeView })
  withdraw(
    @Param('code') code: string,
    @Param('versionNo') versionNo: string,
    @ExpectedVersion() version: Version,
    @Body() { reason }: WithdrawalDto,
  ): Promise<FeeScheduleOutcomeView> {
    return this.publishFeeSchedule.withdraw(code, versionNoOf(versionNo), version, reason);
  }
}
