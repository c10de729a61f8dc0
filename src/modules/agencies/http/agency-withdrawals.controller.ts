import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import { WithdrawalDto } from '../../../platform/http/withdrawal.dto.js';
import type { Actor } from '../../../shared/actor.js';
import { tidyCode } from '../../../shared/text.js';
import { WithdrawAgencyEnding } from '../use-cases/withdraw-agency-ending.js';
import { WithdrawAgencyTerm } from '../use-cases/withdraw-agency-term.js';
import { AgencyOutcomeView } from './agency-outcome.view.js';

/** What was decided about an agency for a day that has not come, and is withdrawn. */
@ApiTags('admin')
@ApiParam({ name: 'code', description: 'Mã cơ quan | Code of the agency', example: 'H21.195' })
@Allow('agency.manage')
@Controller('v1/admin/agencies/:code')
export class AgencyWithdrawalsController {
  constructor(
    private readonly withdrawTerm: WithdrawAgencyTerm,
    private readonly withdrawEnding: WithdrawAgencyEnding,
  ) {}

  @Post('terms/:validFrom/withdraw')
  @ApiOperation({
    operationId: 'withdrawAgencyTerm',
    summary:
      'Rút một thay đổi chưa có hiệu lực; thay đổi đầu tiên là việc thành lập | Withdraw a term not yet begun; the first is the founding',
  })
  @ApiParam({
    name: 'validFrom',
    description: 'Ngày bắt đầu của thay đổi | First local date of the term',
    schema: { type: 'string', format: 'date' },
    example: '2099-01-01',
  })
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: AgencyOutcomeView })
  async term(
    @Param('code') code: string,
    @Param('validFrom') validFrom: string,
    @ExpectedVersion() version: Version,
    @Body() { reason }: WithdrawalDto,
    @CurrentActor() actor: Actor,
  ): Promise<AgencyOutcomeView> {
    return AgencyOutcomeView.of(await this.withdrawTerm.execute(tidyCode(code), validFrom, version, reason, actor));
  }

  @Post('ending/withdraw')
  @ApiOperation({
    operationId: 'withdrawAgencyEnding',
    summary: 'Rút việc chấm dứt hoạt động chưa đến ngày | Withdraw an ending that has not come',
  })
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: AgencyOutcomeView })
  async ending(
    @Param('code') code: string,
    @ExpectedVersion() version: Version,
    @Body() { reason }: WithdrawalDto,
    @CurrentActor() actor: Actor,
  ): Promise<AgencyOutcomeView> {
    return AgencyOutcomeView.of(await this.withdrawEnding.execute(tidyCode(code), version, reason, actor));
  }
}
