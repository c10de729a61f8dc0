import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import type { Language } from '../../../platform/http/language.js';
import { PreferredLanguage } from '../../../platform/http/preferred-language.js';
import type { Actor } from '../../../shared/actor.js';
import { PrefillForm } from '../use-cases/prefill-form.js';
import { PrefillQueryDto } from './prefill.dto.js';
import { PrefilledFormView } from './prefilled-form.view.js';

/** Electronic forms, for the persons who fill them in for themselves. */
@Controller('v1/citizen/forms')
@ReadsFor('own')
export class CitizenFormsController {
  constructor(private readonly prefill: PrefillForm) {}

  @Get(':code/prefill')
  @Allow('dossier.read-own')
  @ApiOperation({
    operationId: 'getPrefilledForm',
    summary:
      'Biểu mẫu điền sẵn từ tài khoản định danh và hồ sơ trước của chính người nộp | ' +
      'An electronic form filled in from the e-ID account and the caller’s own earlier dossiers',
  })
  @ApiParam({ name: 'code', description: 'Mã biểu mẫu | Code of the form', example: 'BM-VI-DU' })
  @ApiOkResponse({ type: PrefilledFormView })
  async find(
    @Param('code') code: string,
    @Query() { on }: PrefillQueryDto,
    @CurrentActor() actor: Actor,
    @PreferredLanguage() language: Language,
  ): Promise<PrefilledFormView> {
    return PrefilledFormView.of(await this.prefill.execute(code, on, actor), language);
  }
}
