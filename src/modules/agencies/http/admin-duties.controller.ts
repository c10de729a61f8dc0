import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import { reachOf, type Actor } from '../../../shared/actor.js';
import { tidyCode } from '../../../shared/text.js';
import { agencyNotFound } from '../domain/agency.errors.js';
import { AgencyReader } from '../persistence/agency.reader.js';
import { DutiesReader } from '../persistence/duties.reader.js';
import { SetDutyRule } from '../use-cases/set-duty-rule.js';
import { SetDutyRuleDto } from './duties.dto.js';
import { DutyRuleOutcomeView, DutyRulesView } from './duties.view.js';

/** Combined and separated posts of the caller's agency and of those below it. */
@ApiParam({ name: 'code', description: 'Mã cơ quan | Code of the agency', example: 'H21.195' })
@Controller('v1/admin/agencies/:code/duties')
export class AdminDutiesController {
  constructor(
    private readonly setDutyRule: SetDutyRule,
    private readonly duties: DutiesReader,
    private readonly agencies: AgencyReader,
  ) {}

  @Get()
  @Allow('agency.manage', 'officer.manage')
  @ApiOperation({
    operationId: 'listDutyRules',
    summary: 'Quy định về kiêm nhiệm của cơ quan, mới nhất trước | Which duties one person may hold together, newest first',
  })
  @ApiOkResponse({ type: DutyRulesView })
  async list(@Param('code') text: string, @CurrentActor() actor: Actor): Promise<DutyRulesView> {
    const code = tidyCode(text);
    const rules = reachOf(actor).includes(code) ? await this.duties.history(code) : undefined;
    if (!rules) throw agencyNotFound();
    return DutyRulesView.of(rules, await this.agencies.names());
  }

  @Post()
  @Allow('agency.manage')
  @ApiOperation({
    operationId: 'addDutyRule',
    summary: 'Ghi quyết định cho kiêm nhiệm hoặc tách nhiệm vụ | Enter a decision that combines or separates duties',
  })
  @CreatedAt('/v1/admin/agencies/{code}/duties')
  @Command({ version: 'required' })
  @ApiCreatedResponse({ type: DutyRuleOutcomeView })
  async set(
    @Param('code') code: string,
    @ExpectedVersion() version: Version,
    @Body() body: SetDutyRuleDto,
    @CurrentActor() actor: Actor,
  ): Promise<DutyRuleOutcomeView> {
    const outcome = await this.setDutyRule.execute(tidyCode(code), version, body, actor);
    return DutyRuleOutcomeView.with(outcome, await this.agencies.names());
  }
}
