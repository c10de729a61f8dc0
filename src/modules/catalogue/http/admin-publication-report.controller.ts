import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import { Allow } from '../../../platform/auth/allow.js';
import { workbook, XLSX } from '../../../platform/printing/workbook.js';
import { MeasurePublication } from '../use-cases/measure-publication.js';
import { MeasuredPublicationsDto, PublicationReportQueryDto } from './publication-report.dto.js';
import { PublicationReportView } from './publication-report.view.js';
import { publicationSheet } from './publication-sheet.js';

/** How far procedures are published in time and whole, for who answers for it. */
@ApiTags('admin')
@Controller('v1/admin')
export class AdminPublicationReportController {
  constructor(private readonly publications: MeasurePublication) {}

  @Get('publication-report')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'getPublicationReport',
    summary: 'Công bố, công khai đúng hạn và đầy đủ, với những thủ tục không đạt | Publication in time and complete, and what is not',
  })
  @ApiOkResponse({ type: PublicationReportView })
  async report(@Query() query: PublicationReportQueryDto): Promise<PublicationReportView> {
    return PublicationReportView.of(query, await this.publications.report(query));
  }

  @Get('publication-report.xlsx')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'downloadPublicationReport',
    summary:
      'Báo cáo công bố, công khai ra bảng tính, nêu đủ những thủ tục không đạt | The same as a workbook, with all that does not count',
  })
  @ApiProduces(XLSX)
  @ApiOkResponse({
    description: 'Các chỉ số, rồi mỗi dòng một phiên bản không đạt | The indicators, then a row for each version that does not count',
    schema: { type: 'string', format: 'binary' },
  })
  async download(@Query() query: MeasuredPublicationsDto): Promise<StreamableFile> {
    const { figures, missed, evaluation } = await this.publications.whole(query);
    const bytes = Readable.from(workbook(publicationSheet(figures, missed, evaluation)));
    return new StreamableFile(bytes, { type: XLSX, disposition: 'attachment; filename="publication-report.xlsx"' });
  }
}
