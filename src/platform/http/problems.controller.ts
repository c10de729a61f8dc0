import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { DomainError } from '../../shared/domain-error.js';
import { Public } from '../auth/allow.js';
import { readRefusals } from './openapi/refusals.js';
import { problemTable } from './problem-table.js';
import { ProblemCodeView, ProblemCodesView } from './problem.view.js';

/** What every code of a refusal means; the `type` of a problem leads here. */
@Public()
@Controller('v1/public/problems')
export class ProblemsController {
  private readonly table = problemTable(readRefusals()).map((known) => ProblemCodeView.of(known));

  @Get()
  @ApiOperation({ operationId: 'listProblems', summary: 'Bảng mọi mã lỗi | All codes of refusals' })
  @ApiOkResponse({ type: ProblemCodesView, description: 'Mọi mã theo thứ tự chữ cái | All codes in alphabetical order' })
  list(): ProblemCodesView {
    return { items: this.table };
  }

  @Get(':code')
  @ApiOperation({ operationId: 'getProblem', summary: 'Ý nghĩa của một mã lỗi | What one code means' })
  @ApiParam({
    name: 'code',
    description: 'Mã lỗi | Code of a refusal',
    schema: { type: 'string', maxLength: 100, example: 'DOSSIER_NOT_FOUND' },
  })
  @ApiOkResponse({ type: ProblemCodeView, description: 'Mã, trạng thái và hai câu giải thích | Code, status and both sentences' })
  one(@Param('code') code: string): ProblemCodeView {
    const found = this.table.find((each) => each.code === code.toUpperCase());
    if (found === undefined)
      throw new DomainError('not-found', 'PROBLEM_UNKNOWN', { vi: 'Không có mã lỗi này.', en: 'There is no such code.' });
    return found;
  }
}
