import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/auth/allow.js';
import { QuoteFeesOn } from '../use-cases/quote-fees-on.js';
import { DatedFeeQuoteDto } from './fee-quote.dto.js';
import { FeeQuoteView } from './fee-quote.view.js';

/** What a procedure would cost, for everybody; nothing of the question is kept. */
@ApiTags('public')
@Public()
@Controller('v1/public/procedures/:code')
export class PublicFeeQuoteController {
  constructor(private readonly quotes: QuoteFeesOn) {}

  @Post('fee-quote')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'computeFeeQuote',
    summary: 'Tính phí, lệ phí của thủ tục, giải thích từng bước | What a procedure costs, explained step by step',
  })
  @ApiParam({ name: 'code', description: 'Mã thủ tục, mã hóa URL | Code of the procedure, URL-encoded', example: '1.001193' })
  @ApiOkResponse({ type: FeeQuoteView })
  quote(@Param('code') text: string, @Body() question: DatedFeeQuoteDto): Promise<FeeQuoteView> {
    return this.quotes.execute(text, question);
  }
}
