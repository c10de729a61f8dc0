import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Actor } from '../../../shared/actor.js';
import { LookAtCharges } from '../use-cases/look-at-charges.js';
import { ChargesView } from './charge.view.js';

/** What an applicant owes for an own dossier. */
@Controller('v1/citizen/charges/:dossierId')
export class CitizenChargesController {
  constructor(private readonly look: LookAtCharges) {}

  @Get()
  @ApiOperation({ operationId: 'listCitizenCharges', summary: 'Các khoản phí, lệ phí của hồ sơ | Charges of a dossier' })
  @Allow('dossier.read-own')
  @ApiOkResponse({ type: ChargesView })
  async list(@Param('dossierId') dossierId: string, @CurrentActor() actor: Actor): Promise<ChargesView> {
    return ChargesView.of(await this.look.execute(dossierId, actor));
  }
}
