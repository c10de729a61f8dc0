import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import type { Version } from '../../../platform/commands/transactions.js';
import type { Language } from '../../../platform/http/language.js';
import { PreferredLanguage } from '../../../platform/http/preferred-language.js';
import { ExplainedDeadlineView } from './explained-deadline.view.js';
import type { Actor } from '../../../shared/actor.js';
import { AnswerSupplement } from '../use-cases/answer-supplement.js';
import { SubmitDossier } from '../use-cases/submit-dossier.js';
import { WithdrawDossier } from '../use-cases/withdraw-dossier.js';
import { AnswerSupplementDto, WithdrawDossierDto } from './decisions.dto.js';
import { DossierListQueryDto } from './dossier-list.dto.js';
import { DossierListView } from './dossier-list.view.js';
import { DossierOutcomeView } from './dossier-outcome.view.js';
import { DossierPages } from './dossier-pages.js';
import { CitizenDossierView } from './dossier.view.js';
import { DossierReads } from './dossier-reads.js';
import { SubmitDossierDto } from './hand-in.dto.js';
import { CitizenTimelineView } from './timeline.view.js';

/** What a citizen or business does with its own dossiers. */
@Controller('v1/citizen/dossiers')
@ReadsFor('own')
export class CitizenDossiersController {
  constructor(
    private readonly submitDossier: SubmitDossier,
    private readonly answerSupplement: AnswerSupplement,
    private readonly withdrawDossier: WithdrawDossier,
    private readonly reads: DossierReads,
    private readonly pages: DossierPages,
  ) {}

  @Post()
  @ApiOperation({
    operationId: 'submitDossier',
    summary: 'Nộp hồ sơ trực tuyến cho một thủ tục đã công bố | Submit a dossier online for a published procedure',
  })
  @Allow('dossier.submit')
  @CreatedAt('/v1/citizen/dossiers/{id}')
  @Command()
  @ApiCreatedResponse({ type: DossierOutcomeView })
  async submit(@Body() body: SubmitDossierDto, @CurrentActor() actor: Actor): Promise<DossierOutcomeView> {
    return DossierOutcomeView.of(await this.submitDossier.execute(body, actor));
  }

  @Get()
  @ApiOperation({ operationId: 'listCitizenDossiers', summary: 'Danh sách hồ sơ của tôi | My dossiers' })
  @Allow('dossier.read-own')
  @ApiOkResponse({ type: DossierListView })
  list(@Query() query: DossierListQueryDto, @CurrentActor() actor: Actor): Promise<DossierListView> {
    return this.pages.list('own', query, actor);
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getCitizenDossier', summary: 'Chi tiết một hồ sơ của tôi | One of my dossiers' })
  @Allow('dossier.read-own')
  @ApiOkResponse({ type: CitizenDossierView })
  detail(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<CitizenDossierView> {
    return this.reads.detail(id, actor, 'citizen');
  }

  @Get(':id/deadline')
  @Allow('dossier.read-own')
  @ApiOperation({
    operationId: 'explainCitizenDossierDeadline',
    summary: 'Giải thích cách tính thời hạn của hồ sơ | How the deadline of the dossier was calculated',
  })
  @ApiOkResponse({ type: ExplainedDeadlineView })
  deadline(@Param('id') id: string, @CurrentActor() actor: Actor, @PreferredLanguage() language: Language): Promise<ExplainedDeadlineView> {
    return this.reads.deadline(id, actor, language, 'citizen');
  }

  @Get(':id/timeline')
  @ApiOperation({ operationId: 'listCitizenDossierTimeline', summary: "Quá trình giải quyết hồ sơ | The dossier's timeline" })
  @Allow('dossier.read-own')
  @ApiOkResponse({ type: CitizenTimelineView })
  timeline(@Param('id') id: string, @Query() page: PageQueryDto, @CurrentActor() actor: Actor): Promise<CitizenTimelineView> {
    return this.pages.timeline(id, page, actor, 'citizen');
  }

  @Post(':id/supplement-answers')
  @ApiOperation({ operationId: 'answerSupplementRequest', summary: 'Nộp bổ sung theo yêu cầu | Answer a request for a supplement' })
  @Allow('dossier.supplement.answer')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: DossierOutcomeView })
  async answer(
    @Param('id') id: string,
    @ExpectedVersion() version: Version,
    @Body() body: AnswerSupplementDto,
    @CurrentActor() actor: Actor,
  ): Promise<DossierOutcomeView> {
    return DossierOutcomeView.of(await this.answerSupplement.execute(id, version, body, actor));
  }

  @Post(':id/withdrawal')
  @ApiOperation({ operationId: 'withdrawCitizenDossier', summary: 'Rút hồ sơ | Withdraw the dossier' })
  @Allow('dossier.withdraw')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: DossierOutcomeView })
  async withdraw(
    @Param('id') id: string,
    @ExpectedVersion() version: Version,
    @Body() body: WithdrawDossierDto,
    @CurrentActor() actor: Actor,
  ): Promise<DossierOutcomeView> {
    return DossierOutcomeView.of(await this.withdrawDossier.execute(id, version, body.reason, actor));
  }
}
