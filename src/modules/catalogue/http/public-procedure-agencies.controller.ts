import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/auth/allow.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { ProcedureAgencies } from '../persistence/procedure-agencies.js';
import { ProcedureReader } from '../persistence/procedure.reader.js';
import { ProcedureAgencyPageView } from './procedure-agency.view.js';
import { ProcedureAgenciesQueryDto } from './procedures.dto.js';

/** Who resolves a procedure here, and where it may be handed in: for everybody. */
@ApiTags('public')
@Public()
@Controller('v1/public/procedures/:code/agencies')
export class PublicProcedureAgenciesController {
  constructor(
    private readonly procedures: ProcedureReader,
    private readonly places: ProcedureAgencies,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listProcedureAgencies',
    summary: 'Cơ quan giải quyết và nơi tiếp nhận thủ tục tại địa phương | Agencies that resolve it here, and those that receive it',
  })
  @ApiParam({ name: 'code', description: 'Mã thủ tục, mã hóa URL | Code of the procedure, URL-encoded', example: '1.001193' })
  @ApiOkResponse({ type: ProcedureAgencyPageView, description: 'Một trang cơ quan, theo tên | One page of agencies, by name' })
  async list(@Param('code') text: string, @Query() { on, ...query }: ProcedureAgenciesQueryDto): Promise<ProcedureAgencyPageView> {
    const day = on ?? localDate(this.clock.now());
    return this.places.list(await this.procedures.publicOn(text, day), day, { ...query, asked: on });
  }
}
