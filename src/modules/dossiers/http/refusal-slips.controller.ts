import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import type { Actor } from '../../../shared/actor.js';
import { WriteRefusalSlip } from '../use-cases/write-refusal-slip.js';
import { RefusalSlipView } from './refusal-slip.view.js';

/** Form 03, for the one-stop unit that gives it and for the applicant who gets it. */
@Controller('v1')
@ReadsFor({ citizen: 'own', desk: 'counter' })
export class RefusalSlipsController {
  constructor(private readonly writeRefusalSlip: WriteRefusalSlip) {}

  @Get('desk/dossiers/:id/refusal-slip')
  @Allow('dossier.read')
  @ApiOperation({
    operationId: 'getDeskRefusalSlip',
    summary: 'Nội dung phiếu từ chối tiếp nhận, giải quyết hồ sơ (Mẫu số 03) | What the refusal slip (form 03) says',
  })
  @ApiOkResponse({ type: RefusalSlipView })
  async desk(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<RefusalSlipView> {
    return RefusalSlipView.of(await this.writeRefusalSlip.execute(id, actor, 'desk'));
  }

  @Get('citizen/dossiers/:id/refusal-slip')
  @Allow('dossier.read-own')
  @ApiOperation({
    operationId: 'getCitizenRefusalSlip',
    summary: 'Phiếu từ chối hồ sơ của tôi (Mẫu số 03) | The refusal slip of my dossier (form 03)',
  })
  @ApiOkResponse({ type: RefusalSlipView })
  async own(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<RefusalSlipView> {
    return RefusalSlipView.of(await this.writeRefusalSlip.execute(id, actor, 'citizen'));
  }
}
