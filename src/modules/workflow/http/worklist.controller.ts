import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import { LookAtTask } from '../use-cases/look-at-task.js';
import { TaskPages } from './task-pages.js';
import { WorklistQueryDto } from './worklist-query.dto.js';
import { TaskView } from './task.view.js';
import { TaskCountsView, WorklistView } from './worklist.view.js';

/** What officers have to do. */
@Controller('v1/officer/tasks')
@ReadsFor('handling')
export class WorklistController {
  constructor(
    private readonly pages: TaskPages,
    private readonly lookAtTask: LookAtTask,
    private readonly accessLog: AccessLog,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listTasks', summary: 'Danh sách công việc, xếp theo hạn | Worklist, in the order of the deadlines' })
  @Allow('task.read')
  @ApiOkResponse({ type: WorklistView })
  async list(@Query() query: WorklistQueryDto, @CurrentActor() actor: Actor): Promise<WorklistView> {
    const page = await this.pages.worklist(query, actor);
    this.accessLog.noteList(
      actor,
      'task.list',
      page.items.map(({ dossierId }) => dossierId),
    );
    return page;
  }

  @Get('counts')
  @ApiOperation({
    operationId: 'countTasks',
    summary:
      'Số việc của tôi, của đơn vị, của cơ quan; quá hạn, sắp đến hạn | How many tasks: mine, in the pool, of all; overdue, due soon',
  })
  @Allow('task.read')
  @ApiOkResponse({ type: TaskCountsView })
  counts(@CurrentActor() actor: Actor): Promise<TaskCountsView> {
    return this.pages.counts(actor);
  }

  @Get(':dossierId/:taskId')
  @ApiOperation({
    operationId: 'getTask',
    summary: 'Chi tiết công việc và những thao tác được phép | A task with the actions that are allowed',
  })
  @Allow('task.read')
  @ApiOkResponse({ type: TaskView })
  async detail(@Param('dossierId') dossierId: string, @Param('taskId') taskId: string, @CurrentActor() actor: Actor): Promise<TaskView> {
    return TaskView.of(await this.lookAtTask.execute(dossierId, taskId, actor));
  }
}
