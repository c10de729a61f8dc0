import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import type { Actor } from '../../../shared/actor.js';
import { KeepSecrets } from '../use-cases/keep-secrets.js';
import { MakeSecretDto } from './partner-systems.dto.js';
import { SecretOutcomeView, SystemOutcomeView } from './system-outcome.view.js';

/** Secrets by which registered systems get their tokens. */
@Allow('partner.manage')
@ApiParam({ name: 'id', description: 'Mã hệ thống | Id of the system' })
@Controller('v1/admin/partner-systems/:id/secrets')
export class AdminPartnerSecretsController {
  constructor(private readonly keepSecrets: KeepSecrets) {}

  @Post()
  @ApiOperation({
    operationId: 'addPartnerSecret',
    summary: 'Cấp khóa bí mật mới bên cạnh khóa đang dùng | Make another secret beside the one in use',
    description:
      'Trong thời gian đổi khóa, cả hai khóa đều dùng được; nhiều nhất hai khóa cùng lúc. | While they are being exchanged both can be ' +
      'used; two at a time at most.',
  })
  @CreatedAt('/v1/admin/partner-systems/{id}')
  @Command({ version: 'required' })
  @ApiCreatedResponse({ type: SecretOutcomeView })
  async make(
    @Param('id') id: string,
    @ExpectedVersion() version: Version,
    @Body() { previousEndsAt }: MakeSecretDto,
    @CurrentActor() actor: Actor,
  ): Promise<SecretOutcomeView> {
    const endsAt = previousEndsAt === null ? null : new Date(previousEndsAt);
    return SecretOutcomeView.of(await this.keepSecrets.make(id, version, endsAt, actor));
  }

  @Post(':secretId/ending')
  @ApiOperation({
    operationId: 'endPartnerSecret',
    summary: 'Kết thúc ngay một khóa bí mật cùng các mã truy cập đã cấp bằng khóa đó | End a secret now, with the tokens that it got',
  })
  @ApiParam({ name: 'secretId', description: 'Định danh của khóa bí mật | Id of the secret' })
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: SystemOutcomeView })
  async end(
    @Param('id') id: string,
    @Param('secretId') secretId: string,
    @ExpectedVersion() version: Version,
    @CurrentActor() actor: Actor,
  ): Promise<SystemOutcomeView> {
    return SystemOutcomeView.of(await this.keepSecrets.end(id, secretId, version, actor));
  }
}
