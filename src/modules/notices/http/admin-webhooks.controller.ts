import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Actor } from '../../../shared/actor.js';
import { AgencyReader } from '../../agencies/index.js';
import { OverseeWebhooks } from '../use-cases/oversee-webhooks.js';
import { WebhookParams } from './webhook.dto.js';
import { OverseenWebhooksView } from './webhook.view.js';

/** Subscriptions of partner systems, for the administrators of the agencies that these act for. */
@Controller('v1/admin/webhooks')
export class AdminWebhooksController {
  constructor(
    private readonly oversee: OverseeWebhooks,
    private readonly agencies: AgencyReader,
  ) {}

  @Get()
  @Allow('agency.manage')
  @ApiOperation({
    operationId: 'listAgencyWebhooks',
    summary:
      'Các đăng ký nhận sự kiện của hệ thống thay mặt cơ quan mình và cơ quan cấp dưới | Subscriptions of systems that act for the ' +
      'caller’s agency or one below it',
  })
  @ApiOkResponse({ type: OverseenWebhooksView, description: 'Các đăng ký | Subscriptions' })
  async listWebhooks(@CurrentActor() actor: Actor): Promise<OverseenWebhooksView> {
    return OverseenWebhooksView.of(await this.oversee.list(actor), await this.agencies.names());
  }

  @Delete(':webhookId')
  @HttpCode(204)
  @Allow('agency.manage')
  @ApiOperation({ operationId: 'endAgencyWebhook', summary: 'Chấm dứt một đăng ký nhận sự kiện | End a subscription' })
  @ApiNoContentResponse({ description: 'Đã chấm dứt | Ended' })
  endWebhook(@Param() { webhookId }: WebhookParams, @CurrentActor() actor: Actor): Promise<void> {
    return this.oversee.end(webhookId, actor);
  }
}
