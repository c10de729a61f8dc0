import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import type { Actor } from '../../../shared/actor.js';
import { localDate } from '../../../shared/clock.js';
import { FeeQuoteDto, FeeQuoteView } from '../../catalogue/index.js';
import { QuoteOwedFees } from '../use-cases/quote-owed-fees.js';
import { StateFeeFacts } from '../use-cases/state-fee-facts.js';
import { StateFeeFactsDto } from './fee-facts.dto.js';
import { FeeFactsOutcomeView } from './fee-facts.view.js';

/** How the fees of a dossier are reckoned: asked, and answered with facts. */
@Controller('v1/officer/receivables/:dossierId')
@ReadsFor('handling')
export class OfficerFeesController {
  constructor(
    private readonly quoteOwedFees: QuoteOwedFees,
    private readonly stateFeeFacts: StateFeeFacts,
  ) {}

  @Post('fee-quote')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'computeDossierFeeQuote',
    summary: 'Tính phí, lệ phí của hồ sơ, giải thích từng bước | What a dossier owes, explained step by step',
  })
  @Allow('dossier.read')
  @ApiOkResponse({ type: FeeQuoteView })
  async quote(
    @Param('dossierId') dossierId: string,
    @Body() { facts, categories }: FeeQuoteDto,
    @CurrentActor() actor: Actor,
  ): Promise<FeeQuoteView> {
    const { at, quote } = await this.quoteOwedFees.execute(dossierId, { facts, categories }, actor);
    return { on: localDate(at), ...quote };
  }

  @Post('fee-facts')
  @ApiOperation({
    operationId: 'recordFeeFacts',
    summary: 'Nêu thông tin tính phí, lệ phí, có căn cứ | State the facts by which the fees are reckoned, with evidence',
  })
  @Allow('receivable.set-amount')
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
}
