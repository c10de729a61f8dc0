import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { reachOf, type Actor } from '../../../shared/actor.js';
import { AgencyReader } from '../persistence/agency.reader.js';
import { OfficerReader } from '../persistence/officer.reader.js';
import { OfficerPageView } from './officer.view.js';
import { OfficersQueryDto } from './queries.dto.js';

/** Officers of the caller's agency and of those below it. */
@Controller('v1/admin/officers')
export class AdminOfficersController {
  constructor(
    private readonly officers: OfficerReader,
    private readonly agencies: AgencyReader,
  ) {}

  @Get()
  @Allow('agency.manage')
  @ApiOperation({ operationId: 'listOfficers', summary: 'Cán bộ cùng vị trí công tác hiện nay | Officers with their present posts' })
  @ApiOkResponse({ type: OfficerPageView, description: 'Một trang cán bộ | One page of officers' })
  async listOfficers(@Query() { agencyCode, cursor, limit }: OfficersQueryDto, @CurrentActor() actor: Actor): Promise<OfficerPageView> {
    // An agency outside of the scope has no officers to show, like one that does not exist.
    const agencyCodes = agencyCode === undefined ? reachOf(actor) : reachOf(actor).filter((code) => code === agencyCode);
    return OfficerPageView.of(await this.officers.list(agencyCodes, cursor, limit), await this.agencies.names());
  }
}
