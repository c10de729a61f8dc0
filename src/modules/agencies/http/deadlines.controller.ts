import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Public } from '../../../platform/auth/allow.js';
import type { Language } from '../../../platform/http/language.js';
import { PreferredLanguage } from '../../../platform/http/preferred-language.js';
import { RateLimited } from '../../../platform/http/route-settings.js';
import { computeDeadline } from '../../../shared/working-calendar/index.js';
import { CalendarReader } from '../persistence/calendar.reader.js';
import { DeadlineView } from './deadline.view.js';
import { ComputeDeadlineDto, deadlineRequestOf } from './deadlines.dto.js';

/** The deadline clock for everybody: anyone can check a deadline from outside. It changes nothing. */
@Public()
@Controller('v1/deadlines')
export class DeadlinesController {
  constructor(private readonly calendars: CalendarReader) {}

  @Post('compute')
  @HttpCode(200)
  @RateLimited({ perSecond: 500 })
  @ApiOperation({
    operationId: 'computeDeadline',
    summary: 'Tính thời hạn và giải thích cách tính | Calculate a deadline and explain the calculation',
  })
  @ApiOkResponse({ type: DeadlineView, description: 'Hạn và các khoảng thời gian | The due instant and its stretches of time' })
  async compute(@Body() body: ComputeDeadlineDto, @PreferredLanguage() language: Language): Promise<DeadlineView> {
    const calendar = await this.calendars.forAgency(body.agencyCode);
    return DeadlineView.of(computeDeadline(calendar, deadlineRequestOf(body), { explain: true }), language);
  }
}
