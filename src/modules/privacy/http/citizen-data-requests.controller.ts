import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import { Command } from '../../../platform/http/command.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import type { Actor } from '../../../shared/actor.js';
import { LookAtRequests } from '../use-cases/look-at-requests.js';
import { MakeRequest } from '../use-cases/make-request.js';
import { DataRequestOutcomeView, DataRequestPageView, DataRequestView } from './data-request.view.js';
import { MakeDataRequestDto } from './data-requests.dto.js';

/** What persons ask about their own data (law 91/2025/QH15). */
@Allow('personal-data.request')
@ReadsFor('own')
@Controller('v1/citizen/personal-data/requests')
export class CitizenDataRequestsController {
  constructor(
    private readonly makeRequest: MakeRequest,
    private readonly look: LookAtRequests,
  ) {}

  @Post()
  @ApiOperation({
    operationId: 'addDataRequest',
    summary: 'Yêu cầu cung cấp, chỉnh sửa, xóa, hạn chế xử lý dữ liệu cá nhân của tôi | Ask for something about my personal data',
    description:
      'Về dữ liệu trong một hồ sơ mà người gọi là chủ hồ sơ; cơ quan giải quyết hồ sơ quyết định trong thời hạn luật định. | ' +
      'About the data in a dossier of which the caller is the applicant; the agency that resolves it decides within the time of the law.',
  })
  @CreatedAt('/v1/citizen/personal-data/requests/{id}')
  @Command()
  @ApiCreatedResponse({ type: DataRequestOutcomeView })
  make(@Body() { dossierId, ...wish }: MakeDataRequestDto, @CurrentActor() actor: Actor): Promise<DataRequestOutcomeView> {
    return this.makeRequest.execute(dossierId, wish, actor);
  }

  @Get()
  @ApiOperation({ operationId: 'listCitizenDataRequests', summary: 'Các yêu cầu của tôi về dữ liệu cá nhân | My requests' })
  @ApiOkResponse({ type: DataRequestPageView })
  async list(@Query() query: PageQueryDto, @CurrentActor() actor: Actor): Promise<DataRequestPageView> {
    return DataRequestPageView.of(await this.look.listOwn({ ...query }, actor));
  }

  @Get(':requestId')
  @ApiOperation({ operationId: 'getCitizenDataRequest', summary: 'Một yêu cầu của tôi và kết quả | One of my requests, and its decision' })
  @ApiParam({ name: 'requestId', description: 'Định danh của yêu cầu | Id of the request' })
  @ApiOkResponse({ type: DataRequestView })
  async one(@Param('requestId') id: string, @CurrentActor() actor: Actor): Promise<DataRequestView> {
    return DataRequestView.of(await this.look.own(id, actor));
  }
}
