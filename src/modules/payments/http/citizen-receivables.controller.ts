import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import type { Actor } from '../../../shared/actor.js';
import { LookAtReceivables } from '../use-cases/look-at-receivables.js';
import { ReceivablesView } from './receivables.view.js';

/** What an applicant owes for an own dossier. */
@Controller('v1/citizen/receivables/:dossierId')
@ReadsFor('own')
export class CitizenReceivablesController {
  constructor(private readonly look: LookAtReceivables) {}

  @Get()
  @ApiOperation({ operationId: 'listCitizenReceivables', summary: 'Các khoản phí, lệ phí của hồ sơ | Receivables of a dossier' })
  @Allow('dossier.read-own')
  @ApiOkResponse({ type: ReceivablesView })
  async list(@Param('dossierId') dossierId: string, @CurrentActor() actor: Actor): Promise<ReceivablesView> {
    return ReceivablesView.of(await this.look.execute(dossierId, actor));
  }
}
