import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import { PurposeQueryDto } from '../../../platform/http/purpose-query.dto.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import type { Version } from '../../../platform/commands/transactions.js';
import type { Language } from '../../../platform/http/language.js';
import { PreferredLanguage } from '../../../platform/http/preferred-language.js';
import { ExplainedDeadlineView } from './explained-deadline.view.js';
import type { Actor } from '../../../shared/actor.js';
import { RequestPayment } from '../use-cases/request-payment.js';
import { RequestSupplement } from '../use-cases/request-supplement.js';
import { StopDossier } from '../use-cases/stop-dossier.js';
import { GroundedDecisionDto, RequestPaymentDto, RequestSupplementDto } from './decisions.dto.js';
import { OfficerDossierListQueryDto } from './dossier-list.dto.js';
import { OfficerDossierSearchDto } from './dossier-search.dto.js';
import { DossierListView } from './dossier-list.view.js';
import { DossierOutcomeView } from './dossier-outcome.view.js';
import { DossierPages } from './dossier-pages.js';
import { OfficerDossierView } from './dossier.view.js';
import { DossierReads } from './dossier-reads.js';
import { OfficerTimelineView } from './timeline.view.js';

/** The resolving agency. */
@Controller('v1/officer/dossiers')
@ReadsFor('handling')
export class OfficerDossiersController {
  constructor(
    private readonly requestSupplement: RequestSupplement,
    private readonly requestPayment: RequestPayment,
    private readonly stopDossier: StopDossier,
    private readonly reads: DossierReads,
    private readonly pages: DossierPages,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listOfficerDossiers',
    summary: 'Hồ sơ cơ quan giải quyết hoặc tham gia giải quyết | Dossiers that the agency resolves or takes part in',
  })
  @Allow('dossier.read')
  @ApiOkResponse({ type: DossierListView })
  list(@Query() query: OfficerDossierListQueryDto, @CurrentActor() actor: Actor): Promise<DossierListView> {
    return this.pages.list(query.part, query, actor);
  }

  @Post('searches')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'searchOfficerDossiers',
    summary: 'Tìm hồ sơ theo người; dữ liệu cá nhân nằm trong nội dung yêu cầu | Search by person; personal data stands in the body',
  })
  @Allow('dossier.read')
  @ReadsFor('stated')
  @ApiOkResponse({ type: DossierListView })
  search(@Query() _: PurposeQueryDto, @Body() query: OfficerDossierSearchDto, @CurrentActor() actor: Actor): Promise<DossierListView> {
    return this.pages.list(query.part, query, actor);
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getOfficerDossier', summary: 'Chi tiết hồ sơ | A dossier' })
  @Allow('dossier.read')
  @ApiOkResponse({ type: OfficerDossierView })
  detail(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<OfficerDossierView> {
    return this.reads.detail(id, actor, 'officer');
  }

  @Get(':id/deadline')
  @Allow('dossier.read')
  @ApiOperation({
    operationId: 'explainOfficerDossierDeadline',
    summary: 'Giải thích cách tính thời hạn của hồ sơ | How the deadline of the dossier was calculated',
  })
  @ApiOkResponse({ type: ExplainedDeadlineView })
  deadline(@Param('id') id: string, @CurrentActor() actor: Actor, @PreferredLanguage() language: Language): Promise<ExplainedDeadlineView> {
    return this.reads.deadline(id, actor, language, 'officer');
  }

  @Get(':id/timeline')
  @ApiOperation({ operationId: 'listOfficerDossierTimeline', summary: "Quá trình giải quyết hồ sơ | The dossier's timeline" })
  @Allow('dossier.read')
  @ApiOkResponse({ type: OfficerTimelineView })
  timeline(@Param('id') id: string, @Query() page: PageQueryDto, @CurrentActor() actor: Actor): Promise<OfficerTimelineView> {
    return this.pages.timeline(id, page, actor, 'officer');
  }

  @Post(':id/supplement-requests')
  @ApiOperation({
    operationId: 'requestOfficerSupplement',
    summary: 'Yêu cầu bổ sung trong quá trình thẩm định (Mẫu số 02) | Ask for a supplement during appraisal (form 02)',
  })
  @Allow('dossier.supplement.request')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: DossierOutcomeView })
  async askSupplement(
    @Param('id') id: string,
    @ExpectedVersion() version: Version,
    @Body() body: RequestSupplementDto,
    @CurrentActor() actor: Actor,
  ): Promise<DossierOutcomeView> {
    return DossierOutcomeView.of(await this.requestSupplement.execute(id, version, body, actor));
  }

  @Post(':id/payment-requests')
  @ApiOperation({
    operationId: 'requestOfficerPayment',
    summary: 'Yêu cầu thực hiện nghĩa vụ tài chính; hồ sơ chờ nộp phí, lệ phí | Ask the applicant to pay; the dossier waits for it',
  })
  @Allow('dossier.payment.request')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: DossierOutcomeView })
  async askPayment(
    @Param('id') id: string,
    @ExpectedVersion() version: Version,
    @Body() body: RequestPaymentDto,
    @CurrentActor() actor: Actor,
  ): Promise<DossierOutcomeView> {
    return DossierOutcomeView.of(await this.requestPayment.execute(id, version, body, actor));
  }

  @Post(':id/stop')
  @ApiOperation({ operationId: 'stopDossier', summary: 'Dừng giải quyết hồ sơ theo căn cứ pháp lý | Stop processing on a legal basis' })
  @Allow('dossier.stop')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: DossierOutcomeView })
  async stop(
    @Param('id') id: string,
    @ExpectedVersion() version: Version,
    @Body() body: GroundedDecisionDto,
    @CurrentActor() actor: Actor,
  ): Promise<DossierOutcomeView> {
    return DossierOutcomeView.of(await this.stopDossier.execute(id, version, 'legal-basis', body, actor));
  }
}
