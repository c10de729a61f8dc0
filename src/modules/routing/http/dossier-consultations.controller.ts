import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import type { Actor } from '../../../shared/actor.js';
import { AgencyReader } from '../../agencies/index.js';
import { AskConsultation } from '../use-cases/ask-consultation.js';
import { ConsultationOutcomeView } from './consultation-outcome.view.js';
import { AskConsultationDto } from './consultation.dto.js';

/** The resolving agency asks others on its dossier. */
@Controller('v1/officer/dossiers/:id/consultations')
export class DossierConsultationsController {
  constructor(
    private readonly askConsultation: AskConsultation,
    private readonly agencies: AgencyReader,
  ) {}

  @Post()
  @ApiOperation({
    operationId: 'askConsultation',
    summary: 'Lấy ý kiến cơ quan khác về hồ sơ đang xử lý | Ask another agency for its opinion on a running dossier',
  })
  @Allow('consultation.ask')
  @CreatedAt('/v1/officer/consultations/{dossierId}/{consultationId}')
  @Command({ version: 'required' })
  @ApiCreatedResponse({ type: ConsultationOutcomeView })
  async ask(
    @Param('id') id: string,
    @ExpectedVersion() expected: Version,
    @Body() body: AskConsultationDto,
    @CurrentActor() actor: Actor,
  ): Promise<ConsultationOutcomeView> {
    return ConsultationOutcomeView.of(await this.askConsultation.execute(id, expected, body, actor), await this.agencies.names());
  }
}
