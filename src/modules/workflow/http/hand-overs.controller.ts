import { Body, Controller, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { Command } from '../../../platform/http/command.js';
import type { Actor } from '../../../shared/actor.js';
import { HandOverTasks } from '../use-cases/hand-over-tasks.js';
import { HandOverTasksDto } from './hand-over.dto.js';
import { TasksHandedOverView } from './hand-over.view.js';

/** Tasks of officers who leave. */
@Controller('v1/officer/hand-overs')
export class HandOversController {
  constructor(private readonly handOver: HandOverTasks) {}

  @Post()
  @Allow('task.assign')
  @ApiOperation({
    operationId: 'handOverTasks',
    summary: 'Bàn giao mọi việc đang xử lý của một cán bộ | Hand all open tasks of an officer over to another one',
    description:
      'Từng việc một theo quy tắc phân công, tối đa 200; danh sách việc: GET /v1/officer/tasks?which=agency&assigneeId=… | ' +
      'Each by itself by the rules of assigning, 200 at most; what there is: GET /v1/officer/tasks?which=agency&assigneeId=…',
  })
  @Command({ status: 200 })
  @ApiOkResponse({ type: TasksHandedOverView })
  async all(@Body() { officerId, toOfficerId }: HandOverTasksDto, @CurrentActor() actor: Actor): Promise<TasksHandedOverView> {
    return TasksHandedOverView.of(await this.handOver.execute(officerId, toOfficerId, actor));
  }
}
