import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { Keyset } from '../../../platform/database/keyset.js';
import type { Language } from '../../../platform/http/language.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { PreferredLanguage } from '../../../platform/http/preferred-language.js';
import { processNotFound } from '../domain/process.errors.js';
import { ProcessReader } from '../persistence/process.reader.js';
import { ProcessContentView } from './process-content.view.js';
import { ProcessVersionParams } from './process.dto.js';
import { ProcessPageView, ProcessView } from './process.view.js';

const PROCESSES = new Keyset('processes', ['text']);

/** Processes with their versions, for those who look after them. */
@Controller('v1/admin/process-definitions')
export class ProcessDefinitionsController {
  constructor(private readonly processes: ProcessReader) {}

  @Get()
  @Allow('process.manage')
  @ApiOperation({ operationId: 'listProcesses', summary: 'Các quy trình nội bộ, quy trình điện tử, theo mã | Processes, by code' })
  @ApiOkResponse({ type: ProcessPageView })
  async list(@Query() query: PageQueryDto): Promise<ProcessPageView> {
    const page = await PROCESSES.page(
      { ...query },
      ({ rows, after }) => this.processes.list(after?.[0], rows),
      ({ code }) => [code],
    );
    return ProcessPageView.of(page);
  }

  @Get(':code')
  @Allow('process.manage')
  @ApiOperation({
    operationId: 'getProcess',
    summary: 'Quy trình với bản dự thảo và các phiên bản | A process with its draft and versions',
  })
  @ApiParam({ name: 'code', description: 'Mã quy trình | Code of the process', example: 'default-province' })
  @ApiOkResponse({ type: ProcessView })
  async detail(@Param('code') code: string, @PreferredLanguage() language: Language): Promise<ProcessView> {
    const found = await this.processes.one(code);
    if (!found) throw processNotFound();
    return ProcessView.of(found, language);
  }

  @Get(':code/versions/:version')
  @Allow('process.manage')
  @ApiOperation({ operationId: 'getProcessVersion', summary: 'Nội dung một phiên bản đã ban hành | What a published version says' })
  @ApiOkResponse({ type: ProcessContentView })
  async version(@Param() params: ProcessVersionParams, @PreferredLanguage() language: Language): Promise<ProcessContentView> {
    const content = await this.processes.version(params.code, params.version);
    if (!content) throw processNotFound();
    return ProcessContentView.of(content, language);
  }
}
