import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Public } from '../../../platform/auth/allow.js';
import { yearNotCovered } from '../domain/agency.errors.js';
import { CalendarReader } from '../persistence/calendar.reader.js';
import { CalendarYearView } from './calendar-year.view.js';
import { CalendarQueryDto } from './queries.dto.js';

/** Which days the administration does not work, and those that make up for them. Open to everybody. */
@Public()
@Controller('v1/public/calendar')
export class PublicCalendarController {
  constructor(private readonly calendars: CalendarReader) {}

  @Get(':year')
  @ApiOperation({ operationId: 'getCalendarYear', summary: 'Ngày nghỉ và ngày làm bù của một năm | Days off and make-up days of a year' })
  @ApiParam({
    name: 'year',
    description: 'Năm | Year',
    schema: { type: 'integer', format: 'int32', minimum: 1900, maximum: 2999, example: 2026 },
  })
  @ApiOkResponse({ type: CalendarYearView, description: 'Lịch của năm cùng căn cứ | The year with its sources' })
  async oneYear(@Param('year') year: string, @Query() { agencyCode }: CalendarQueryDto): Promise<CalendarYearView> {
    if (!/^\d{4}$/.test(year)) throw yearNotCovered(year);
    return CalendarYearView.of(await this.calendars.yearOf(agencyCode, Number(year)));
  }
}
