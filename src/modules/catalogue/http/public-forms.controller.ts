import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/auth/allow.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { formNotFound } from '../domain/forms/form.errors.js';
import { PublishedForms } from '../persistence/published-forms.js';
import { FORM } from './admin-forms.controller.js';
import { FormQueryDto } from './form.dto.js';
import { FormView } from './form.view.js';

/** Electronic forms in force, for everybody who wants to fill one in. */
@ApiTags('public')
@Public()
@Controller('v1/public/forms')
export class PublicFormsController {
  constructor(
    private readonly forms: PublishedForms,
    private readonly clock: Clock,
  ) {}

  @Get(':code')
  @ApiOperation({
    operationId: 'getPublicForm',
    summary: 'Biểu mẫu điện tử đang có hiệu lực: lược đồ, thứ tự và nhãn | An electronic form in force: schema, order and labels',
  })
  @ApiParam(FORM)
  @ApiOkResponse({ type: FormView })
  async find(@Param('code') code: string, @Query() { on }: FormQueryDto): Promise<FormView> {
    const form = await this.forms.heldOn(code, on ?? localDate(this.clock.now()));
    if (!form) throw formNotFound();
    return FormView.of(form);
  }
}
