import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/auth/allow.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { procedureNotFound, procedureNotInForceOn } from '../domain/catalogue.errors.js';
import { ProcedureListReader } from '../persistence/procedure-list.reader.js';
import { ProcedureReader } from '../persistence/procedure.reader.js';
import { PublicCatalogueReader } from '../persistence/public-catalogue.reader.js';
import { ProcedurePageView, SectorPageView } from './procedure-list.view.js';
import { ProcedureVersionPageView } from './procedure-version.view.js';
import { ProcedureView } from './procedure.view.js';
import { ProcedureQueryDto, ProceduresQueryDto } from './procedures.dto.js';

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
    private readonly clock: Clock,
  ) {}

  @Get('procedures')
  @ApiOperation({
    operationId: 'listProcedures',
    summary: 'Danh sách và tìm kiếm thủ tục hành chính đang có hiệu lực | Procedures in force, listed or searched',
  })
  @ApiOkResponse({ type: ProcedurePageView, description: 'Một trang thủ tục | One page of procedures' })
  listProcedures(@Query() query: ProceduresQueryDto): Promise<ProcedurePageView> {
    return this.lists.list({ ...query, on: this.today() });
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
    const code = await this.known(text);
    const version = await this.procedures.inForceOn(code, on);
    if (version && !version.content.internal) return ProcedureView.of(version);
    if (version || !(await this.catalogue.isShown(code))) throw procedureNotFound();
    throw procedureNotInForceOn(on);
  }

  @Get('procedures/:code/versions')
  @ApiOperation({
    operationId: 'listProcedureVersions',
    summary: 'Các phiên bản của một thủ tục, mới nhất trước | Versions of a procedure, the newest first',
  })
  @ApiParam(CODE)
  @ApiOkResponse({ type: ProcedureVersionPageView, description: 'Một trang phiên bản | One page of versions' })
  async listVersions(@Param('code') text: string, @Query() { cursor, limit }: PageQueryDto): Promise<ProcedureVersionPageView> {
    const code = await this.known(text);
    if (!(await this.catalogue.isShown(code))) throw procedureNotFound();
    return ProcedureVersionPageView.of(await this.catalogue.versionsOf(code, cursor, limit));
  }

  @Get('sectors')
  @ApiOperation({ operationId: 'listSectors', summary: 'Các lĩnh vực theo tên | Sectors by name' })
  @ApiOkResponse({ type: SectorPageView, description: 'Một trang lĩnh vực | One page of sectors' })
  listSectors(@Query() { cursor, limit }: PageQueryDto): Promise<SectorPageView> {
    return this.catalogue.sectors(cursor, limit);
  }

  /** @throws DomainError PROCEDURE_NOT_FOUND (404) */
  private async known(text: string): Promise<string> {
    const code = await this.procedures.codeOf(text);
    if (code === undefined) throw procedureNotFound();
    return code;
  }

  private today(): string {
    return localDate(this.clock.now());
  }
}
