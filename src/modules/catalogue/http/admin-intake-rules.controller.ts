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
import { ALL, type LocalScope } from '../domain/local/local-scope.js';
import { sectorNotFound } from '../domain/local/local.errors.js';
import { PublishedVersions } from '../persistence/published-versions.js';
import { DraftLocalTerms } from '../use-cases/draft-local-terms.js';
import { LookAtLocalTerms } from '../use-cases/look-at-local-terms.js';
import { PublishLocalTerms } from '../use-cases/publish-local-terms.js';
import { DRAFT_ID, RULES_SCOPE } from './draft.view.js';
import { RulesDraftDto, LocalTermsDto } from './local-terms.dto.js';
import { LocalDraftOutcomeView, LocalOutcomeView, LocalTermsLifeView, LocalTermsOutcomeView } from './local-terms.view.js';

/** Rules of intake and of the clock for a sector or for all procedures: drafted, checked by a second person, published by decision. */
@ApiTags('admin')
@ApiParam(RULES_SCOPE)
@Controller('v1/admin/intake-rules/:code')
export class AdminIntakeRulesController {
  constructor(
    private readonly published: PublishedVersions,
    private readonly look: LookAtLocalTerms,
    private readonly drafts: DraftLocalTerms,
    private readonly publications: PublishLocalTerms,
  ) {}

  @Get()
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'getIntakeRules',
    summary: 'Quy tắc tiếp nhận và tính hạn của lĩnh vực, và các bản dự thảo | Rules of intake of a sector, with drafts',
  })
  @ApiOkResponse({ type: LocalTermsLifeView })
  async find(@Param('code') text: string, @PreferredLanguage() language: Language): Promise<LocalTermsLifeView> {
    const scope = await this.scopeOf(text);
    return LocalTermsLifeView.of(scope, await this.look.of(scope), language);
  }

  @Post('drafts')
  @Allow('catalogue.manage')
  @ApiOperation({ operationId: 'draftIntakeRules', summary: 'Lập dự thảo quy tắc | Begin a draft of rules' })
  @CreatedAt('/v1/admin/intake-rules/{code}')
  @Command()
  @ApiCreatedResponse({ type: LocalDraftOutcomeView })
  async draft(@Param('code') text: string, @Body() { terms }: RulesDraftDto, @CurrentActor() actor: Actor): Promise<LocalDraftOutcomeView> {
    return this.drafts.begin(await this.scopeOf(text), LocalTermsDto.stated(terms), actor);
  }

  @Post('drafts/:draftId/revise')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'reviseIntakeRules',
    summary: 'Sửa dự thảo quy tắc; phải kiểm tra lại | Change a draft of rules, which takes another check',
  })
  @ApiParam(DRAFT_ID)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: LocalOutcomeView })
  async revise(
    @Param('code') text: string,
    @Param('draftId') draftId: string,
    @ExpectedVersion() version: Version,
    @Body() { terms }: RulesDraftDto,
    @CurrentActor() actor: Actor,
  ): Promise<LocalOutcomeView> {
    return this.drafts.revise(await this.scopeOf(text), draftId, version, LocalTermsDto.stated(terms), actor);
  }

  @Post('drafts/:draftId/check')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'checkIntakeRules',
    summary: 'Người thứ hai kiểm tra dự thảo quy tắc | A second person finds a draft of rules right',
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
  @ApiOperation({ operationId: 'discardIntakeRules', summary: 'Hủy dự thảo quy tắc | Throw a draft of rules away' })
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
  @ApiOperation({ operationId: 'publishIntakeRules', summary: 'Công bố quy tắc theo quyết định | Publish rules by a decision' })
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
    operationId: 'withdrawIntakeRule',
    summary: 'Rút quy tắc chưa có hiệu lực | Withdraw rules that have not begun',
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

  /** @throws DomainError SECTOR_NOT_FOUND (404) */
  private async scopeOf(code: string): Promise<LocalScope> {
    if (code === ALL.kind) return ALL;
    if (!(await this.published.isSector(code))) throw sectorNotFound();
    return { kind: 'sector', code };
  }
}
