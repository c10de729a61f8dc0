import { Body, Controller, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { localIso } from '../../shared/clock.js';
import { DomainError } from '../../shared/domain-error.js';
import { exactlyOneNeeded } from '../http/exactly-one.js';
import { clientGone } from '../http/client-gone.js';
import { Draining, shuttingDown } from '../http/draining.js';
import { Public } from '../auth/allow.js';
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
    private readonly draining: Draining,
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
  set(@Body() body: SetClockDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<MovedClockView> {
    return this.moveTo(new Date(body.now), reply);
  }

  @Post('advance')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'advanceSandboxClock',
    summary: 'Cho đồng hồ chạy tới theo giờ hoặc ngày làm việc | Advance the clock by working hours or days, or up to an instant',
  })
  @ApiOkResponse({ type: MovedClockView, description: 'Đồng hồ đã chuyển | Clock moved' })
  async advance(@Body() body: AdvanceClockDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<MovedClockView> {
    return this.moveTo(await this.target(body), reply);
  }

  private async target({ workingHours, workingDays, until }: AdvanceClockDto): Promise<Date> {
    const given = [workingHours, workingDays, until].filter((each) => each !== undefined);
    if (given.length !== 1) throw exactlyOneNeeded('workingHours', ['workingHours', 'workingDays', 'until']);
    if (workingHours !== undefined) return this.workingTime.addWorkingMinutes(this.clock.now(), Math.round(workingHours * 60));
    if (workingDays !== undefined) return this.workingTime.addWorkingDays(this.clock.now(), workingDays);
    return new Date(until ?? Number.NaN);
  }

  /** A move ends when its caller is gone, or the server stops. */
  private async moveTo(instant: Date, reply: FastifyReply): Promise<MovedClockView> {
    const present = this.clock.now();
    if (instant < present) {
      const sentence = { vi: 'Đồng hồ chỉ được chuyển về phía trước.', en: 'The clock moves forward only.' };
      throw new DomainError('rule-broken', 'CLOCK_BACKWARDS', sentence, { now: localIso(present) });
    }
    const move = await this.clock.advanceTo(instant, AbortSignal.any([clientGone(reply), this.draining.signal]));
    if (!move) {
      const sentence = {
        vi: 'Đồng hồ đang được chuyển bởi một yêu cầu khác; hãy thử lại khi yêu cầu đó xong.',
        en: 'Another request moves the clock; try again when it is done.',
      };
      throw new DomainError('rule-broken', 'CLOCK_MOVING', sentence, { now: localIso(this.clock.now()) });
    }
    if (this.draining.isStopping && move.now < instant) throw shuttingDown();
    const ran = move.ran.map(({ firstAt, lastAt, ...job }) => ({ ...job, firstAt: localIso(firstAt), lastAt: localIso(lastAt) }));
    return { now: localIso(move.now), ran };
  }
}
