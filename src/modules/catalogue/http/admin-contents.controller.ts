import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { Command } from '../../../platform/http/command.js';
import type { Language } from '../../../platform/http/language.js';
import { PreferredLanguage } from '../../../platform/http/preferred-language.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import type { Actor } from '../../../shared/actor.js';
import { ProcedureReader } from '../persistence/procedure.reader.js';
import { BeginProcedure } from '../use-cases/begin-procedure.js';
import { CompareContents } from '../use-cases/compare-contents.js';
import { ComparisonQueryDto } from './admin-procedures.dto.js';
import { ContentDifferenceView } from '../../../platform/http/content-difference.view.js';
import { ComparisonView } from './comparison.view.js';
import { DRAFT_ID, WholeDraftView } from './draft.view.js';
import { NewProcedureDto, ProcedureContentDto } from './procedure-content.dto.js';
import { DraftOutcomeView } from './procedure-outcome.view.js';

const CODE = { name: 'code', description: 'Mã thủ tục, mã hóa URL | Code of the procedure, URL-encoded', example: '1.001193' } as const;

/** What procedures say: new ones, and contents held against each other. */
@ApiTags('admin')
@Controller('v1/admin/procedures')
export class AdminContentsController {
  constructor(
    private readonly procedures: ProcedureReader,
    private readonly beginProcedure: BeginProcedure,
    private readonly compare: CompareContents,
  ) {}

  @Post()
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'beginProcedure',
    summary: 'Lập thủ tục mới với bản dự thảo đầu tiên | Begin a procedure with its first draft',
  })
  @CreatedAt('/v1/admin/procedures/{code}/drafts/{draftId}')
  @Command()
  @ApiCreatedResponse({ type: DraftOutcomeView })
  async begin(@Body() { code, content }: NewProcedureDto, @CurrentActor() actor: Actor): Promise<DraftOutcomeView> {
    return this.beginProcedure.execute(code, ProcedureContentDto.stated(content), actor);
  }

  @Get(':code/drafts/:draftId')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'getProcedureDraft',
    summary: 'Bản dự thảo: nội dung, khác biệt, điều cần sửa | A draft with what it says, what it changes and what stands against it',
  })
  @ApiParam(CODE)
  @ApiParam(DRAFT_ID)
  @ApiOkResponse({ type: WholeDraftView })
  async find(
    @Param('code') text: string,
    @Param('draftId') draftId: string,
    @PreferredLanguage() language: Language,
  ): Promise<WholeDraftView> {
    const code = await this.procedures.managedCode(text);
    return WholeDraftView.whole(await this.compare.draft(code, draftId), language);
  }

  @Get(':code/comparison')
  @Allow('catalogue.manage')
  @ApiParam(CODE)
  @ApiOperation({
    operationId: 'compareProcedureContents',
    summary: 'So sánh hai phiên bản hoặc bản dự thảo của thủ tục | Compare two versions or drafts of a procedure',
  })
  @ApiOkResponse({ type: ComparisonView })
  async compareContents(@Param('code') text: string, @Query() { from, to }: ComparisonQueryDto): Promise<ComparisonView> {
    const code = await this.procedures.managedCode(text);
    const { differences, ...compared } = await this.compare.between(code, from, to);
    return { code, from, to, ...compared, differences: differences.map((each) => ContentDifferenceView.of(each)) };
  }
}
