import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { FeeFactListView } from './fee-fact-list.view.js';

/** The facts that every fee schedule may go by. */
@ApiTags('admin')
@Controller('v1/admin/fee-facts')
export class AdminFeeFactsController {
  @Get()
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'listFeeFacts',
    summary: 'Thông tin chung để tính phí, lệ phí: tên, loại, giá trị, nguồn | Common facts for fees: names, types, values, origins',
  })
  @ApiOkResponse({ type: FeeFactListView, description: 'Biểu phí nêu thêm thông tin riêng | A schedule states others itself' })
  list(): FeeFactListView {
    return FeeFactListView.all();
  }
}
