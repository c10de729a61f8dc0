import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import type { Actor } from '../../../shared/actor.js';
import { ChangeSystem } from '../use-cases/change-system.js';
import { LookAtSystems } from '../use-cases/look-at-systems.js';
import { RegisterSystem } from '../use-cases/register-system.js';
import { SwitchSystem } from '../use-cases/switch-system.js';
import { ChangeSystemDto, DisableSystemDto, PartnerSystemsQueryDto, RegisterSystemDto } from './partner-systems.dto.js';
import { PartnerSystemPageView, PartnerSystemView } from './partner-system.view.js';
import { SecretOutcomeView, SystemOutcomeView } from './system-outcome.view.js';

const ID = { name: 'id', description: 'Mã hệ thống | Id of the system' } as const;

/** Systems of the caller's agency and of those below it that may call this one. */
@Allow('partner.manage')
@Controller('v1/admin/partner-systems')
export class AdminPartnerSystemsController {
  constructor(
    private readonly lookAtSystems: LookAtSystems,
    private readonly registerSystem: RegisterSystem,
    private readonly changeSystem: ChangeSystem,
    private readonly switchSystem: SwitchSystem,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listPartnerSystems', summary: 'Các hệ thống đã đăng ký | Registered systems' })
  @ApiOkResponse({ type: PartnerSystemPageView, description: 'Một trang hệ thống | One page of systems' })
  async list(@Query() query: PartnerSystemsQueryDto, @CurrentActor() actor: Actor): Promise<PartnerSystemPageView> {
    const { items, next } = await this.lookAtSystems.list(query, actor);
    return { items: items.map(PartnerSystemView.of), ...(next === undefined ? {} : { next }) };
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getPartnerSystem', summary: 'Một hệ thống, không kèm khóa bí mật | A system, without its secrets' })
  @ApiParam(ID)
  @ApiOkResponse({ type: PartnerSystemView })
  async one(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<PartnerSystemView> {
    return PartnerSystemView.of(await this.lookAtSystems.one(id, actor));
  }

  @Post()
  @ApiOperation({
    operationId: 'addPartnerSystem',
    summary: 'Đăng ký hệ thống của một cơ quan | Register a system of an agency',
    description:
      'Khóa bí mật chỉ hiện một lần trong câu trả lời này; hãy chuyển cho đơn vị vận hành qua kênh an toàn. | The secret is shown ' +
      'once, in this answer; hand it over to whoever runs the system by a safe way.',
  })
  @CreatedAt('/v1/admin/partner-systems/{id}')
  @Command()
  @ApiCreatedResponse({ type: SecretOutcomeView })
  async register(@Body() { account, ...terms }: RegisterSystemDto, @CurrentActor() actor: Actor): Promise<SecretOutcomeView> {
    return SecretOutcomeView.of(await this.registerSystem.execute(terms, account, actor));
  }

  @Patch(':id')
  @ApiOperation({ operationId: 'revisePartnerSystem', summary: 'Thay đổi thông tin hoặc quyền của hệ thống | Change a system' })
  @ApiParam(ID)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: SystemOutcomeView })
  async change(
    @Param('id') id: string,
    @ExpectedVersion() version: Version,
    @Body() body: ChangeSystemDto,
    @CurrentActor() actor: Actor,
  ): Promise<SystemOutcomeView> {
    return SystemOutcomeView.of(await this.changeSystem.execute(id, version, { ...body }, actor));
  }

  @Post(':id/disable')
  @ApiOperation({
    operationId: 'disablePartnerSystem',
    summary: 'Khóa hệ thống, có hiệu lực ngay với yêu cầu kế tiếp | Switch a system off, from its next request on',
  })
  @ApiParam(ID)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: SystemOutcomeView })
  async disable(
    @Param('id') id: string,
    @ExpectedVersion() version: Version,
    @Body() { reason }: DisableSystemDto,
    @CurrentActor() actor: Actor,
  ): Promise<SystemOutcomeView> {
    return SystemOutcomeView.of(await this.switchSystem.disable(id, version, reason, actor));
  }

  @Post(':id/enable')
  @ApiOperation({ operationId: 'enablePartnerSystem', summary: 'Mở lại hệ thống đã khóa | Switch a system on again' })
  @ApiParam(ID)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: SystemOutcomeView })
  async enable(@Param('id') id: string, @ExpectedVersion() version: Version, @CurrentActor() actor: Actor): Promise<SystemOutcomeView> {
    return SystemOutcomeView.of(await this.switchSystem.enable(id, version, actor));
  }
}
