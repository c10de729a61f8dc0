import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Public } from '../../../platform/auth/allow.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { calendarNotFound } from '../domain/calendar.errors.js';
import { AgencyReader } from '../persistence/agency.reader.js';
import { CalendarHistoryReader } from '../persistence/calendar-history.reader.js';
import { CalendarVersionParams } from './calendar.dto.js';
import { CalendarHistoryView } from './calendar.view.js';
import { CalendarVersionView } from './calendar-version.view.js';

/** Working calendars by version: what a deadline was computed by can be read for as long as the deadline stands. Open to everybody. */
@Public()
@Controller('v1/public/calendars')
export class PublicCalendarsController {
  constructor(
    private readonly history: CalendarHistoryReader,
    private readonly agencies: AgencyReader,
    private readonly clock: Clock,
  ) {}

  @Get(':code')
  @ApiOperation({
    operationId: 'getCalendar',
    summary: 'Lịch làm việc cùng các phiên bản, mới nhất trước | A working calendar with its versions, the newest first',
  })
  @ApiParam({
    name: 'code',
    description: 'Mã lịch làm việc: mã cơ quan, hoặc vn-national | Code of the calendar: that of its agency, or vn-national',
    schema: { type: 'string', maxLength: 100, example: 'vn-national' },
  })
  @ApiOkResponse({ type: CalendarHistoryView })
  async one(@Param('code') code: string, @Query() { cursor, limit }: PageQueryDto): Promise<CalendarHistoryView> {
    const found = await this.history.of(code, this.today(), cursor, limit);
    if (!found) throw calendarNotFound();
    return CalendarHistoryView.of(found, await this.agencies.names());
  }

  @Get(':code/versions/:versionNo')
  @ApiOperation({
    operationId: 'getCalendarVersion',
    summary: 'Một phiên bản của lịch làm việc với căn cứ | One version of a working calendar with its sources',
  })
  @ApiOkResponse({ type: CalendarVersionView })
  async version(@Param() { code, versionNo }: CalendarVersionParams): Promise<CalendarVersionView> {
    const found = await this.history.version(code, versionNo, this.today());
    if (!found) throw calendarNotFound();
    return CalendarVersionView.of(found, await this.agencies.names());
  }

  private today(): string {
    return localDate(this.clock.now());
  }
}
