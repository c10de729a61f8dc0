import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import { WithdrawalDto } from '../../../platform/http/withdrawal.dto.js';
import type { Actor } from '../../../shared/actor.js';
import { WriteForm } from '../use-cases/write-form.js';
import { PublishForm } from '../use-cases/publish-form.js';
import { ProcedurePublicationDto } from './admin-procedures.dto.js';
import { FORM } from './admin-forms.controller.js';
import { FormContentDto } from './form-content.dto.js';
import { FormDraftDto } from './form.dto.js';
import { FormOutcomeView, PublishedFormOutcomeView } from './form-outcome.view.js';
import { versionNoOf } from './version-no.js';

/** What becomes of the draft of a form, and of versions that have not begun. */
@ApiTags('admin')
@ApiParam(FORM)
@Controller('v1/admin/forms/:code')
export class AdminFormDraftsController {
  constructor(
    private readonly writeForm: WriteForm,
    private readonly publishForm: PublishForm,
  ) {}

  @Post('draft/revise')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'reviseFormDraft',
    summary: 'Sửa dự thảo biểu mẫu; phải kiểm tra lại | Change the draft, which takes another check',
  })
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: FormOutcomeView })
  revise(
    @Param('code') code: string,
    @ExpectedVersion() version: Version,
    @Body() { content }: FormDraftDto,
    @CurrentActor() actor: Actor,
  ): Promise<FormOutcomeView> {
    return this.writeForm.revise(code, version, FormContentDto.stated(content), actor);
  }

  @Post('draft/check')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'checkFormDraft',
    summary: 'Người thứ hai kiểm tra dự thảo biểu mẫu | A second person finds the draft right',
  })
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: FormOutcomeView })
  check(@Param('code') code: string, @ExpectedVersion() version: Version, @CurrentActor() actor: Actor): Promise<FormOutcomeView> {
    return this.writeForm.check(code, version, actor);
  }

  @Post('draft/discard')
  @Allow('catalogue.manage')
  @ApiOperation({ operationId: 'discardFormDraft', summary: 'Hủy dự thảo biểu mẫu | Discard the draft of a form' })
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: FormOutcomeView })
  discard(@Param('code') code: string, @ExpectedVersion() version: Version): Promise<FormOutcomeView> {
    return this.writeForm.discard(code, version);
  }

  @Post('draft/publish')
  @Allow('catalogue.manage')
  @ApiOperation({ operationId: 'publishForm', summary: 'Công bố biểu mẫu theo quyết định | Publish the draft by a decision' })
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: PublishedFormOutcomeView })
  publish(
    @Param('code') code: string,
    @ExpectedVersion() version: Version,
    @Body() publication: ProcedurePublicationDto,
  ): Promise<PublishedFormOutcomeView> {
    return this.publishForm.publish(code, version, publication);
  }

  @Post('versions/:versionNo/withdraw')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'withdrawFormVersion',
    summary: 'Rút phiên bản biểu mẫu chưa có hiệu lực | Withdraw a version of a form that has not begun',
  })
  @ApiParam({
    name: 'versionNo',
    description: 'Số phiên bản | Number of the version',
    schema: { type: 'integer', minimum: 1, maximum: 1_000_000 },
    example: 1,
  })
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: FormOutcomeView })
  withdraw(
    @Param('code') code: string,
    @Param('versionNo') versionNo: string,
    @ExpectedVersion() version: Version,
    @Body() { reason }: WithdrawalDto,
  ): Promise<FormOutcomeView> {
    return this.publishForm.withdraw(code, versionNoOf(versionNo), version, reason);
  }
}
