import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import type { Actor } from '../../../shared/actor.js';
import { LookAtCharges } from '../use-cases/look-at-charges.js';
import { RecordPayment } from '../use-cases/record-payment.js';
import { RecordPaymentDto } from './charge.dto.js';
import { ChargeOutcomeView, ChargesView } from './charge.view.js';

/** The one-stop unit: what a dossier owes, and taking the money. */
@Controller('v1/desk/charges/:dossierId')
export class DeskChargesController {
  constructor(
    private readonly look: LookAtCharges,
    private readonly recordPayment: RecordPayment,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listDeskCharges', summary: 'Các khoản phí, lệ phí của hồ sơ | Charges of a dossier' })
  @Allow('dossier.read')
  @ApiOkResponse({ type: ChargesView })
  async list(@Param('dossierId') dossierId: string, @CurrentActor() actor: Actor): Promise<ChargesView> {
    return ChargesView.of(await this.look.execute(dossierId, actor));
  }

  @Post(':chargeId/payments')
  @ApiOperation({
    operationId: 'recordPayment',
    summary: 'Thu phí, lệ phí tại quầy, ghi số biên lai | Take the money for a charge, with the receipt number',
  })
  @Allow('payment.record')
  @CreatedAt('/v1/desk/charges/{dossierId}')
  @Command({ version: 'required' })
  @ApiCreatedResponse({ type: ChargeOutcomeView })
  async pay(
    @Param('dossierId') dossierId: string,
    @Param('chargeId') chargeId: string,
    @ExpectedVersion() expected: Version,
    @Body() body: RecordPaymentDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChargeOutcomeView> {
    return ChargeOutcomeView.of(await this.recordPayment.execute({ dossierId, chargeId, expected }, body, actor));
  }
}
