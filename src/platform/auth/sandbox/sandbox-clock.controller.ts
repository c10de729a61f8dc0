import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { localIso } from '../../../shared/clock.js';
import { DomainError, invalidField } from '../../../shared/domain-error.js';
import { Public } from '../allow.js';
import { AdvanceClockDto, SetClockDto } from './sandbox-clock.dto.js';
import { ClockView, MovedClockView } from './sandbox-clock.view.js';
import { SandboxClockControl, WorkingTime } from './sandbox-time.js';

/** The clock that all code uses; may be moved in a sandbox only, and only forward. */
@Controller('v1/sandbox/clock')
@Public()
export class SandboxClockController {
  constructor(
    private readonly clock: SandboxClockControl,
    private readonly workingTime: WorkingTime,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getSandboxClock', summary: 'Thời điểm hiện tại của môi trường thử nghiệm | The present of the sandbox' })
  @ApiOkResponse({ type: ClockView, description: 'Thời điểm hiện tại | The present' })
  now(): ClockView {
    return { now: localIso(this.clock.now()) };
  }

  @Put()
  @ApiOperation({
    operationId: 'setSandboxClock',
    summary: 'Đặt đồng hồ, chạy các công việc đến hạn trên đường đi | Set the clock and run the jobs that fall due on the way',
  })
  @ApiOkResponse({ type: MovedClockView, description: 'Đồng hồ đã chuyển | Clock moved' })
  set(@Body() body: SetClockDto): Promise<MovedClockView> {
    return this.moveTo(new Date(body.now));
  }

  @Post('advance')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'advanceSandboxClock',
    summary: 'Cho đồng hồ chạy tới theo giờ hoặc ngày làm việc | Advance the clock by working hours or days, or up to an instant',
  })
  @ApiOkResponse({ type: MovedClockView, description: 'Đồng hồ đã chuyển | Clock moved' })
  async advance(@Body() body: AdvanceClockDto): Promise<MovedClockView> {
    return this.moveTo(await this.target(body));
  }

  private async target({ workingHours, workingDays, until }: AdvanceClockDto): Promise<Date> {
    const given = [workingHours, workingDays, until].filter((each) => each !== undefined);
    if (given.length !== 1) {
      throw invalidField('workingHours', 'EXACTLY_ONE', {
        vi: 'Phải ghi đúng một trong ba trường workingHours, workingDays, until.',
        en: 'Exactly one of workingHours, workingDays and until is needed.',
      });
    }
    if (workingHours !== undefined) return this.workingTime.addWorkingMinutes(this.clock.now(), Math.round(workingHours * 60));
    if (workingDays !== undefined) return this.workingTime.addWorkingDays(this.clock.now(), workingDays);
    return new Date(until ?? Number.NaN);
  }

  private async moveTo(instant: Date): Promise<MovedClockView> {
    const present = this.clock.now();
    if (instant < present) {
      const sentence = { vi: 'Đồng hồ chỉ được chuyển về phía trước.', en: 'The clock moves forward only.' };
      throw new DomainError('rule-broken', 'CLOCK_BACKWARDS', sentence, { now: localIso(present) });
    }
    const { now, ran } = await this.clock.advanceTo(instant);
    return { now: localIso(now), ran: ran.map(({ job, at, done }) => ({ job, at: localIso(at), done })) };
  }
}
