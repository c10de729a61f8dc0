import { Controller, Get, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { workbook, XLSX } from '../../../platform/printing/workbook.js';
import { versionSheet } from './export-columns.js';
import { sheetsBesides } from './export-sheets.js';
import { CatalogueExport } from '../persistence/catalogue-export.js';
import { ProcedureExport } from '../persistence/procedure-export.js';

const JSON_LINES = 'application/x-ndjson';

/** The whole catalogue as a file. */
@ApiTags('admin')
@Controller('v1/admin/catalogue')
export class CatalogueExportController {
  constructor(
    private readonly procedures: ProcedureExport,
    private readonly catalogue: CatalogueExport,
  ) {}

  @Get('procedures.jsonl')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'downloadProcedures',
    summary:
      'Xuất toàn bộ danh mục: thủ tục, biểu mẫu, biểu phí, quy định riêng, danh mục kèm theo; nhập lại được | The whole catalogue: ' +
      'procedures, forms, fee schedules, local terms and dated lists; can be imported again',
  })
  @ApiProduces(JSON_LINES)
  @ApiOkResponse({
    description: 'Mỗi dòng một thủ tục hoặc một nội dung khác (kind), UTF-8 | A procedure or something else (kind) on each line, UTF-8',
    schema: { type: 'string', format: 'binary' },
  })
  download(): StreamableFile {
    const lines = Readable.from(this.catalogue.lines());
    return new StreamableFile(lines, { type: JSON_LINES, disposition: 'attachment; filename="procedures.jsonl"' });
  }
  @Get('procedures.xlsx')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'downloadProcedureWorkbook',
    summary:
      'Xuất mọi phiên bản của thủ tục, quy định riêng, biểu mẫu, biểu phí ra bảng tính | Every version of procedures, local terms, forms ' +
      'and fee schedules as a workbook',
  })
  @ApiProduces(XLSX)
  @ApiOkResponse({
    description: 'Bốn trang tính, đề mục tiếng Việt | Four sheets, headings in Vietnamese',
    schema: { type: 'string', format: 'binary' },
  })
  downloadWorkbook(): StreamableFile {
    const bytes = Readable.from(workbook(versionSheet(this.procedures.histories()), ...sheetsBesides(this.catalogue)));
    return new StreamableFile(bytes, { type: XLSX, disposition: 'attachment; filename="procedures.xlsx"' });
  }
}
