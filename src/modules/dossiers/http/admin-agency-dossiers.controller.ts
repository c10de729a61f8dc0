import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import type { Actor } from '../../../shared/actor.js';
import { tidyCode } from '../../../shared/text.js';
import { ListAgencyDossiers } from '../use-cases/list-agency-dossiers.js';
import { AgencyDossiersView } from './agency-dossiers.view.js';

/** Dossiers of an agency, for those who decide what becomes of it. */
@Controller('v1/admin/agencies/:code/dossiers')
export class AdminAgencyDossiersController {
  constructor(private readonly list: ListAgencyDossiers) {}

  @Get()
  @Allow('agency.manage')
  @ApiOperation({
    operationId: 'listUnfinishedDossiersOfAgency',
    summary: 'Hồ sơ chưa hoàn thành của cơ quan và cơ quan kế thừa | What an agency has not finished, and who takes it over',
  })
  @ApiParam({ name: 'code', description: 'Mã cơ quan | Code of the agency', example: 'H21.195' })
  @ApiOkResponse({ type: AgencyDossiersView, description: 'Một trang hồ sơ | One page of dossiers' })
  async dossiers(@Param('code') code: string, @Query() query: PageQueryDto, @CurrentActor() actor: Actor): Promise<AgencyDossiersView> {
    return AgencyDossiersView.of(await this.list.execute(tidyCode(code), query, actor));
  }
}
