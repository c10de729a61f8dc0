import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import type { Actor } from '../../../shared/actor.js';
import { LookAtReceivables } from '../use-cases/look-at-receivables.js';
import { RecordPayment } from '../use-cases/record-payment.js';
import { StateFeeFacts } from '../use-cases/state-fee-facts.js';
import { StateFeeFactsDto } from './fee-facts.dto.js';
import { FeeFactsOutcomeView } from './fee-facts.view.js';
import { RecordPaymentDto } from './receivable.dto.js';
import { ReceivableOutcomeView } from './receivable-outcome.view.js';
import { ReceivablesView } from './receivables.view.js';

/** The one-stop unit: what a dossier owes, by which facts, and taking the money. Who states facts takes no money of that dossier. */
@Controller('v1/desk/receivables/:dossierId')
@ReadsFor('payment')
export class DeskReceivablesController {
  constructor(
    private readonly look: LookAtReceivables,
    private readonly recordPayment: RecordPayment,
    private readonly stateFeeFacts: StateFeeFacts,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listDeskReceivables', summary: 'Các khoản phí, lệ phí của hồ sơ | Receivables of a dossier' })
  @Allow('dossier.read')
  @ApiOkResponse({ type: ReceivablesView })
  async list(@Param('dossierId') dossierId: string, @CurrentActor() actor: Actor): Promise<ReceivablesView> {
    return ReceivablesView.of(await this.look.execute(dossierId, actor));
  }

  @Post('fee-facts')
  @ApiOperation({
    operationId: 'recordDeskFeeFacts',
    summary: 'Nêu thông tin tính phí, lệ phí khi tiếp nhận, có căn cứ | State the facts by which the fees are reckoned at the counter',
  })
  @Allow('fee-facts.state')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: FeeFactsOutcomeView })
  state(
    @Param('dossierId') dossierId: string,
    @ExpectedVersion() expected: Version,
    @Body() { facts, categories, evidence = null, evidenceFileId = null }: StateFeeFactsDto,
    @CurrentActor() actor: Actor,
  ): Promise<FeeFactsOutcomeView> {
    return this.stateFeeFacts.execute(dossierId, expected, { facts, categories, evidence, evidenceFileId }, actor);
  }

  @Post(':receivableId/payments')
  @ApiOperation({
    operationId: 'recordPayment',
    summary: 'Thu phí, lệ phí tại quầy, ghi số biên lai | Take the money for a receivable, with the receipt number',
  })
  @Allow('payment.record')
  @CreatedAt('/v1/desk/receivables/{dossierId}')
  @Command({ version: 'required' })
  @ApiCreatedResponse({ type: ReceivableOutcomeView })
  async pay(
    @Param('dossierId') dossierId: string,
    @Param('receivableId') receivableId: string,
    @ExpectedVersion() expected: Version,
    @Body() body: RecordPaymentDto,
    @CurrentActor() actor: Actor,
  ): Promise<ReceivableOutcomeView> {
    return ReceivableOutcomeView.of(await this.recordPayment.execute({ dossierId, receivableId, expected }, body, actor));
  }
}
