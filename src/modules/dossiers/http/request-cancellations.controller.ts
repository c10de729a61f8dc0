import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import type { Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { CancelRequest } from '../use-cases/cancel-request.js';
import { CancelRequestDto } from './decisions.dto.js';
import { DossierOutcomeView } from './dossier-outcome.view.js';

/** Taking back what was asked of the applicant, at the counter and while the dossier is worked on. */
@Controller(['v1/desk/dossiers/:id/request-cancellations', 'v1/officer/dossiers/:id/request-cancellations'])
export class RequestCancellationsController {
  constructor(private readonly cancelRequest: CancelRequest) {}

  @Post()
  @ApiOperation({
    operationId: 'cancel{Audience}Request',
    summary: 'Hủy yêu cầu bổ sung hoặc yêu cầu nộp phí đang chờ | Take back the request for papers or a payment that is open',
  })
  @Allow('dossier.request.cancel')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: DossierOutcomeView })
  async cancel(
    @Param('id') id: string,
    @ExpectedVersion() version: Version,
    @Body() body: CancelRequestDto,
    @CurrentActor() actor: Actor,
  ): Promise<DossierOutcomeView> {
    return DossierOutcomeView.of(await this.cancelRequest.execute(id, version, body, actor));
  }
}
