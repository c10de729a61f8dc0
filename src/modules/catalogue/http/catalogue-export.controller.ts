import { Controller, Get, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { workbook, XLSX } from '../../../platform/printing/workbook.js';
import { versionSheet } from './export-columns.js';
import { ProcedureExport } from '../persistence/procedure-export.js';

const JSON_LINES = 'application/x-ndjson';

/** The whole catalogue as a file. */
@ApiTags('admin')
@Controller('v1/admin/catalogue')
export class CatalogueExportController {
  constructor(private readonly procedures: ProcedureExport) {}

  @Get('procedures.jsonl')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'downloadProcedures',
    summary: 'Xuất toàn bộ thủ tục với mọi phiên bản, nhập lại được | The whole catalogue with all versions; can be imported again',
  })
  @ApiProduces(JSON_LINES)
  @ApiOkResponse({
    description: 'Mỗi dòng một thủ tục, UTF-8 | A procedure on each line, UTF-8',
    schema: { type: 'string', format: 'binary' },
  })
  download(): StreamableFile {
    const lines = Readable.from(this.procedures.lines());
    return new StreamableFile(lines, { type: JSON_LINES, disposition: 'attachment; filename="procedures.jsonl"' });
  }
  @Get('procedures.xlsx')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'downloadProcedureWorkbook',
    summary: 'Xuất mọi phiên bản của các thủ tục ra bảng tính | Every version of the procedures as a workbook',
  })
  @ApiProduces(XLSX)
  @ApiOkResponse({
    description: 'Mỗi dòng một phiên bản, đề mục tiếng Việt | A version on each row, headings in Vietnamese',
    schema: { type: 'string', format: 'binary' },
  })
  downloadWorkbook(): StreamableFile {
    const bytes = Readable.from(workbook(versionSheet(this.procedures.histories())));
    return new StreamableFile(bytes, { type: XLSX, disposition: 'attachment; filename="procedures.xlsx"' });
  }
}
