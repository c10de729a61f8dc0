import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import type { Language } from '../../../platform/http/language.js';
import { PreferredLanguage } from '../../../platform/http/preferred-language.js';
import { PublicationDto } from '../../../platform/http/publication.dto.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import type { Actor } from '../../../shared/actor.js';
import { DiscardDraft } from '../use-cases/discard-draft.js';
import { DraftDefinition } from '../use-cases/draft-definition.js';
import { LookAtProcess } from '../use-cases/look-at-process.js';
import { PublishDefinition } from '../use-cases/publish-definition.js';
import { ReviseDefinition } from '../use-cases/revise-definition.js';
import { ProcessContentDto, RevisedProcessDto } from './process-content.dto.js';
import { WholeProcessDraftView } from './process-content.view.js';
import { ProcessDraftOutcomeView, ProcessOutcomeView, PublishedProcessView } from './process-outcome.view.js';
import { DRAFT_ID } from './process-words.js';
import { DraftProcessDto, ProcessDayQueryDto } from './process.dto.js';

/** Drafts of a process: begun, changed, checked by a second person, published or thrown away. */
@ApiParam({ name: 'code', description: 'Mã quy trình | Code of the process', example: 'default-province' })
@Controller('v1/admin/process-definitions/:code/drafts')
export class ProcessDraftsController {
  constructor(
    private readonly draftDefinition: DraftDefinition,
    private readonly reviseDefinition: ReviseDefinition,
    private readonly look: LookAtProcess,
    private readonly discardDraft: DiscardDraft,
    private readonly publishDefinition: PublishDefinition,
  ) {}

  @Post()
  @Allow('process.manage')
  @ApiOperation({
    operationId: 'draftProcess',
    summary: 'Lập bản dự thảo từ một phiên bản đã ban hành | Begin a draft as a copy of a published version',
  })
  @CreatedAt('/v1/admin/process-definitions/{code}/drafts/{draftId}')
  @Command({ version: 'required' })
  @ApiCreatedResponse({ type: ProcessDraftOutcomeView })
  draft(
    @Param('code') code: string,
    @ExpectedVersion() expected: Version,
    @Body() { basedOnVersion }: DraftProcessDto,
    @CurrentActor() actor: Actor,
  ): Promise<ProcessDraftOutcomeView> {
    return this.draftDefinition.next(code, expected, basedOnVersion, actor);
  }

  @Get(':draftId')
  @Allow('process.manage')
  @ApiOperation({
    operationId: 'getProcessDraft',
    summary: 'Bản dự thảo: nội dung, khác biệt, kết quả kiểm tra | A draft with what it says, what it changes and what the gate finds',
  })
  @ApiParam(DRAFT_ID)
  @ApiOkResponse({ type: WholeProcessDraftView })
  async find(
    @Param('code') code: string,
    @Param('draftId') draftId: string,
    @Query() { on }: ProcessDayQueryDto,
    @PreferredLanguage() language: Language,
  ): Promise<WholeProcessDraftView> {
    return WholeProcessDraftView.whole(await this.look.draft(code, draftId, on), language);
  }

  @Post(':draftId/revise')
  @Allow('process.manage')
  @ApiOperation({
    operationId: 'reviseProcessDraft',
    summary:
      'Sửa nội dung hoặc phiên bản gốc của dự thảo; phải kiểm tra lại | Change what a draft says or follows, which takes another check',
  })
  @ApiParam(DRAFT_ID)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: ProcessOutcomeView })
  revise(
    @Param('code') code: string,
    @Param('draftId') draftId: string,
    @ExpectedVersion() expected: Version,
    @Body() { content, basedOnVersion }: RevisedProcessDto,
    @CurrentActor() actor: Actor,
  ): Promise<ProcessOutcomeView> {
    const revision = { stated: ProcessContentDto.stated(content), basedOnVersion };
    return this.reviseDefinition.revise(code, draftId, expected, revision, actor);
  }

  @Post(':draftId/check')
  @Allow('process.manage')
  @ApiOperation({
    operationId: 'checkProcessDraft',
    summary: 'Người thứ hai kiểm tra bản dự thảo | A second person finds a draft right as it is',
  })
  @ApiParam(DRAFT_ID)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: ProcessOutcomeView })
  check(
    @Param('code') code: string,
    @Param('draftId') draftId: string,
    @ExpectedVersion() expected: Version,
    @Query() { on }: ProcessDayQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<ProcessOutcomeView> {
    return this.reviseDefinition.check(code, draftId, expected, actor, on);
  }

  @Post(':draftId/discard')
  @Allow('process.manage')
  @ApiOperation({ operationId: 'discardProcessDraft', summary: 'Hủy bản dự thảo | Discard a draft' })
  @ApiParam(DRAFT_ID)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: ProcessOutcomeView })
  discard(
    @Param('code') code: string,
    @Param('draftId') draftId: string,
    @ExpectedVersion() expected: Version,
  ): Promise<ProcessOutcomeView> {
    return this.discardDraft.execute(code, draftId, expected);
  }

  @Post(':draftId/publish')
  @Allow('process.manage')
  @ApiOperation({
    operationId: 'publishProcess',
    summary: 'Ban hành bản dự thảo theo quyết định phê duyệt | Publish a draft by the decision that approves it',
  })
  @ApiParam(DRAFT_ID)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: PublishedProcessView })
  publish(
    @Param('code') code: string,
    @Param('draftId') draftId: string,
    @ExpectedVersion() expected: Version,
    @Body() publication: PublicationDto,
  ): Promise<PublishedProcessView> {
    return this.publishDefinition.execute(code, draftId, expected, publication);
  }
}
