import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import { Command } from '../../../platform/http/command.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import { PurposeQueryDto } from '../../../platform/http/purpose-query.dto.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import type { Language } from '../../../platform/http/language.js';
import { PreferredLanguage } from '../../../platform/http/preferred-language.js';
import { ExplainedDeadlineView } from './explained-deadline.view.js';
import type { Actor } from '../../../shared/actor.js';
import { ReceiveDossier } from '../use-cases/receive-dossier.js';
import { WriteReceipt } from '../use-cases/write-receipt.js';
import { DeskDossierListQueryDto } from './dossier-list.dto.js';
import { DeskDossierSearchDto } from './dossier-search.dto.js';
import { DossierListView } from './dossier-list.view.js';
import { DossierOutcomeView } from './dossier-outcome.view.js';
import { DossierPages } from './dossier-pages.js';
import { DeskDossierView } from './dossier.view.js';
import { DossierReads } from './dossier-reads.js';
import { ReceiveDossierDto } from './hand-in.dto.js';
import { ReceiptView } from './receipt.view.js';
import { DeskTimelineView } from './timeline.view.js';

/** The one-stop unit: taking dossiers in and looking at them. */
@Controller('v1/desk/dossiers')
@ReadsFor('counter')
export class DeskDossiersController {
  constructor(
    private readonly receiveDossier: ReceiveDossier,
    private readonly writeReceipt: WriteReceipt,
    private readonly reads: DossierReads,
    private readonly pages: DossierPages,
  ) {}

  @Post()
  @ApiOperation({
    operationId: 'receiveDossier',
    summary: 'Tiếp nhận hồ sơ tại quầy hoặc qua bưu chính | Receive a dossier at the counter or by post',
  })
  @Allow('dossier.receive')
  @CreatedAt('/v1/desk/dossiers/{id}')
  @Command()
  @ApiCreatedResponse({ type: DossierOutcomeView })
  async receive(@Body() body: ReceiveDossierDto, @CurrentActor() actor: Actor): Promise<DossierOutcomeView> {
    return DossierOutcomeView.of(await this.receiveDossier.execute(body, actor));
  }

  @Get()
  @ApiOperation({
    operationId: 'listDeskDossiers',
    summary:
      'Hồ sơ của bộ phận một cửa: đã tiếp nhận, chờ tiếp nhận, chờ trả kết quả | ' +
      'Dossiers of the counter: received, to be received, with a result to hand over',
  })
  @Allow('dossier.read')
  @ApiOkResponse({ type: DossierListView })
  list(@Query() query: DeskDossierListQueryDto, @CurrentActor() actor: Actor): Promise<DossierListView> {
    return this.pages.list('receiving', query, actor);
  }

  @Post('searches')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'searchDeskDossiers',
    summary: 'Tìm hồ sơ theo người; dữ liệu cá nhân nằm trong nội dung yêu cầu | Search by person; personal data stands in the body',
  })
  @Allow('dossier.read')
  @ReadsFor('stated')
  @ApiOkResponse({ type: DossierListView })
  search(@Query() _: PurposeQueryDto, @Body() query: DeskDossierSearchDto, @CurrentActor() actor: Actor): Promise<DossierListView> {
    return this.pages.list('receiving', query, actor);
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getDeskDossier', summary: 'Chi tiết hồ sơ | A dossier' })
  @Allow('dossier.read')
  @ApiOkResponse({ type: DeskDossierView })
  detail(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<DeskDossierView> {
    return this.reads.detail(id, actor, 'desk');
  }

  @Get(':id/deadline')
  @Allow('dossier.read')
  @ApiOperation({
    operationId: 'explainDeskDossierDeadline',
    summary: 'Giải thích cách tính thời hạn của hồ sơ | How the deadline of the dossier was calculated',
  })
  @ApiOkResponse({ type: ExplainedDeadlineView })
  deadline(@Param('id') id: string, @CurrentActor() actor: Actor, @PreferredLanguage() language: Language): Promise<ExplainedDeadlineView> {
    return this.reads.deadline(id, actor, language, 'officer');
  }

  @Get(':id/timeline')
  @ApiOperation({ operationId: 'listDeskDossierTimeline', summary: "Quá trình giải quyết hồ sơ | The dossier's timeline" })
  @Allow('dossier.read')
  @ApiOkResponse({ type: DeskTimelineView })
  timeline(@Param('id') id: string, @Query() page: PageQueryDto, @CurrentActor() actor: Actor): Promise<DeskTimelineView> {
    return this.pages.timeline(id, page, actor, 'desk');
  }

  @Get(':id/receipt')
  @ApiOperation({
    operationId: 'getDossierReceipt',
    summary: 'Nội dung giấy tiếp nhận hồ sơ và hẹn trả kết quả (Mẫu số 01) | What the receipt and appointment slip (form 01) says',
  })
  @Allow('dossier.read')
  @ApiOkResponse({ type: ReceiptView })
  async receipt(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<ReceiptView> {
    return ReceiptView.of(await this.writeReceipt.execute(id, actor));
  }
}
