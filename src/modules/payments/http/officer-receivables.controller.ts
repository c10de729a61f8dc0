import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import type { Actor } from '../../../shared/actor.js';
import { LookAtReceivables } from '../use-cases/look-at-receivables.js';
import { RelieveReceivable } from '../use-cases/relieve-receivable.js';
import { SetReceivableAmount } from '../use-cases/set-receivable-amount.js';
import { RelieveReceivableDto, SetReceivableAmountDto } from './receivable.dto.js';
import { ReceivableOutcomeView } from './receivable-outcome.view.js';
import { ReceivablesView } from './receivables.view.js';

/** What a dossier owes, for those who resolve it: they say how much, and others take the money. */
@Controller('v1/officer/receivables/:dossierId')
@ReadsFor('handling')
export class OfficerReceivablesController {
  constructor(
    private readonly look: LookAtReceivables,
    private readonly setReceivableAmount: SetReceivableAmount,
    private readonly relieveReceivable: RelieveReceivable,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listOfficerReceivables', summary: 'Các khoản phí, lệ phí của hồ sơ | Receivables of a dossier' })
  @Allow('dossier.read')
  @ApiOkResponse({ type: ReceivablesView })
  async list(@Param('dossierId') dossierId: string, @CurrentActor() actor: Actor): Promise<ReceivablesView> {
    return ReceivablesView.of(await this.look.execute(dossierId, actor));
  }

  @Post(':receivableId/amount')
  @ApiOperation({
    operationId: 'setReceivableAmount',
    summary:
      'Xác định số tiền phải nộp khi thủ tục không nêu, có lý do và căn cứ | Set what has to be paid where the procedure does not ' +
      'say, with reason and legal basis',
  })
  @Allow('receivable.set-amount')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: ReceivableOutcomeView })
  async setAmount(
    @Param('dossierId') dossierId: string,
    @Param('receivableId') receivableId: string,
    @ExpectedVersion() expected: Version,
    @Body() body: SetReceivableAmountDto,
    @CurrentActor() actor: Actor,
  ): Promise<ReceivableOutcomeView> {
    return ReceivableOutcomeView.of(await this.setReceivableAmount.execute({ dossierId, receivableId, expected }, body, actor));
  }

  @Post(':receivableId/relief')
  @ApiOperation({
    operationId: 'relieveReceivable',
    summary: 'Miễn, giảm phí, lệ phí theo căn cứ | Exempt from a receivable or reduce it, on a ground of law',
  })
  @Allow('receivable.set-amount')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: ReceivableOutcomeView })
  async relieve(
    @Param('dossierId') dossierId: string,
    @Param('receivableId') receivableId: string,
    @ExpectedVersion() expected: Version,
    @Body() body: RelieveReceivableDto,
    @CurrentActor() actor: Actor,
  ): Promise<ReceivableOutcomeView> {
    const ground = { ...body, percent: body.percent ?? null, evidence: body.evidence ?? null, evidenceFileId: body.evidenceFileId ?? null };
    return ReceivableOutcomeView.of(await this.relieveReceivable.execute({ dossierId, receivableId, expected }, ground, actor));
  }
}
