import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { importRunNotFound } from '../domain/catalogue.errors.js';
import { CatalogueNames } from '../persistence/catalogue-names.js';
import { ImportRunReader } from '../persistence/import-run.reader.js';
import { ImportFindingPageView } from './import-finding.view.js';
import { ImportRunPageView } from './import-run.view.js';
import { ImportChangePageView } from './import-change.view.js';
import { ChangesQueryDto, FindingsQueryDto } from './imports.dto.js';

/** What the imports of procedures files did and found. */
@ApiTags('admin')
@Controller('v1/admin/import-runs')
export class AdminImportsController {
  constructor(
    private readonly runs: ImportRunReader,
    private readonly names: CatalogueNames,
  ) {}

  @Get()
  @Allow('import.read')
  @ApiOperation({
    operationId: 'listImportRuns',
    summary: 'Các lần nhập tệp thủ tục, mới nhất trước | Imports of procedures files, the newest first',
  })
  @ApiOkResponse({ type: ImportRunPageView, description: 'Một trang lần nhập | One page of imports' })
  async listRuns(@Query() { cursor, limit }: PageQueryDto): Promise<ImportRunPageView> {
    return ImportRunPageView.of(await this.runs.list(cursor, limit));
  }

  @Get(':id/findings')
  @Allow('import.read')
  @ApiOperation({
    operationId: 'listImportFindings',
    summary: 'Các phát hiện của một lần nhập, theo dòng và trường | Findings of an import, per row and field',
  })
  @ApiParam({ name: 'id', description: 'Mã lần nhập, hoặc `latest`: lần mới nhất | Id of the import, or `latest`', example: 'latest' })
  @ApiOkResponse({ type: ImportFindingPageView, description: 'Một trang phát hiện | One page of findings' })
  async listFindings(@Param('id') id: string, @Query() filter: FindingsQueryDto): Promise<ImportFindingPageView> {
    const page = await this.runs.findings(id, filter);
    if (!page) throw importRunNotFound();
    return ImportFindingPageView.of(page, await this.names.procedures(page.items.map(({ procedureCode }) => procedureCode)));
  }

  @Get(':id/changes')
  @Allow('import.read')
  @ApiOperation({
    operationId: 'listImportChanges',
    summary: 'Những gì một lần nhập đã thay đổi, theo từng giá trị | What an import changed, value by value',
  })
  @ApiParam({ name: 'id', description: 'Mã lần nhập, hoặc `latest`: lần mới nhất | Id of the import, or `latest`', example: 'latest' })
  @ApiOkResponse({ type: ImportChangePageView, description: 'Một trang thay đổi | One page of changes' })
  async listChanges(@Param('id') id: string, @Query() filter: ChangesQueryDto): Promise<ImportChangePageView> {
    const page = await this.runs.changes(id, filter);
    if (!page) throw importRunNotFound();
    return ImportChangePageView.of(page, await this.names.procedures(page.items.map(({ procedureCode }) => procedureCode)));
  }
}
