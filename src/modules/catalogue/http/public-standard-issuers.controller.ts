import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/auth/allow.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { StandardIssuers } from '../persistence/standard-issuers.js';
import { StandardIssuersQueryDto } from './standard-issuers.dto.js';
import { StandardIssuersView } from './standard-issuer.view.js';

/** Who issues forms, codes, exchanged data and the evaluation. */
@ApiTags('public')
@Controller('v1/public/standard-issuers')
export class PublicStandardIssuersController {
  constructor(
    private readonly issuers: StandardIssuers,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  @ApiOperation({
    operationId: 'listStandardIssuers',
    summary: 'Cơ quan ban hành biểu mẫu, mã, dữ liệu trao đổi và đánh giá | Who issues forms, codes, exchanged data and the evaluation',
  })
  @ApiOkResponse({ type: StandardIssuersView })
  async list(@Query() { on = localDate(this.clock.now()) }: StandardIssuersQueryDto): Promise<StandardIssuersView> {
    return { on, items: await this.issuers.on(on) };
  }
}
