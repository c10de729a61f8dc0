import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import type { Language } from '../../../platform/http/language.js';
import { PreferredLanguage } from '../../../platform/http/preferred-language.js';
import { PublicationDto } from '../../../platform/http/publication.dto.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import { WithdrawalDto } from '../../../platform/http/withdrawal.dto.js';
import type { Actor } from '../../../shared/actor.js';
import { procedureScope, type LocalScope } from '../domain/local/local-scope.js';
import { ProcedureReader } from '../persistence/procedure.reader.js';
import { DraftLocalTerms } from '../use-cases/draft-local-terms.js';
import { LookAtLocalTerms } from '../use-cases/look-at-local-terms.js';
import { PublishLocalTerms } from '../use-cases/publish-local-terms.js';
import { DRAFT_ID } from './draft.view.js';
import { LocalDraftDto, LocalTermsDto } from './local-terms.dto.js';
import { LocalDraftOutcomeView, LocalOutcomeView, LocalTermsLifeView, LocalTermsOutcomeView } from './local-terms.view.js';

/** What the province says of a procedure over its national text: drafted, checked by a second person, published by decision. */
@ApiTags('admin')
@ApiParam({ name: 'code', description: 'Mã thủ tục, mã hóa URL | Code of the procedure, URL-encoded', example: '1.001193' })
@Controller('v1/admin/procedures/:code/local-terms')
export class AdminLocalTermsController {
  constructor(
    private readonly procedures: ProcedureReader,
    private readonly look: LookAtLocalTerms,
    private readonly drafts: DraftLocalTerms,
    private readonly publications: PublishLocalTerms,
  ) {}

  @Get()
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'getLocalTerms',
    summary: 'Quy định riêng của tỉnh về thủ tục, và các bản dự thảo | What the province says of a procedure, with its drafts',
  })
  @ApiOkResponse({ type: LocalTermsLifeView })
  async find(@Param('code') text: string, @PreferredLanguage() language: Language): Promise<LocalTermsLifeView> {
    const scope = await this.scopeOf(text);
    return LocalTermsLifeView.of(scope, await this.look.of(scope), language);
  }

  @Post('drafts')
  @Allow('catalogue.manage')
  @ApiOperation({ operationId: 'draftLocalTerms', summary: 'Lập dự thảo quy định riêng | Begin a draft of what the province says' })
  @CreatedAt('/v1/admin/procedures/{code}/local-terms')
  @Command()
  @ApiCreatedResponse({ type: LocalDraftOutcomeView })
  async draft(@Param('code') text: string, @Body() { terms }: LocalDraftDto, @CurrentActor() actor: Actor): Promise<LocalDraftOutcomeView> {
    return this.drafts.begin(await this.scopeOf(text), LocalTermsDto.stated(terms), actor);
  }

  @Post('drafts/:draftId/revise')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'reviseLocalTerms',
    summary: 'Sửa dự thảo quy định riêng; phải kiểm tra lại | Change a draft, which takes another check',
  })
  @ApiParam(DRAFT_ID)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: LocalOutcomeView })
  async revise(
    @Param('code') text: string,
    @Param('draftId') draftId: string,
    @ExpectedVersion() version: Version,
    @Body() { terms }: LocalDraftDto,
    @CurrentActor() actor: Actor,
  ): Promise<LocalOutcomeView> {
    return this.drafts.revise(await this.scopeOf(text), draftId, version, LocalTermsDto.stated(terms), actor);
  }

  @Post('drafts/:draftId/check')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'checkLocalTerms',
    summary: 'Người thứ hai kiểm tra dự thảo | A second person finds a draft right as it is',
  })
  @ApiParam(DRAFT_ID)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: LocalOutcomeView })
  async check(
    @Param('code') text: string,
    @Param('draftId') draftId: string,
    @ExpectedVersion() version: Version,
    @CurrentActor() actor: Actor,
  ): Promise<LocalOutcomeView> {
    return this.drafts.check(await this.scopeOf(text), draftId, version, actor);
  }

  @Post('drafts/:draftId/discard')
  @Allow('catalogue.manage')
  @ApiOperation({ operationId: 'discardLocalTerms', summary: 'Hủy dự thảo quy định riêng | Throw a draft away' })
  @ApiParam(DRAFT_ID)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: LocalOutcomeView })
  async discard(
    @Param('code') text: string,
    @Param('draftId') draftId: string,
    @ExpectedVersion() version: Version,
  ): Promise<LocalOutcomeView> {
    return this.drafts.discard(await this.scopeOf(text), draftId, version);
  }

  @Post('drafts/:draftId/publish')
  @Allow('catalogue.manage')
  @ApiOperation({ operationId: 'publishLocalTerms', summary: 'Công bố quy định riêng theo quyết định | Publish a draft by a decision' })
  @ApiParam(DRAFT_ID)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: LocalTermsOutcomeView })
  async publish(
    @Param('code') text: string,
    @Param('draftId') draftId: string,
    @ExpectedVersion() version: Version,
    @Body() publication: PublicationDto,
  ): Promise<LocalTermsOutcomeView> {
    return this.publications.publish(await this.scopeOf(text), draftId, version, publication);
  }

  @Post(':termId/withdraw')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'withdrawLocalTerm',
    summary: 'Rút quy định riêng chưa có hiệu lực | Withdraw a term that has not begun',
  })
  @ApiParam({ name: 'termId', description: 'Định danh quy định | Id of the term', schema: { type: 'string', format: 'uuid' } })
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: LocalOutcomeView })
  async withdraw(
    @Param('code') text: string,
    @Param('termId') termId: string,
    @ExpectedVersion() version: Version,
    @Body() { reason }: WithdrawalDto,
  ): Promise<LocalOutcomeView> {
    return this.publications.withdraw(await this.scopeOf(text), termId, version, reason);
  }

  private async scopeOf(text: string): Promise<LocalScope> {
    return procedureScope(await this.procedures.managedCode(text));
  }
}
