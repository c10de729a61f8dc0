import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '../../shared/actor.js';
import { Allow } from '../auth/allow.js';
import { CurrentActor } from '../auth/current-actor.js';
import { FailedWork } from './failed-work.js';
import { RetriedView, FailedJobView, FailedStreamView, FailedWorkView } from './failed-work.view.js';

/** For operators: failed background work, and its retry. */
@Controller('v1/admin/failed-work')
export class FailedWorkController {
  constructor(private readonly failedWork: FailedWork) {}

  @Get()
  @Allow('job.manage')
  @ApiOperation({
    operationId: 'listFailedWork',
    summary: 'Công việc nền bị lỗi hoặc đã ngừng thử lại | Background work that failed or is no longer retried',
  })
  @ApiOkResponse({ type: FailedWorkView, description: 'Công việc bị lỗi | Failed work' })
  async list(): Promise<FailedWorkView> {
    const { jobs, streams } = await this.failedWork.list();
    return { jobs: jobs.map((job) => FailedJobView.of(job)), streams: streams.map((stream) => FailedStreamView.of(stream)) };
  }

  /** Takes no Idempotency-Key: a repeat only retries the same work once more. */
  @Post('retry')
  @HttpCode(200)
  @Allow('job.manage')
  @ApiOperation({ operationId: 'retryFailedWork', summary: 'Cho thử lại mọi công việc bị lỗi | Retry all failed work' })
  @ApiOkResponse({ type: RetriedView, description: 'Số công việc được thử lại | How many are retried' })
  retry(@CurrentActor() actor: Actor): Promise<RetriedView> {
    return this.failedWork.retry(actor);
  }
}
