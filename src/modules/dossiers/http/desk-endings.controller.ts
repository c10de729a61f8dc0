import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import type { Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { StopDossier } from '../use-cases/stop-dossier.js';
import { GroundedDecisionDto } from './decisions.dto.js';
import { DossierOutcomeView } from './dossier-outcome.view.js';

/** The one-stop unit: stopping a dossier because its applicant asks for it. */
@Controller('v1/desk/dossiers/:id/stop')
export class DeskEndingsController {
  constructor(private readonly stopDossier: StopDossier) {}

  @Post()
  @ApiOperation({
    operationId: 'stopDossierOnRequest',
    summary:
      'Dừng giải quyết theo đề nghị của chủ hồ sơ, khi chưa có quyết định (Mẫu số 05) | Stop on the request of the applicant, while ' +
      'nothing is decided (form 05)',
  })
  @Allow('dossier.stop-on-request')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: DossierOutcomeView })
  async stop(
    @Param('id') id: string,
    @ExpectedVersion() version: Version,
    @Body() body: GroundedDecisionDto,
    @CurrentActor() actor: Actor,
  ): Promise<DossierOutcomeView> {
    return DossierOutcomeView.of(await this.stopDossier.execute(id, version, 'applicant-request', body, actor));
  }
}
