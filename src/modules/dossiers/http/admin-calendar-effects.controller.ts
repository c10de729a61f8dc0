import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import type { Actor } from '../../../shared/actor.js';
import { CalendarVersionParams, ManagedCalendarVersions, NextCalendarVersionDto } from '../../agencies/index.js';
import { LookAtCalendarRun } from '../use-cases/look-at-calendar-run.js';
import { PreviewCalendar } from '../use-cases/preview-calendar.js';
import { CalendarPreviewView } from './calendar-preview.view.js';
import { CalendarRunView } from './calendar-run.view.js';

/** What versions of calendars do to everything that runs, for those who decide for the calendar. */
@Allow('calendar.manage')
@Controller('v1/admin/calendars/:code/versions')
export class AdminCalendarEffectsController {
  constructor(
    private readonly versions: ManagedCalendarVersions,
    private readonly preview: PreviewCalendar,
    private readonly runs: LookAtCalendarRun,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'computeCalendarEffects',
    summary: 'Phiên bản lịch sẽ thay đổi những thời hạn nào | Which running deadlines a version of a calendar would move',
  })
  @ApiParam({ name: 'code', description: 'Mã lịch làm việc | Code of the calendar', example: 'H21.237' })
  @ApiOkResponse({ type: CalendarPreviewView, description: 'Tác động, không ghi gì | What would move; nothing is written' })
  async effects(
    @Param('code') code: string,
    @Query() query: PageQueryDto,
    @Body() body: NextCalendarVersionDto,
    @CurrentActor() actor: Actor,
  ): Promise<CalendarPreviewView> {
    const proposed = await this.versions.proposed(code, NextCalendarVersionDto.next(body), actor);
    return CalendarPreviewView.of(await this.preview.execute(proposed, query, actor));
  }

  @Get(':versionNo/run')
  @ApiOperation({
    operationId: 'getCalendarRun',
    summary: 'Tiến độ tính lại thời hạn theo phiên bản lịch | How far a version has moved running deadlines',
  })
  @ApiOkResponse({ type: CalendarRunView })
  async run(@Param() { code, versionNo }: CalendarVersionParams, @CurrentActor() actor: Actor): Promise<CalendarRunView> {
    return CalendarRunView.of(await this.runs.execute(code, versionNo, actor));
  }
}
