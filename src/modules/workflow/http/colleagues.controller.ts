import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Actor } from '../../../shared/actor.js';
import { AgencyReader } from '../../agencies/index.js';
import { ListColleagues } from '../use-cases/list-colleagues.js';
import { ColleaguesQueryDto } from './colleagues.dto.js';
import { ColleaguesView } from './colleagues.view.js';

/** Officers to whom a task can be assigned. */
@Controller('v1/officer/colleagues')
export class ColleaguesController {
  constructor(
    private readonly colleagues: ListColleagues,
    private readonly agencies: AgencyReader,
  ) {}

  @Get()
  @Allow('task.assign', 'task.forward')
  @ApiOperation({
    operationId: 'listColleagues',
    summary: 'Cán bộ có thể nhận công việc hoặc bước kế tiếp, và vì sao không | Who may take a task or the step after it, or why not',
  })
  @ApiOkResponse({ type: ColleaguesView })
  async list(@Query() query: ColleaguesQueryDto, @CurrentActor() actor: Actor): Promise<ColleaguesView> {
    const [found, nameOf] = await Promise.all([this.colleagues.execute(query, actor), this.agencies.names()]);
    return ColleaguesView.of(found, nameOf(found.agencyCode));
  }
}
