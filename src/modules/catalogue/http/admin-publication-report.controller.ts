import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { MeasurePublication } from '../use-cases/measure-publication.js';
import { PublicationReportQueryDto } from './publication-report.dto.js';
import { PublicationReportView } from './publication-report.view.js';

/** How far procedures are published in time and whole, for who answers for it. */
@ApiTags('admin')
@Controller('v1/admin/publication-report')
export class AdminPublicationReportController {
  constructor(private readonly publications: MeasurePublication) {}

  @Get()
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'getPublicationReport',
    summary: 'Công bố, công khai đúng hạn và đầy đủ, với những thủ tục không đạt | Publication in time and complete, and what is not',
  })
  @ApiOkResponse({ type: PublicationReportView })
  async report(@Query() query: PublicationReportQueryDto): Promise<PublicationReportView> {
    return PublicationReportView.of(query, await this.publications.report(query));
  }
}
