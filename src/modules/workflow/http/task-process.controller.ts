import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import type { Actor } from '../../../shared/actor.js';
import { svgOf } from '../domain/picture/svg-of.js';
import { LookAtTaskProcess } from '../use-cases/look-at-task-process.js';
import { SvgAnswer } from './process-pictures.controller.js';
import { TaskProcessView } from './task-process.view.js';

/** The process of a task, for whoever sees the task: the version on which its case runs. */
@Controller('v1/officer/tasks/:dossierId/:taskId/process')
@ReadsFor('handling')
export class TaskProcessController {
  constructor(private readonly look: LookAtTaskProcess) {}

  @Get()
  @Allow('task.read')
  @ApiOperation({ operationId: 'getTaskProcess', summary: 'Quy trình mà công việc đang theo | The process that the task is part of' })
  @ApiOkResponse({ type: TaskProcessView })
  async process(
    @Param('dossierId') dossierId: string,
    @Param('taskId') taskId: string,
    @CurrentActor() actor: Actor,
  ): Promise<TaskProcessView> {
    return TaskProcessView.of(await this.look.execute(dossierId, taskId, actor));
  }

  @Get('picture.svg')
  @Allow('task.read')
  @ApiOperation({
    operationId: 'getTaskProcessPicture',
    summary: 'Sơ đồ quy trình mà công việc đang theo (SVG) | Picture of that process (SVG)',
  })
  @SvgAnswer()
  async picture(@Param('dossierId') dossierId: string, @Param('taskId') taskId: string, @CurrentActor() actor: Actor): Promise<string> {
    return svgOf((await this.look.execute(dossierId, taskId, actor)).content);
  }
}
