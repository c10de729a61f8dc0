import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Public } from '../../../platform/auth/allow.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { tidyCode } from '../../../shared/text.js';
import { AGENCY_CODE_MAX_LENGTH, neverWas } from '../domain/agency.js';
import { agencyNotFound } from '../domain/agency.errors.js';
import { AdminUnitReader } from '../persistence/admin-unit.reader.js';
import { AgencyListReader } from '../persistence/agency-list.reader.js';
import { AgencyReader } from '../persistence/agency.reader.js';
import { CalendarReader } from '../persistence/calendar.reader.js';
import { CommunePageView, ProvincesView } from './admin-unit.view.js';
import { OneStopUnitPageView } from './one-stop-unit.view.js';
import { AgencyDetailView, AgencyPageView } from './agency.view.js';
import { AgenciesQueryDto, CommunesQueryDto, OneStopUnitsQueryDto } from './queries.dto.js';

/** Who there is: agencies, administrative units, one-stop units. Open to everybody. */
@Public()
@Controller('v1/public')
export class PublicAgenciesController {
  constructor(
    private readonly agencies: AgencyReader,
    private readonly lists: AgencyListReader,
    private readonly units: AdminUnitReader,
    private readonly calendars: CalendarReader,
    private readonly clock: Clock,
  ) {}

  @Get('agencies')
  @ApiOperation({ operationId: 'listAgencies', summary: 'Danh sách cơ quan theo tên | Agencies by name' })
  @ApiOkResponse({ type: AgencyPageView, description: 'Một trang cơ quan | One page of agencies' })
  async listAgencies(@Query() query: AgenciesQueryDto): Promise<AgencyPageView> {
    return AgencyPageView.of(await this.lists.list({ ...query }), await this.agencies.names());
  }

  @Get('agencies/:code')
  @ApiOperation({ operationId: 'getAgency', summary: 'Một cơ quan, cả khi đã hết hiệu lực | One agency, also when no longer in force' })
  @ApiParam({
    name: 'code',
    description: 'Mã định danh điện tử, chữ hoa hay thường | Electronic identification code, in either case',
    schema: { type: 'string', maxLength: AGENCY_CODE_MAX_LENGTH, example: 'H21' },
  })
  @ApiOkResponse({
    type: AgencyDetailView,
    description: 'Cơ quan cùng tiền thân và cơ quan kế thừa | The agency with predecessors and successors',
  })
  async oneAgency(@Param('code') code: string): Promise<AgencyDetailView> {
    const agency = await this.agencies.find(tidyCode(code));
    if (!agency || neverWas(agency)) throw agencyNotFound();
    return AgencyDetailView.with(agency, await this.lists.successionOf(agency.code), await this.agencies.names());
  }

  @Get('provinces')
  @ApiOperation({ operationId: 'listProvinces', summary: 'Các tỉnh, thành phố từ ngày 01/7/2025 | Provinces since 1 July 2025' })
  @ApiOkResponse({ type: ProvincesView, description: 'Tất cả tỉnh, thành phố | All provinces and cities' })
  async listProvinces(): Promise<ProvincesView> {
    return { items: await this.units.provinces() };
  }

  @Get('communes')
  @ApiOperation({
    operationId: 'listCommunes',
    summary: 'Xã, phường, đặc khu theo tên, tìm được cả theo tên cũ | Communes by name, found by former names too',
  })
  @ApiOkResponse({ type: CommunePageView, description: 'Một trang xã, phường, đặc khu | One page of communes' })
  async listCommunes(@Query() query: CommunesQueryDto): Promise<CommunePageView> {
    return CommunePageView.of(await this.units.communes(query), await this.agencies.names());
  }

  @Get('one-stop-units')
  @ApiOperation({ operationId: 'listOneStopUnits', summary: 'Trung tâm Phục vụ hành chính công và Bộ phận Một cửa | One-stop units' })
  @ApiOkResponse({ type: OneStopUnitPageView, description: 'Một trang Bộ phận Một cửa | One page of one-stop units' })
  async listOneStopUnits(@Query() { agencyCode, cursor, limit }: OneStopUnitsQueryDto): Promise<OneStopUnitPageView> {
    const page = await this.lists.oneStopUnits(agencyCode, cursor, limit);
    return OneStopUnitPageView.of(page, await this.calendars.weekOf(localDate(this.clock.now())), await this.agencies.names());
  }
}
