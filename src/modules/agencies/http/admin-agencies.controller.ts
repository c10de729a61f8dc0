import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import type { Actor } from '../../../shared/actor.js';
import { tidyCode } from '../../../shared/text.js';
import { ChangeAgency } from '../use-cases/change-agency.js';
import { EndAgency } from '../use-cases/end-agency.js';
import { LookAtAgency } from '../use-cases/look-at-agency.js';
import { FoundAgency } from '../use-cases/found-agency.js';
import { ChangeAgencyDto, EndAgencyDto, FoundAgencyDto, MergeAgenciesDto } from './agencies.dto.js';
import { AgencyOutcomeView, MergedAgenciesView } from './agency-outcome.view.js';
import { WholeAgencyView } from './whole-agency.view.js';

const CODE = { name: 'code', description: 'Mã cơ quan | Code of the agency', example: 'H21.195' };

/** Agencies of the caller's agency and below it. */
@Allow('agency.manage')
@Controller('v1/admin/agencies')
export class AdminAgenciesController {
  constructor(
    private readonly look: LookAtAgency,
    private readonly found: FoundAgency,
    private readonly change: ChangeAgency,
    private readonly end: EndAgency,
  ) {}

  @Get(':code')
  @Allow('agency.manage', 'officer.manage')
  @ApiOperation({ operationId: 'getWholeAgency', summary: 'Cơ quan với tên và vị trí qua các thời kỳ | An agency with all its terms' })
  @ApiParam(CODE)
  @ApiOkResponse({ type: WholeAgencyView })
  async one(@Param('code') text: string, @CurrentActor() actor: Actor): Promise<WholeAgencyView> {
    return WholeAgencyView.with(await this.look.execute(tidyCode(text), actor));
  }

  @Post()
  @ApiOperation({
    operationId: 'addAgency',
    summary: 'Ghi nhận cơ quan theo quyết định thành lập, cả cơ quan có từ trước | Enter an agency by its decision, an older one too',
  })
  @CreatedAt('/v1/admin/agencies/{code}')
  @Command()
  @ApiCreatedResponse({ type: AgencyOutcomeView })
  async add(@Body() body: FoundAgencyDto, @CurrentActor() actor: Actor): Promise<AgencyOutcomeView> {
    return AgencyOutcomeView.of(await this.found.execute(body, actor));
  }

  @Post(':code/terms')
  @ApiOperation({
    operationId: 'addAgencyTerm',
    summary: 'Đổi tên hoặc chuyển cơ quan từ một ngày | Rename or move an agency from a date on',
  })
  @ApiParam(CODE)
  @CreatedAt('/v1/admin/agencies/{code}')
  @Command({ version: 'required' })
  @ApiCreatedResponse({ type: AgencyOutcomeView })
  async addTerm(
    @Param('code') code: string,
    @ExpectedVersion() version: Version,
    @Body() body: ChangeAgencyDto,
    @CurrentActor() actor: Actor,
  ): Promise<AgencyOutcomeView> {
    return AgencyOutcomeView.of(await this.change.execute(tidyCode(code), version, body, actor));
  }

  @Post(':code/ending')
  @ApiOperation({ operationId: 'endAgency', summary: 'Chấm dứt hoạt động của cơ quan từ một ngày | End an agency from a date on' })
  @ApiParam(CODE)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: AgencyOutcomeView })
  async ending(
    @Param('code') code: string,
    @ExpectedVersion() version: Version,
    @Body() body: EndAgencyDto,
    @CurrentActor() actor: Actor,
  ): Promise<AgencyOutcomeView> {
    return AgencyOutcomeView.of(await this.end.execute(tidyCode(code), version, body, actor));
  }

  @Post(':code/mergers')
  @ApiOperation({
    operationId: 'mergeAgencies',
    summary:
      'Sáp nhập các cơ quan vào cơ quan này từ một ngày, tất cả hoặc không | Merge agencies into this one from a date on, all or none',
  })
  @ApiParam(CODE)
  @Command({ version: 'in-body', status: 200 })
  @ApiOkResponse({ type: MergedAgenciesView })
  async merge(@Param('code') code: string, @Body() body: MergeAgenciesDto, @CurrentActor() actor: Actor): Promise<MergedAgenciesView> {
    return MergedAgenciesView.of(await this.end.merge(tidyCode(code), body, actor));
  }
}
