import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/auth/allow.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { AgencyReader, type Agency } from '../../agencies/index.js';
import { ProcedureListReader } from '../persistence/procedure-list.reader.js';
import { ProcedureReader } from '../persistence/procedure.reader.js';
import { PublicCatalogueReader } from '../persistence/public-catalogue.reader.js';
import { LifeEventPageView, ProcedurePageView, SectorPageView } from './procedure-list.view.js';
import { ProcedureVersionPageView } from './procedure-version.view.js';
import { ProcedureView } from './procedure.view.js';
import { ShownProcedures } from './shown-procedures.js';
import { ProcedureQueryDto, ProceduresQueryDto, SectorsQueryDto } from './procedures.dto.js';

const CODE = {
  name: 'code',
  description:
    'Mã thủ tục, mã hóa URL. Mã đúng như đã công bố được ưu tiên; nếu không có thì hiểu cả 1.004944.H21, 1.004944.000.00.00.H21, TTHC ' +
    '1.004944, chữ thường và dấu cách | ' +
    'Code of the procedure, URL-encoded. The code as published wins; where there is none, 1.004944.H21, 1.004944.000.00.00.H21, TTHC ' +
    '1.004944, small letters and spaces are understood',
  schema: { type: 'string', maxLength: 100, example: '1.001193' },
} as const;

/** The published procedures, open to everybody; those inside the administration are never shown. */
@ApiTags('public')
@Public()
@Controller('v1/public')
export class PublicProceduresController {
  constructor(
    private readonly procedures: ProcedureReader,
    private readonly lists: ProcedureListReader,
    private readonly catalogue: PublicCatalogueReader,
    private readonly agencies: AgencyReader,
    private readonly shown: ShownProcedures,
    private readonly clock: Clock,
  ) {}

  @Get('procedures')
  @ApiOperation({
    operationId: 'listProcedures',
    summary: 'Danh sách và tìm kiếm thủ tục hành chính đang có hiệu lực | Procedures in force, listed or searched',
  })
  @ApiOkResponse({ type: ProcedurePageView, description: 'Một trang thủ tục | One page of procedures' })
  async listProcedures(@Query() { resolvingAgencyCode, on, ...query }: ProceduresQueryDto): Promise<ProcedurePageView> {
    const resolver = await this.resolver(resolvingAgencyCode, on ?? this.today());
    return this.lists.list({ ...query, ...(resolver && { resolver }), on: on ?? this.today() }, on !== undefined);
  }

  @Get('procedures/:code')
  @ApiOperation({
    operationId: 'getProcedure',
    summary: 'Một thủ tục với các bộ phận theo Nghị định 63/2010/NĐ-CP | One procedure in its legal parts',
  })
  @ApiParam(CODE)
  @ApiOkResponse({
    type: ProcedureView,
    description: 'Phiên bản có hiệu lực vào ngày được hỏi | The version in force on the date asked for',
  })
  async oneProcedure(@Param('code') text: string, @Query() { on = this.today() }: ProcedureQueryDto): Promise<ProcedureView> {
    return this.shown.of(await this.procedures.publicOn(text, on), on);
  }

  @Get('procedures/:code/versions')
  @ApiOperation({
    operationId: 'listProcedureVersions',
    summary: 'Các phiên bản đã công bố của một thủ tục, mới nhất trước | Published versions of a procedure, the newest first',
  })
  @ApiParam(CODE)
  @ApiOkResponse({ type: ProcedureVersionPageView, description: 'Một trang phiên bản | One page of versions' })
  async listVersions(@Param('code') text: string, @Query() { cursor, limit }: PageQueryDto): Promise<ProcedureVersionPageView> {
    const today = this.today();
    const code = await this.procedures.shownCode(text, today);
    return ProcedureVersionPageView.of(await this.catalogue.versionsOf(code, cursor, limit), today);
  }

  @Get('sectors')
  @ApiOperation({
    operationId: 'listSectors',
    summary: 'Các lĩnh vực có thủ tục đang có hiệu lực, theo tên | Sectors of procedures in force, by name',
  })
  @ApiOkResponse({ type: SectorPageView, description: 'Một trang lĩnh vực | One page of sectors' })
  listSectors(@Query() query: SectorsQueryDto): Promise<SectorPageView> {
    return this.catalogue.groups('sectors', this.today(), query);
  }

  @Get('life-events')
  @ApiOperation({
    operationId: 'listLifeEvents',
    summary: 'Các sự kiện trong đời có thủ tục đang có hiệu lực, theo tên | Life events of procedures in force, by name',
  })
  @ApiOkResponse({ type: LifeEventPageView, description: 'Một trang sự kiện | One page of life events' })
  listLifeEvents(@Query() { cursor, limit }: PageQueryDto): Promise<LifeEventPageView> {
    return this.catalogue.groups('lifeEvents', this.today(), { cursor, limit });
  }

  private async resolver(code: string | undefined, on: string): Promise<Agency | undefined> {
    return code === undefined ? undefined : this.agencies.named('resolvingAgencyCode', code, on);
  }

  private today(): string {
    return localDate(this.clock.now());
  }
}
