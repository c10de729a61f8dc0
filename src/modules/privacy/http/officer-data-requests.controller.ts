import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import type { Actor } from '../../../shared/actor.js';
import { CarryOutRequest } from '../use-cases/carry-out-request.js';
import { DecideRequest } from '../use-cases/decide-request.js';
import { LookAtRequests } from '../use-cases/look-at-requests.js';
import { CarryOutDataRequestDto } from './correct-applicant.dto.js';
import { DataRequestOutcomeView, DataRequestPageView, DataRequestView } from './data-request.view.js';
import { DataRequestsQueryDto, DecideDataRequestDto } from './data-requests.dto.js';

const ID = { name: 'requestId', description: 'Định danh của yêu cầu | Id of the request' } as const;

/** Requests of persons about their data, for the heads of the agencies that decide. */
@Allow('personal-data.decide')
@ReadsFor('inquiry')
@Controller('v1/officer/personal-data/requests')
export class OfficerDataRequestsController {
  constructor(
    private readonly decideRequest: DecideRequest,
    private readonly carryOutRequest: CarryOutRequest,
    private readonly look: LookAtRequests,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listDataRequests',
    summary: 'Yêu cầu của người dân về dữ liệu cá nhân, đến hạn trước | Requests of persons about their data, what is due first first',
  })
  @ApiOkResponse({ type: DataRequestPageView })
  async list(@Query() query: DataRequestsQueryDto, @CurrentActor() actor: Actor): Promise<DataRequestPageView> {
    return DataRequestPageView.of(await this.look.list({ ...query }, actor));
  }

  @Get(':requestId')
  @ApiOperation({ operationId: 'getDataRequest', summary: 'Một yêu cầu về dữ liệu cá nhân | One request about personal data' })
  @ApiParam(ID)
  @ApiOkResponse({ type: DataRequestView })
  async one(@Param('requestId') id: string, @CurrentActor() actor: Actor): Promise<DataRequestView> {
    return DataRequestView.of(await this.look.one(id, actor));
  }

  @Post(':requestId/decision')
  @ApiOperation({
    operationId: 'decideDataRequest',
    summary: 'Giải quyết yêu cầu, nêu lý do và việc đã làm | Decide about a request, with the reason and what was done',
  })
  @ApiParam(ID)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: DataRequestOutcomeView })
  decide(
    @Param('requestId') id: string,
    @ExpectedVersion() version: Version,
    @Body() verdict: DecideDataRequestDto,
    @CurrentActor() actor: Actor,
  ): Promise<DataRequestOutcomeView> {
    return this.decideRequest.execute(id, version, { ...verdict }, actor);
  }

  @Post(':requestId/correction')
  @ApiOperation({
    operationId: 'correctPersonalData',
    summary: 'Chỉnh sửa dữ liệu theo yêu cầu đã đồng ý | Correct the data as it was granted',
    description:
      'Hồ sơ đã kết thúc giữ nguyên nội dung, việc chỉnh sửa được ghi kèm. Số định danh không sửa bằng chức năng này. | ' +
      'A dossier that is finished stays as it is, and the correction is noted beside it. Identity numbers are not corrected here.',
  })
  @ApiParam(ID)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: DataRequestOutcomeView })
  carryOut(
    @Param('requestId') id: string,
    @ExpectedVersion() version: Version,
    @Body() correction: CarryOutDataRequestDto,
    @CurrentActor() actor: Actor,
  ): Promise<DataRequestOutcomeView> {
    return this.carryOutRequest.execute(id, version, { ...correction }, actor);
  }
}
