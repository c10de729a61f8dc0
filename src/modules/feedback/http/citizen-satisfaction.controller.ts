import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import type { Actor } from '../../../shared/actor.js';
import { GiveFeedback } from '../use-cases/give-feedback.js';
import { GiveFeedbackDto } from './satisfaction.dto.js';
import { FeedbackView } from './satisfaction.view.js';

/** The applicant's feedback on an own dossier. */
@Controller('v1/citizen/dossiers/:id/satisfaction')
export class CitizenSatisfactionController {
  constructor(private readonly giveFeedback: GiveFeedback) {}

  @Post()
  @ApiOperation({
    operationId: 'rateDossier',
    summary: 'Đánh giá mức độ hài lòng sau khi nhận kết quả | Rate the service, once the result is returned',
  })
  @Allow('feedback.give')
  @CreatedAt('/v1/citizen/dossiers/{id}')
  @Command({ version: 'required' })
  @ApiCreatedResponse({ type: FeedbackView })
  async give(
    @Param('id') id: string,
    @ExpectedVersion() version: Version,
    @Body() body: GiveFeedbackDto,
    @CurrentActor() actor: Actor,
  ): Promise<FeedbackView> {
    return FeedbackView.of(await this.giveFeedback.execute(id, version, body, actor));
  }
}
