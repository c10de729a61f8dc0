import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import type { Actor } from '../../../shared/actor.js';
import { ProcedureReader } from '../persistence/procedure.reader.js';
import { CheckDraft } from '../use-cases/check-draft.js';
import { DiscardDraft } from '../use-cases/discard-draft.js';
import { DraftVersion } from '../use-cases/draft-version.js';
import { PublishVersion } from '../use-cases/publish-version.js';
import { ReviseDraft } from '../use-cases/revise-draft.js';
import { DraftVersionDto, ProcedurePublicationDto } from './admin-procedures.dto.js';
import { DRAFT_ID } from './draft.view.js';
import { ProcedureContentDto, RevisedContentDto } from './procedure-content.dto.js';
import { DraftOutcomeView, ProcedureOutcomeView, PublishedOutcomeView } from './procedure-outcome.view.js';

/** Drafts of a procedure: begun, changed, checked by a second person, published or thrown away. */
@ApiTags('admin')
@ApiParam({ name: 'code', description: 'Mã thủ tục, mã hóa URL | Code of the procedure, URL-encoded', example: '1.001193' })
@Controller('v1/admin/procedures/:code/drafts')
export class AdminDraftsController {
  constructor(
    private readonly procedures: ProcedureReader,
    private readonly draftVersion: DraftVersion,
    private readonly reviseDraft: ReviseDraft,
    private readonly checkDraft: CheckDraft,
    private readonly discardDraft: DiscardDraft,
    private readonly publishVersion: PublishVersion,
  ) {}

  @Post()
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'draftProcedureVersion',
    summary: 'Lập bản dự thảo từ một phiên bản đã công bố | Begin a draft as a copy of a published version',
  })
  @CreatedAt('/v1/admin/procedures/{code}/drafts/{draftId}')
  @Command({ version: 'required' })
  @ApiCreatedResponse({ type: DraftOutcomeView })
  async draft(
    @Param('code') text: string,
    @ExpectedVersion() version: Version,
    @Body() { basedOnVersionNo }: DraftVersionDto,
    @CurrentActor() actor: Actor,
  ): Promise<DraftOutcomeView> {
    return this.draftVersion.execute(await this.procedures.managedCode(text), version, basedOnVersionNo, actor);
  }

  @Post(':draftId/revise')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'reviseProcedureDraft',
    summary:
      'Sửa nội dung hoặc phiên bản gốc của dự thảo; phải kiểm tra lại | Change what a draft says or follows, which takes another check',
  })
  @ApiParam(DRAFT_ID)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: ProcedureOutcomeView })
  async revise(
    @Param('code') text: string,
    @Param('draftId') draftId: string,
    @ExpectedVersion() version: Version,
    @Body() { content, basedOnVersionNo }: RevisedContentDto,
    @CurrentActor() actor: Actor,
  ): Promise<ProcedureOutcomeView> {
    const code = await this.procedures.managedCode(text);
    const revision = { stated: ProcedureContentDto.stated(content), basedOnVersionNo };
    return this.reviseDraft.execute(code, draftId, version, revision, actor);
  }

  @Post(':draftId/check')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'checkProcedureDraft',
    summary: 'Người thứ hai kiểm tra bản dự thảo | A second person finds a draft right as it is',
  })
  @ApiParam(DRAFT_ID)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: ProcedureOutcomeView })
  async check(
    @Param('code') text: string,
    @Param('draftId') draftId: string,
    @ExpectedVersion() version: Version,
    @CurrentActor() actor: Actor,
  ): Promise<ProcedureOutcomeView> {
    return this.checkDraft.execute(await this.procedures.managedCode(text), draftId, version, actor);
  }

  @Post(':draftId/discard')
  @Allow('catalogue.manage')
  @ApiOperation({ operationId: 'discardProcedureDraft', summary: 'Hủy bản dự thảo | Discard a draft' })
  @ApiParam(DRAFT_ID)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: ProcedureOutcomeView })
  async discard(
    @Param('code') text: string,
    @Param('draftId') draftId: string,
    @ExpectedVersion() version: Version,
  ): Promise<ProcedureOutcomeView> {
    return this.discardDraft.execute(await this.procedures.managedCode(text), draftId, version);
  }

  @Post(':draftId/publish')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'publishProcedureVersion',
    summary: 'Công bố bản dự thảo theo quyết định | Publish a draft by a decision',
  })
  @ApiParam(DRAFT_ID)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: PublishedOutcomeView })
  async publish(
    @Param('code') text: string,
    @Param('draftId') draftId: string,
    @ExpectedVersion() version: Version,
    @Body() publication: ProcedurePublicationDto,
  ): Promise<PublishedOutcomeView> {
    return this.publishVersion.execute(await this.procedures.managedCode(text), draftId, version, publication);
  }
}
