import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import type { Actor } from '../../../shared/actor.js';
import { OpenCalendar } from '../use-cases/open-calendar.js';
import { PublishCalendarVersion } from '../use-cases/publish-calendar-version.js';
import { NextCalendarVersionDto, OpenCalendarDto } from './calendar.dto.js';
import { CalendarOutcomeView } from './calendar.view.js';

/** Working calendars of the caller's agency and of those below it. They are read where everybody reads them. */
@Allow('calendar.manage')
@Controller('v1/admin/calendars')
export class AdminCalendarsController {
  constructor(
    private readonly openCalendar: OpenCalendar,
    private readonly publishVersion: PublishCalendarVersion,
  ) {}

  @Post()
  @ApiOperation({
    operationId: 'addCalendar',
    summary: 'Lập lịch làm việc riêng của cơ quan theo quyết định | Give an agency a working calendar of its own, by a decision',
  })
  @CreatedAt('/v1/public/calendars/{code}/versions/{versionNo}')
  @Command()
  @ApiCreatedResponse({ type: CalendarOutcomeView })
  async open(@Body() { agencyCode, ...body }: OpenCalendarDto, @CurrentActor() actor: Actor): Promise<CalendarOutcomeView> {
    return CalendarOutcomeView.of(await this.openCalendar.execute(agencyCode, NextCalendarVersionDto.next(body), actor));
  }

  @Post(':code/versions')
  @ApiOperation({
    operationId: 'publishCalendarVersion',
    summary: 'Công bố phiên bản mới của lịch làm việc theo quyết định | Publish the next version of a working calendar, by a decision',
  })
  @ApiParam({ name: 'code', description: 'Mã lịch làm việc | Code of the calendar', example: 'H21.19.100' })
  @CreatedAt('/v1/public/calendars/{code}/versions/{versionNo}')
  @Command({ version: 'required' })
  @ApiCreatedResponse({ type: CalendarOutcomeView })
  async publish(
    @Param('code') code: string,
    @ExpectedVersion() version: Version,
    @Body() body: NextCalendarVersionDto,
    @CurrentActor() actor: Actor,
  ): Promise<CalendarOutcomeView> {
    return CalendarOutcomeView.of(await this.publishVersion.execute(code, version, NextCalendarVersionDto.next(body), actor));
  }
}
