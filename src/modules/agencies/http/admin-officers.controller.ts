import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { Command } from '../../../platform/http/command.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import { reachOf, type Actor } from '../../../shared/actor.js';
import { officerNotFound } from '../domain/officer.errors.js';
import { AgencyReader } from '../persistence/agency.reader.js';
import { OfficerReader } from '../persistence/officer.reader.js';
import { WholeOfficerReader } from '../persistence/whole-officer.reader.js';
import { EnrolOfficer } from '../use-cases/enrol-officer.js';
import { LimitNames } from '../persistence/limit-names.js';
import { EnrolOfficerDto } from './officers.dto.js';
import { OfficersQueryDto } from './queries.dto.js';
import { AdminOfficerPageView, OfficerOutcomeView, WholeOfficerView } from './whole-officer.view.js';

/** Officers of the caller's agency and of those below it. */
@Allow('officer.manage')
@Controller('v1/admin/officers')
export class AdminOfficersController {
  constructor(
    private readonly officers: OfficerReader,
    private readonly whole: WholeOfficerReader,
    private readonly agencies: AgencyReader,
    private readonly limitNames: LimitNames,
    private readonly enrolOfficer: EnrolOfficer,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listOfficers', summary: 'Cán bộ cùng vị trí công tác hiện nay | Officers with their present posts' })
  @ApiOkResponse({ type: AdminOfficerPageView, description: 'Một trang cán bộ | One page of officers' })
  async listOfficers(@Query() { agencyCode, ...query }: OfficersQueryDto, @CurrentActor() actor: Actor): Promise<AdminOfficerPageView> {
    // An agency outside of the scope has no officers to show, like one that does not exist.
    const agencyCodes = agencyCode === undefined ? reachOf(actor) : reachOf(actor).filter((code) => code === agencyCode);
    return AdminOfficerPageView.of(await this.officers.accounted(agencyCodes, { ...query }), await this.agencies.names());
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getOfficer',
    summary: 'Một cán bộ cùng mọi vị trí công tác trong phạm vi của bạn | An officer with all posts in your agencies',
  })
  @ApiParam({ name: 'id', description: 'Mã cán bộ | Id of the officer' })
  @ApiOkResponse({ type: WholeOfficerView })
  async oneOfficer(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<WholeOfficerView> {
    const officer = await this.whole.find(id, reachOf(actor));
    if (!officer) throw officerNotFound();
    const posts = await this.limitNames.beside(officer.posts);
    return WholeOfficerView.with({ ...officer, posts }, await this.agencies.names());
  }

  @Post()
  @ApiOperation({ operationId: 'addOfficer', summary: 'Ghi nhận một cán bộ theo tài khoản | Enrol an officer by the account' })
  @CreatedAt('/v1/admin/officers/{id}')
  @Command()
  @ApiCreatedResponse({ type: OfficerOutcomeView })
  async enrol(@Body() body: EnrolOfficerDto): Promise<OfficerOutcomeView> {
    return OfficerOutcomeView.of(await this.enrolOfficer.execute(body));
  }
}
