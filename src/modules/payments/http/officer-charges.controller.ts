import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Actor } from '../../../shared/actor.js';
import { LookAtCharges } from '../use-cases/look-at-charges.js';
import { ChargesView } from './charge.view.js';

/** What a dossier owes, for those who resolve it. */
@Controller('v1/officer/charges/:dossierId')
export class OfficerChargesController {
  constructor(private readonly look: LookAtCharges) {}

  @Get()
  @ApiOperation({ summary: 'Các khoản phí, lệ phí của hồ sơ | Charges of a dossier' })
  @Allow('dossier.read')
  @ApiOkResponse({ type: ChargesView })
  async list(@Param('dossierId') dossierId: string, @CurrentActor() actor: Actor): Promise<ChargesView> {
    return ChargesView.of(await this.look.execute(dossierId, actor));
  }
}
