import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import { PublicationDto } from '../../../platform/http/publication.dto.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import type { Actor } from '../../../shared/actor.js';
import { ProcedureReader } from '../persistence/procedure.reader.js';
import { DiscardDraft } from '../use-cases/discard-draft.js';
import { DraftVersion } from '../use-cases/draft-version.js';
import { PublishVersion } from '../use-cases/publish-version.js';
import { DraftVersionDto } from './admin-procedures.dto.js';
import { DraftOutcomeView, ProcedureOutcomeView, PublishedOutcomeView } from './procedure-life.view.js';

const DRAFT_ID = {
  name: 'draftId',
  description: 'Định danh bản dự thảo | Id of the draft',
  schema: { type: 'string', format: 'uuid' },
} as const;

/** Drafts of a procedure: begun, thrown away, published. */
@ApiTags('admin')
@ApiParam({ name: 'code', description: 'Mã thủ tục, mã hóa URL | Code of the procedure, URL-encoded', example: '1.001193' })
@Controller('v1/admin/procedures/:code/drafts')
export class AdminDraftsController {
  constructor(
    private readonly procedures: ProcedureReader,
    private readonly draftVersion: DraftVersion,
    private readonly discardDraft: DiscardDraft,
    private readonly publishVersion: PublishVersion,
  ) {}

  @Post()
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'draftProcedureVersion',
    summary: 'Lập bản dự thảo từ một phiên bản đã công bố | Begin a draft as a copy of a published version',
  })
  @CreatedAt('/v1/admin/procedures/{code}/versions')
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
    @Body() publication: PublicationDto,
  ): Promise<PublishedOutcomeView> {
    return this.publishVersion.execute(await this.procedures.managedCode(text), draftId, version, publication);
  }
}
