import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '../../shared/actor.js';
import { Allow } from '../auth/allow.js';
import { CurrentActor } from '../auth/current-actor.js';
import { StuckWork } from './stuck-work.js';
import { RetriedView, StuckJobView, StuckStreamView, StuckWorkView } from './stuck-work.view.js';

/** For operators: what failed in the background, and how it goes on. */
@Controller('v1/admin/stuck-work')
export class StuckWorkController {
  constructor(private readonly stuck: StuckWork) {}

  @Get()
  @Allow('job.manage')
  @ApiOperation({
    operationId: 'listStuckWork',
    summary: 'Công việc nền bị lỗi hoặc đã ngừng thử lại | Background work that failed or is not tried any more',
  })
  @ApiOkResponse({ type: StuckWorkView, description: 'Công việc bị lỗi | Failed work' })
  async list(): Promise<StuckWorkView> {
    const { jobs, streams } = await this.stuck.list();
    return { jobs: jobs.map((job) => StuckJobView.of(job)), streams: streams.map((stream) => StuckStreamView.of(stream)) };
  }

  /** Takes no Idempotency-Key: a repeat only lets the same be tried once more. */
  @Post('retry')
  @HttpCode(200)
  @Allow('job.manage')
  @ApiOperation({ operationId: 'retryStuckWork', summary: 'Cho thử lại mọi công việc bị lỗi | Let everything that failed be tried again' })
  @ApiOkResponse({ type: RetriedView, description: 'Số công việc được thử lại | How many are tried again' })
  retry(@CurrentActor() actor: Actor): Promise<RetriedView> {
    return this.stuck.retry(actor);
  }
}
