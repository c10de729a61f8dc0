import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import type { Language } from '../../../platform/http/language.js';
import { PreferredLanguage } from '../../../platform/http/preferred-language.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import type { Actor } from '../../../shared/actor.js';
import { FormReader } from '../persistence/form.reader.js';
import { LookAtForm } from '../use-cases/look-at-form.js';
import { WriteForm } from '../use-cases/write-form.js';
import { FormContentDto } from './form-content.dto.js';
import { FormDraftDto, NewFormDto } from './form.dto.js';
import { FormOutcomeView } from './form-outcome.view.js';
import { FormPageView } from './form-list.view.js';
import { FormLifeView } from './form-life.view.js';

export const FORM = { name: 'code', description: 'Mã biểu mẫu | Code of the form', example: 'BM-VI-DU' } as const;

/** Electronic forms, for who manages the catalogue. */
@ApiTags('admin')
@Controller('v1/admin/forms')
export class AdminFormsController {
  constructor(
    private readonly reader: FormReader,
    private readonly look: LookAtForm,
    private readonly writeForm: WriteForm,
  ) {}

  @Get()
  @Allow('catalogue.manage')
  @ApiOperation({ operationId: 'listForms', summary: 'Các biểu mẫu điện tử, theo mã | Electronic forms, by code' })
  @ApiOkResponse({ type: FormPageView })
  list(@Query() { cursor, limit }: PageQueryDto): Promise<FormPageView> {
    return this.reader.list(cursor, limit);
  }

  @Post()
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'beginForm',
    summary: 'Lập biểu mẫu điện tử mới với bản dự thảo đầu tiên | Begin an electronic form with its first draft',
  })
  @CreatedAt('/v1/admin/forms/{code}')
  @Command()
  @ApiCreatedResponse({ type: FormOutcomeView })
  begin(@Body() { code, content }: NewFormDto, @CurrentActor() actor: Actor): Promise<FormOutcomeView> {
    return this.writeForm.begin(code, FormContentDto.stated(content), actor);
  }

  @Get(':code')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'getForm',
    summary: 'Biểu mẫu với bản dự thảo và các phiên bản | A form with its draft and versions',
  })
  @ApiParam(FORM)
  @ApiOkResponse({ type: FormLifeView })
  async find(@Param('code') code: string, @PreferredLanguage() language: Language): Promise<FormLifeView> {
    return FormLifeView.of(await this.look.one(code), language);
  }

  @Post(':code/draft')
  @Allow('catalogue.manage')
  @ApiOperation({ operationId: 'draftForm', summary: 'Lập dự thảo phiên bản tiếp theo của biểu mẫu | Draft what the form is to say next' })
  @ApiParam(FORM)
  @CreatedAt('/v1/admin/forms/{code}')
  @Command({ version: 'required' })
  @ApiCreatedResponse({ type: FormOutcomeView })
  draft(
    @Param('code') code: string,
    @ExpectedVersion() version: Version,
    @Body() { content }: FormDraftDto,
    @CurrentActor() actor: Actor,
  ): Promise<FormOutcomeView> {
    return this.writeForm.next(code, version, FormContentDto.stated(content), actor);
  }
}
