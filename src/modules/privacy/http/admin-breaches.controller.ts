import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import type { Actor } from '../../../shared/actor.js';
import { FollowUpBreach } from '../use-cases/follow-up-breach.js';
import { LookAtBreaches } from '../use-cases/look-at-breaches.js';
import { RecordBreach } from '../use-cases/record-breach.js';
import { BreachOutcomeView, BreachPageView } from './breach-page.view.js';
import { BreachView } from './breach.view.js';
import {
  BreachesQueryDto,
  CloseBreachDto,
  InformPersonsDto,
  NotifyAuthorityDto,
  RecordBreachDto,
  ReviseBreachDto,
} from './breaches.dto.js';

const ID = { name: 'breachId', description: 'Định danh của vi phạm | Id of the breach' } as const;

/** The register of breaches of the rules on personal data (law 91/2025/QH15), of the caller's agency and of those below it. */
@Allow('breach.manage')
@Controller('v1/admin/breaches')
export class AdminBreachesController {
  constructor(
    private readonly lookAtBreaches: LookAtBreaches,
    private readonly recordBreach: RecordBreach,
    private readonly followUp: FollowUpBreach,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listBreaches', summary: 'Sổ vi phạm dữ liệu cá nhân | Register of breaches of personal data' })
  @ApiOkResponse({ type: BreachPageView, description: 'Một trang vi phạm | One page of breaches' })
  async list(@Query() query: BreachesQueryDto, @CurrentActor() actor: Actor): Promise<BreachPageView> {
    return BreachPageView.of(await this.lookAtBreaches.list({ ...query }, actor));
  }

  @Get(':breachId')
  @ApiOperation({ operationId: 'getBreach', summary: 'Một vi phạm, với thời hạn thông báo | A breach, with the clock of its notice' })
  @ApiParam(ID)
  @ApiOkResponse({ type: BreachView })
  async one(@Param('breachId') id: string, @CurrentActor() actor: Actor): Promise<BreachView> {
    return BreachView.of(await this.lookAtBreaches.one(id, actor));
  }

  @Post()
  @ApiOperation({
    operationId: 'addBreach',
    summary: 'Ghi nhận vi phạm dữ liệu cá nhân | Record a breach of personal data',
    description:
      'Thời hạn thông báo cho cơ quan chuyên trách tính bằng giờ liên tục từ lúc phát hiện, theo quy định có hiệu lực ngày hôm đó. | ' +
      'The time for the notice to the authority counts in running hours from the detection, by the rule in force on that day.',
  })
  @CreatedAt('/v1/admin/breaches/{id}')
  @Command()
  @ApiCreatedResponse({ type: BreachOutcomeView })
  record(@Body() { agencyCode, detectedAt, ...terms }: RecordBreachDto, @CurrentActor() actor: Actor): Promise<BreachOutcomeView> {
    return this.recordBreach.execute({ agencyCode, detectedAt: new Date(detectedAt) }, terms, actor);
  }

  @Patch(':breachId')
  @ApiOperation({ operationId: 'reviseBreach', summary: 'Bổ sung, sửa nội dung đã biết | Say anew what is known of a breach' })
  @ApiParam(ID)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: BreachOutcomeView })
  revise(
    @Param('breachId') id: string,
    @ExpectedVersion() version: Version,
    @Body() changes: ReviseBreachDto,
    @CurrentActor() actor: Actor,
  ): Promise<BreachOutcomeView> {
    return this.followUp.revise(id, version, { ...changes }, actor);
  }

  @Post(':breachId/notice')
  @ApiOperation({ operationId: 'recordBreachNotice', summary: 'Ghi nhận đã thông báo cho cơ quan chuyên trách | The authority was told' })
  @ApiParam(ID)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: BreachOutcomeView })
  notify(
    @Param('breachId') id: string,
    @ExpectedVersion() version: Version,
    @Body() { notifiedAt, ...notice }: NotifyAuthorityDto,
    @CurrentActor() actor: Actor,
  ): Promise<BreachOutcomeView> {
    return this.followUp.notify(id, version, { ...notice, notifiedAt: new Date(notifiedAt) }, actor);
  }

  @Post(':breachId/informing')
  @ApiOperation({ operationId: 'recordBreachInforming', summary: 'Ghi nhận đã thông tin cho người có dữ liệu | The persons were told' })
  @ApiParam(ID)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: BreachOutcomeView })
  informPersons(
    @Param('breachId') id: string,
    @ExpectedVersion() version: Version,
    @Body() { informedAt, ...told }: InformPersonsDto,
    @CurrentActor() actor: Actor,
  ): Promise<BreachOutcomeView> {
    return this.followUp.informPersons(id, version, { ...told, informedAt: new Date(informedAt) }, actor);
  }

  @Post(':breachId/closing')
  @ApiOperation({ operationId: 'closeBreach', summary: 'Kết thúc, với kết luận; sau khi đã thông báo | Close a breach, after the notice' })
  @ApiParam(ID)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: BreachOutcomeView })
  close(
    @Param('breachId') id: string,
    @ExpectedVersion() version: Version,
    @Body() { findings }: CloseBreachDto,
    @CurrentActor() actor: Actor,
  ): Promise<BreachOutcomeView> {
    return this.followUp.close(id, version, findings, actor);
  }
}
