import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Actor } from '../../../shared/actor.js';
import { CountSatisfaction } from '../use-cases/count-satisfaction.js';
import { SatisfactionQueryDto } from './satisfaction.dto.js';
import { SatisfactionView } from './satisfaction.view.js';

/** How satisfied people are with agencies. */
@Controller('v1/officer/satisfaction')
export class OfficerSatisfactionController {
  constructor(private readonly countSatisfaction: CountSatisfaction) {}

  @Get()
  @ApiOperation({
    operationId: 'countSatisfaction',
    summary:
      'Tổng hợp mức độ hài lòng theo cơ quan, không nêu hồ sơ và người đánh giá | Satisfaction by agency, without dossiers and persons',
  })
  @Allow('feedback.read')
  @ApiOkResponse({ type: SatisfactionView })
  async count(@Query() query: SatisfactionQueryDto, @CurrentActor() actor: Actor): Promise<SatisfactionView> {
    return { items: await this.countSatisfaction.execute(query, actor) };
  }
}
