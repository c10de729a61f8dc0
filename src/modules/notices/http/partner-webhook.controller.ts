import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Actor } from '../../../shared/actor.js';
import { AgencyReader } from '../../agencies/index.js';
import { KeepWebhook } from '../use-cases/keep-webhook.js';
import { SetWebhookDto } from './webhook.dto.js';
import { WebhookView } from './webhook.view.js';

/** The one subscription of a partner system. */
@Controller('v1/partner/webhook')
export class PartnerWebhookController {
  constructor(
    private readonly keepWebhook: KeepWebhook,
    private readonly agencies: AgencyReader,
  ) {}

  @Put()
  @ApiOperation({
    operationId: 'setPartnerWebhook',
    summary: 'Đăng ký hoặc thay đổi nơi nhận sự kiện | Subscribe, or change the subscription',
  })
  @Allow('webhook.manage')
  @ApiOkResponse({ type: WebhookView })
  async set(@Body() { url, types, newSecret }: SetWebhookDto, @CurrentActor() actor: Actor): Promise<WebhookView> {
    return WebhookView.of(await this.keepWebhook.set({ url, types }, newSecret, actor), await this.agencies.names());
  }

  @Get()
  @ApiOperation({
    operationId: 'getPartnerWebhook',
    summary: 'Xem đăng ký nhận sự kiện, không kèm khóa ký | The subscription, without its secret',
  })
  @Allow('webhook.manage')
  @ApiOkResponse({ type: WebhookView })
  async look(@CurrentActor() actor: Actor): Promise<WebhookView> {
    return WebhookView.of(await this.keepWebhook.look(actor), await this.agencies.names());
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'endPartnerWebhook', summary: 'Chấm dứt đăng ký nhận sự kiện | End the subscription' })
  @Allow('webhook.manage')
  @ApiNoContentResponse({ description: 'Đã chấm dứt | Ended' })
  end(@CurrentActor() actor: Actor): Promise<void> {
    return this.keepWebhook.end(actor);
  }
}
