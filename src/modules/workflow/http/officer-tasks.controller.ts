import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import type { Actor } from '../../../shared/actor.js';
import { AssignTask } from '../use-cases/assign-task.js';
import { ClaimTask } from '../use-cases/claim-task.js';
import { DecideTask } from '../use-cases/decide-task.js';
import { ForwardTask } from '../use-cases/forward-task.js';
import { ReturnTask } from '../use-cases/return-task.js';
import { TaskNaming } from '../use-cases/task-naming.js';
import type { TaskOutcome } from '../use-cases/task-outcome.js';
import { AssignTaskDto, DecideTaskDto, ForwardTaskDto, ReturnTaskDto } from './task.dto.js';
import { TaskOutcomeView } from './task.view.js';

/** What officers do with tasks. */
@Controller('v1/officer/tasks/:dossierId/:taskId')
export class OfficerTasksController {
  constructor(
    private readonly claimTask: ClaimTask,
    private readonly assignTask: AssignTask,
    private readonly forwardTask: ForwardTask,
    private readonly returnTask: ReturnTask,
    private readonly decideTask: DecideTask,
    private readonly naming: TaskNaming,
  ) {}

  @Post('claim')
  @ApiOperation({ operationId: 'claimTask', summary: 'Nhận việc đang chờ tại đơn vị | Take a task of the pool' })
  @Allow('task.claim')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: TaskOutcomeView })
  claim(
    @Param('dossierId') dossierId: string,
    @Param('taskId') taskId: string,
    @ExpectedVersion() expected: Version,
    @CurrentActor() actor: Actor,
  ): Promise<TaskOutcomeView> {
    return this.shown(this.claimTask.execute({ dossierId, taskId, expected }, actor));
  }

  @Post('assign')
  @ApiOperation({ operationId: 'assignTask', summary: 'Phân công việc cho cán bộ | Give a task to an officer' })
  @Allow('task.assign')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: TaskOutcomeView })
  assign(
    @Param('dossierId') dossierId: string,
    @Param('taskId') taskId: string,
    @ExpectedVersion() expected: Version,
    @Body() body: AssignTaskDto,
    @CurrentActor() actor: Actor,
  ): Promise<TaskOutcomeView> {
    return this.shown(this.assignTask.execute({ dossierId, taskId, expected }, body.assigneeId, actor));
  }

  @Post('forward')
  @ApiOperation({
    operationId: 'forwardTask',
    summary:
      'Hoàn thành bước và chuyển xử lý; ở bước cuối, hồ sơ được kết thúc | Finish the step and forward; at the last step the dossier ' +
      'is concluded',
  })
  @Allow('task.forward')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: TaskOutcomeView })
  forward(
    @Param('dossierId') dossierId: string,
    @Param('taskId') taskId: string,
    @ExpectedVersion() expected: Version,
    @Body() body: ForwardTaskDto,
    @CurrentActor() actor: Actor,
  ): Promise<TaskOutcomeView> {
    return this.shown(this.forwardTask.execute({ dossierId, taskId, expected }, body, actor));
  }

  @Post('return')
  @ApiOperation({ operationId: 'returnTask', summary: 'Trả lại bước trước, nêu lý do | Send back to an earlier step, with the reason' })
  @Allow('task.return')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: TaskOutcomeView })
  sendBack(
    @Param('dossierId') dossierId: string,
    @Param('taskId') taskId: string,
    @ExpectedVersion() expected: Version,
    @Body() body: ReturnTaskDto,
    @CurrentActor() actor: Actor,
  ): Promise<TaskOutcomeView> {
    return this.shown(this.returnTask.execute({ dossierId, taskId, expected }, body.reason, body.to, actor));
  }

  @Post('decide')
  @ApiOperation({ operationId: 'decideTask', summary: 'Quyết định chấp thuận hoặc từ chối | Decide: granted or refused' })
  @Allow('task.decide')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: TaskOutcomeView })
  decide(
    @Param('dossierId') dossierId: string,
    @Param('taskId') taskId: string,
    @ExpectedVersion() expected: Version,
    @Body() body: DecideTaskDto,
    @CurrentActor() actor: Actor,
  ): Promise<TaskOutcomeView> {
    const { outcome, ...handover } = body;
    return this.shown(this.decideTask.execute({ dossierId, taskId, expected }, outcome, handover, actor));
  }

  private async shown(done: Promise<TaskOutcome>): Promise<TaskOutcomeView> {
    return TaskOutcomeView.of(await this.naming.of(await done));
  }
}
