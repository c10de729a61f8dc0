import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import type { Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { ExtendDeadline } from '../use-cases/extend-deadline.js';
import { ExtendDeadlineDto } from './decisions.dto.js';
import { DossierOutcomeView } from './dossier-outcome.view.js';

/** The resolving agency: apologising and setting a new date. */
@Controller('v1/officer/dossiers/:id/extensions')
export class OfficerExtensionsController {
  constructor(private readonly extendDeadline: ExtendDeadline) {}

  @Post()
  @ApiOperation({
    operationId: 'extendDeadline',
    summary: 'Xin lỗi và gia hạn thời gian giải quyết (Mẫu số 04) | Apologise and extend the deadline (form 04)',
  })
  @Allow('dossier.extend')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: DossierOutcomeView })
  async extend(
    @Param('id') id: string,
    @ExpectedVersion() version: Version,
    @Body() body: ExtendDeadlineDto,
    @CurrentActor() actor: Actor,
  ): Promise<DossierOutcomeView> {
    return DossierOutcomeView.of(await this.extendDeadline.execute(id, version, body, actor));
  }
}
