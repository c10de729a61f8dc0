import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/auth/allow.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { ProcedureReader } from '../persistence/procedure.reader.js';
import { QuoteProcedureFees } from '../use-cases/quote-procedure-fees.js';
import { FeeQuoteDto } from './fee-quote.dto.js';
import { FeeQuoteView } from './fee-quote.view.js';

/** What a procedure would cost, for everybody; nothing of the question is kept. */
@ApiTags('public')
@Public()
@Controller('v1/public/procedures/:code')
export class PublicFeeQuoteController {
  constructor(
    private readonly procedures: ProcedureReader,
    private readonly quotes: QuoteProcedureFees,
    private readonly clock: Clock,
  ) {}

  @Post('fee-quote')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'computeFeeQuote',
    summary: 'Tính phí, lệ phí của thủ tục, giải thích từng bước | What a procedure costs, explained step by step',
  })
  @ApiParam({ name: 'code', description: 'Mã thủ tục, mã hóa URL | Code of the procedure, URL-encoded', example: '1.001193' })
  @ApiOkResponse({ type: FeeQuoteView })
  async quote(@Param('code') text: string, @Body() { facts, categories }: FeeQuoteDto): Promise<FeeQuoteView> {
    const at = this.clock.now();
    const on = localDate(at);
    const { content } = await this.procedures.publicOn(text, on);
    return { on, ...(await this.quotes.execute({ content, at, facts, categories })) };
  }
}
