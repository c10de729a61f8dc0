import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Actor } from '../../../shared/actor.js';
import { AgencyReader } from '../../agencies/index.js';
import { KeepWebhook } from '../use-cases/keep-webhook.js';
import { SetWebhookDto } from './webhook.dto.js';
import { WebhookView } from './webhook.view.js';

/** What whoever is called has to know. */
const RECEIVING =
  'Mỗi lần gọi được ký theo Standard Webhooks: `webhook-signature` là HMAC-SHA256 của `webhook-id`, `webhook-timestamp` và nội dung. ' +
  '`webhook-timestamp` là giờ của chính lần gọi đó, kể cả khi gọi lại: hãy từ chối nếu lệch quá 5 phút so với đồng hồ của bạn. ' +
  '`webhook-id` không đổi qua các lần gọi lại: hãy bỏ qua sự kiện đã nhận. Khóa mới (`newSecret`) thay khóa cũ ngay, kể cả với ' +
  'các lần gọi lại đang chờ; khóa cũ không ký thêm lần nào, chỉ lần gọi đang dở còn mang chữ ký cũ: hãy nhận cả hai khóa trong vài ' +
  'phút khi đổi. Trả lời khác 2xx thì được gọi lại trong hơn ba ngày, sau đó chờ người vận hành. | ' +
  'Every call is signed as Standard Webhooks says: `webhook-signature` is the HMAC-SHA256 of `webhook-id`, `webhook-timestamp` and the ' +
  'body. `webhook-timestamp` is the time of this very call, also of a repeated one: refuse what is more than five minutes off your ' +
  'clock. `webhook-id` stays the same at every try: skip what you have. A new secret (`newSecret`) takes the place of the old one at ' +
  'once, also for repeats that wait; the old one signs nothing more, and only a call under way still carries its signature: take both ' +
  'for some minutes while you change it. Any answer but 2xx is tried again for over three days, and then waits for an operator.';

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
    description: RECEIVING,
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
