import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import type { Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { AcceptDossier } from '../use-cases/accept-dossier.js';
import { AnswerSupplement } from '../use-cases/answer-supplement.js';
import { HandOverResult } from '../use-cases/hand-over-result.js';
import { RefuseIntake } from '../use-cases/refuse-intake.js';
import { RequestSupplement } from '../use-cases/request-supplement.js';
import { WithdrawDossier } from '../use-cases/withdraw-dossier.js';
import { AcceptDossierDto } from './accept-dossier.dto.js';
import { AnswerSupplementDto, GroundedDecisionDto, HandOverDto, RequestSupplementDto, WithdrawDossierDto } from './decisions.dto.js';
import { DossierOutcomeView } from './dossier-outcome.view.js';

/** The one-stop unit: what it decides about a dossier. */
@Controller('v1/desk/dossiers/:id')
export class DeskDecisionsController {
  constructor(
    private readonly acceptDossier: AcceptDossier,
    private readonly refuseIntake: RefuseIntake,
    private readonly requestSupplement: RequestSupplement,
    private readonly answerSupplement: AnswerSupplement,
    private readonly withdrawDossier: WithdrawDossier,
    private readonly handOverResult: HandOverResult,
  ) {}

  @Post('acceptance')
  @ApiOperation({
    operationId: 'acceptDossier',
    summary: 'Tiếp nhận hồ sơ trực tuyến: cấp mã, tính hạn | Accept a submitted dossier: code and deadline',
  })
  @Allow('dossier.accept')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: DossierOutcomeView })
  async accept(
    @Param('id') id: string,
    @ExpectedVersion() version: Version,
    @Body() body: AcceptDossierDto,
    @CurrentActor() actor: Actor,
  ): Promise<DossierOutcomeView> {
    return DossierOutcomeView.of(await this.acceptDossier.execute(id, version, body, actor));
  }

  @Post('refusal')
  @ApiOperation({
    operationId: 'refuseDossier',
    summary: 'Từ chối tiếp nhận, nêu lý do và căn cứ (Mẫu số 03) | Do not accept, with reason and legal basis (form 03)',
  })
  @Allow('dossier.not-accept')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: DossierOutcomeView })
  async refuse(
    @Param('id') id: string,
    @ExpectedVersion() version: Version,
    @Body() body: GroundedDecisionDto,
    @CurrentActor() actor: Actor,
  ): Promise<DossierOutcomeView> {
    return DossierOutcomeView.of(await this.refuseIntake.execute(id, version, body, actor));
  }

  @Post('supplement-requests')
  @ApiOperation({
    operationId: 'requestDeskSupplement',
    summary: 'Yêu cầu bổ sung, hoàn thiện hồ sơ (Mẫu số 02) | Ask for a supplement (form 02)',
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

  @Post('supplement-answers')
  @ApiOperation({
    operationId: 'recordSupplement',
    summary: 'Ghi nhận giấy tờ bổ sung nộp tại quầy | Record papers that were added at the counter',
  })
  @Allow('dossier.supplement.answer')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: DossierOutcomeView })
  async takeSupplement(
    @Param('id') id: string,
    @ExpectedVersion() version: Version,
    @Body() body: AnswerSupplementDto,
    @CurrentActor() actor: Actor,
  ): Promise<DossierOutcomeView> {
    return DossierOutcomeView.of(await this.answerSupplement.execute(id, version, body, actor));
  }

  @Post('withdrawal')
  @ApiOperation({ operationId: 'withdrawDeskDossier', summary: 'Ghi nhận việc rút hồ sơ tại quầy | Record a withdrawal at the counter' })
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

  @Post('hand-over')
  @ApiOperation({ operationId: 'handOverResult', summary: 'Trả kết quả cho người nộp | Hand the result over' })
  @Allow('dossier.hand-over')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: DossierOutcomeView })
  async handOver(
    @Param('id') id: string,
    @ExpectedVersion() version: Version,
    @Body() body: HandOverDto,
    @CurrentActor() actor: Actor,
  ): Promise<DossierOutcomeView> {
    return DossierOutcomeView.of(await this.handOverResult.execute(id, version, body, actor));
  }
}
