import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { PublicationDto } from '../../../platform/http/publication.dto.js';
import { WithdrawalDto } from '../../../platform/http/withdrawal.dto.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { procedureNotFound } from '../domain/catalogue.errors.js';
import { ProcedureLifeReader } from '../persistence/procedure-life.reader.js';
import { ProcedureReader } from '../persistence/procedure.reader.js';
import { MeasurePublication } from '../use-cases/measure-publication.js';
import { RepealProcedure } from '../use-cases/repeal-procedure.js';
import { WithdrawScheduled } from '../use-cases/withdraw-scheduled.js';
import { ProcedureLifeView } from './procedure-life.view.js';
import { ProcedureOutcomeView } from './procedure-outcome.view.js';
import { versionNoOf } from './version-no.js';

/** Procedures for who manages the catalogue, those inside the administration too. */
@ApiTags('admin')
@ApiParam({ name: 'code', description: 'Mã thủ tục, mã hóa URL | Code of the procedure, URL-encoded', example: '1.001193' })
@Controller('v1/admin/procedures/:code')
export class AdminProceduresController {
  constructor(
    private readonly procedures: ProcedureReader,
    private readonly lives: ProcedureLifeReader,
    private readonly repealProcedure: RepealProcedure,
    private readonly withdrawScheduled: WithdrawScheduled,
    private readonly publications: MeasurePublication,
    private readonly clock: Clock,
  ) {}

  @Get('versions')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'listProcedureDraftsAndVersions',
    summary: 'Các bản dự thảo và phiên bản đã công bố của thủ tục | Drafts and published versions of a procedure',
  })
  @ApiOkResponse({ type: ProcedureLifeView })
  async list(@Param('code') text: string, @Query() { cursor, limit }: PageQueryDto): Promise<ProcedureLifeView> {
    const code = await this.procedures.managedCode(text);
    const life = await this.lives.of(code, cursor, limit);
    if (!life) throw procedureNotFound();
    const stand = { today: localDate(this.clock.now()), here: await this.procedures.provincesHere() };
    return ProcedureLifeView.of(code, life, stand, await this.publications.timeliness());
  }

  @Post('repeal')
  @Allow('catalogue.manage')
  @ApiOperation({ operationId: 'repealProcedure', summary: 'Bãi bỏ thủ tục theo quyết định | Repeal a procedure by a decision' })
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: ProcedureOutcomeView })
  async repeal(
    @Param('code') text: string,
    @ExpectedVersion() version: Version,
    @Body() publication: PublicationDto,
  ): Promise<ProcedureOutcomeView> {
    return this.repealProcedure.execute(await this.procedures.managedCode(text), version, publication);
  }

  @Post('versions/:versionNo/withdraw')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'withdrawProcedureVersion',
    summary: 'Rút phiên bản đã công bố nhưng chưa có hiệu lực | Withdraw a published version that has not begun',
  })
  @ApiParam({
    name: 'versionNo',
    description: 'Số phiên bản | Number of the version',
    schema: { type: 'integer', minimum: 1, maximum: 1_000_000 },
    example: 2,
  })
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: ProcedureOutcomeView })
  async withdrawVersion(
    @Param('code') text: string,
    @Param('versionNo') versionNo: string,
    @ExpectedVersion() version: Version,
    @Body() { reason }: WithdrawalDto,
  ): Promise<ProcedureOutcomeView> {
    return this.withdrawScheduled.version(await this.procedures.managedCode(text), versionNoOf(versionNo), version, reason);
  }

  @Post('repeals/:effectiveFrom/withdraw')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'withdrawProcedureRepeal',
    summary: 'Rút việc bãi bỏ chưa có hiệu lực | Withdraw a repeal that has not begun',
  })
  @ApiParam({
    name: 'effectiveFrom',
    description: 'Ngày đầu tiên hết hiệu lực theo quyết định bãi bỏ | First date on which it would no longer be in force',
    schema: { type: 'string', format: 'date' },
    example: '2099-01-01',
  })
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: ProcedureOutcomeView })
  async withdrawRepeal(
    @Param('code') text: string,
    @Param('effectiveFrom') effectiveFrom: string,
    @ExpectedVersion() version: Version,
    @Body() { reason }: WithdrawalDto,
  ): Promise<ProcedureOutcomeView> {
    return this.withdrawScheduled.repeal(await this.procedures.managedCode(text), effectiveFrom, version, reason);
  }
}
