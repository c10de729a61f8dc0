import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Keyset } from '../../../platform/database/keyset.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import { ContentDifferenceView } from '../../../platform/http/content-difference.view.js';
import type { Language } from '../../../platform/http/language.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { PreferredLanguage } from '../../../platform/http/preferred-language.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import { WithdrawalDto } from '../../../platform/http/withdrawal.dto.js';
import type { Actor } from '../../../shared/actor.js';
import { CatalogueNames } from '../../catalogue/index.js';
import { processNotFound } from '../domain/process.errors.js';
import { ProcessReader } from '../persistence/process.reader.js';
import { DraftDefinition } from '../use-cases/draft-definition.js';
import { LookAtProcess } from '../use-cases/look-at-process.js';
import { WithdrawDefinition } from '../use-cases/withdraw-definition.js';
import { BeginProcessDto, ProcessContentDto } from './process-content.dto.js';
import { ProcessComparisonView, WholeProcessVersionView } from './process-content.view.js';
import { ProcessDraftOutcomeView, ProcessOutcomeView } from './process-outcome.view.js';
import { ProcessComparisonQueryDto, ProcessVersionParams } from './process.dto.js';
import { ProcessView } from './process.view.js';
import { ProcessPageView } from './process-page.view.js';

const PROCESSES = new Keyset('processes', ['text']);
const CODE = { name: 'code', description: 'Mã quy trình | Code of the process', example: 'default-province' } as const;

/** Processes with their versions, for those who look after them. */
@Controller('v1/admin/process-definitions')
export class ProcessDefinitionsController {
  constructor(
    private readonly processes: ProcessReader,
    private readonly look: LookAtProcess,
    private readonly names: CatalogueNames,
    private readonly draftDefinition: DraftDefinition,
    private readonly withdrawDefinition: WithdrawDefinition,
  ) {}

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
    return ProcessPageView.of(page, await this.names.procedures(page.items.map(({ procedureCode }) => procedureCode)));
  }

  @Post()
  @Allow('process.manage')
  @ApiOperation({ operationId: 'beginProcess', summary: 'Soạn quy trình mới (dự thảo) | Write a new process, as a draft' })
  @CreatedAt('/v1/admin/process-definitions/{code}/drafts/{draftId}')
  @Command()
  @ApiCreatedResponse({ type: ProcessDraftOutcomeView })
  begin(@Body() { code, content }: BeginProcessDto, @CurrentActor() actor: Actor): Promise<ProcessDraftOutcomeView> {
    return this.draftDefinition.begin(code, ProcessContentDto.stated(content), actor);
  }

  @Get(':code')
  @Allow('process.manage')
  @ApiOperation({
    operationId: 'getProcess',
    summary: 'Quy trình với các bản dự thảo và phiên bản | A process with its drafts and versions',
  })
  @ApiParam(CODE)
  @ApiOkResponse({ type: ProcessView })
  async detail(@Param('code') code: string): Promise<ProcessView> {
    const found = await this.processes.one(code);
    if (!found) throw processNotFound();
    return ProcessView.of(found);
  }

  @Get(':code/comparison')
  @Allow('process.manage')
  @ApiOperation({
    operationId: 'compareProcessContents',
    summary: 'So sánh hai phiên bản hoặc bản dự thảo của quy trình | Compare two versions or drafts of a process',
  })
  @ApiParam(CODE)
  @ApiOkResponse({ type: ProcessComparisonView })
  async compare(@Param('code') code: string, @Query() { from, to }: ProcessComparisonQueryDto): Promise<ProcessComparisonView> {
    const { differences, differenceCount } = await this.look.between(code, from, to);
    return { code, from, to, differences: differences.map((each) => ContentDifferenceView.of(each)), differenceCount };
  }

  @Get(':code/versions/:version')
  @Allow('process.manage')
  @ApiOperation({ operationId: 'getProcessVersion', summary: 'Nội dung một phiên bản đã ban hành | What a published version says' })
  @ApiOkResponse({ type: WholeProcessVersionView })
  async version(
    @Param() { code, version }: ProcessVersionParams,
    @PreferredLanguage() language: Language,
  ): Promise<WholeProcessVersionView> {
    return WholeProcessVersionView.whole(code, await this.look.version(code, version), language);
  }

  @Post(':code/versions/:version/withdraw')
  @Allow('process.manage')
  @ApiOperation({
    operationId: 'withdrawProcessVersion',
    summary: 'Rút phiên bản đã ban hành nhưng chưa có hiệu lực | Withdraw a published version that has not begun',
  })
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: ProcessOutcomeView })
  withdraw(
    @Param() { code, version }: ProcessVersionParams,
    @ExpectedVersion() expected: Version,
    @Body() { reason }: WithdrawalDto,
  ): Promise<ProcessOutcomeView> {
    return this.withdrawDefinition.execute(code, version, expected, reason);
  }
}
