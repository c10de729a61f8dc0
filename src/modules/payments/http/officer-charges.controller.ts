import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import type { Actor } from '../../../shared/actor.js';
import { LookAtCharges } from '../use-cases/look-at-charges.js';
import { RelieveCharge } from '../use-cases/relieve-charge.js';
import { SetChargeAmount } from '../use-cases/set-charge-amount.js';
import { RelieveChargeDto, SetChargeAmountDto } from './charge.dto.js';
import { ChargeOutcomeView, ChargesView } from './charge.view.js';

/** What a dossier owes, for those who resolve it: they say how much, and others take the money. */
@Controller('v1/officer/charges/:dossierId')
export class OfficerChargesController {
  constructor(
    private readonly look: LookAtCharges,
    private readonly setChargeAmount: SetChargeAmount,
    private readonly relieveCharge: RelieveCharge,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listOfficerCharges', summary: 'Các khoản phí, lệ phí của hồ sơ | Charges of a dossier' })
  @Allow('dossier.read')
  @ApiOkResponse({ type: ChargesView })
  async list(@Param('dossierId') dossierId: string, @CurrentActor() actor: Actor): Promise<ChargesView> {
    return ChargesView.of(await this.look.execute(dossierId, actor));
  }

  @Post(':chargeId/amount')
  @ApiOperation({
    operationId: 'setChargeAmount',
    summary:
      'Xác định số tiền phải nộp khi thủ tục không nêu, có lý do và căn cứ | Set what has to be paid where the procedure does not ' +
      'say, with reason and legal basis',
  })
  @Allow('charge.set-amount')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: ChargeOutcomeView })
  async setAmount(
    @Param('dossierId') dossierId: string,
    @Param('chargeId') chargeId: string,
    @ExpectedVersion() expected: Version,
    @Body() body: SetChargeAmountDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChargeOutcomeView> {
    return ChargeOutcomeView.of(await this.setChargeAmount.execute({ dossierId, chargeId, expected }, body, actor));
  }

  @Post(':chargeId/relief')
  @ApiOperation({
    operationId: 'relieveCharge',
    summary: 'Miễn, giảm phí, lệ phí theo căn cứ | Exempt from a charge or reduce it, on a ground of law',
  })
  @Allow('charge.set-amount')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: ChargeOutcomeView })
  async relieve(
    @Param('dossierId') dossierId: string,
    @Param('chargeId') chargeId: string,
    @ExpectedVersion() expected: Version,
    @Body() body: RelieveChargeDto,
    @CurrentActor() actor: Actor,
  ): Promise<ChargeOutcomeView> {
    const ground = { ...body, percent: body.percent ?? null, evidence: body.evidence ?? null, evidenceFileId: body.evidenceFileId ?? null };
    return ChargeOutcomeView.of(await this.relieveCharge.execute({ dossierId, chargeId, expected }, ground, actor));
  }
}
