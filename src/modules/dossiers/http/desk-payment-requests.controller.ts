import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import type { Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { RequestPayment } from '../use-cases/request-payment.js';
import { RequestPaymentDto } from './decisions.dto.js';
import { DossierOutcomeView } from './dossier-outcome.view.js';

/** The one-stop unit: asking the applicant to pay. */
@Controller('v1/desk/dossiers/:id/payment-requests')
export class DeskPaymentRequestsController {
  constructor(private readonly requestPayment: RequestPayment) {}

  @Post()
  @ApiOperation({
    operationId: 'requestDeskPayment',
    summary: 'Yêu cầu thực hiện nghĩa vụ tài chính; hồ sơ chờ nộp phí, lệ phí | Ask the applicant to pay; the dossier waits for it',
  })
  @Allow('dossier.payment.request')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: DossierOutcomeView })
  async ask(
    @Param('id') id: string,
    @ExpectedVersion() version: Version,
    @Body() body: RequestPaymentDto,
    @CurrentActor() actor: Actor,
  ): Promise<DossierOutcomeView> {
    return DossierOutcomeView.of(await this.requestPayment.execute(id, version, body, actor));
  }
}
