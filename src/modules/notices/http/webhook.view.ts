import { ChoiceField, IdField, InstantField, TextField, WholeField } from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import type { ShownWebhook } from '../use-cases/keep-webhook.js';
import { EVENT_TYPES } from './webhook.dto.js';

/** The subscription of a partner system. */
export class WebhookView {
  @IdField({ vi: 'Mã đăng ký', en: 'Id of the subscription' })
  readonly id: string;

  @TextField({ vi: 'Cơ quan mà hệ thống này thay mặt; chỉ sự kiện trong phạm vi cơ quan được gửi', en: 'Agency that the system acts for; only events within its scope are sent', max: 50 })
  readonly agencyCode: string;

  @TextField({ vi: 'Địa chỉ nhận sự kiện', en: 'The address that is called', max: 2000 })
  readonly url: string;

  @ChoiceField(EVENT_TYPES)
  readonly types: readonly string[];

  @TextField({
    vi: 'Khóa ký (Standard Webhooks); chỉ hiện một lần, khi vừa cấp',
    en: 'The signing secret (Standard Webhooks); shown once, when it was just made',
    max: 100,
    nullable: true,
  })
  readonly secret: string | null;

  @InstantField({ vi: 'Đăng ký lúc', en: 'Since' })
  readonly createdAt: string;

  @InstantField({ vi: 'Thay đổi lúc', en: 'Last changed' })
  readonly changedAt: string;

  @WholeField({ vi: 'Phiên bản của đăng ký', en: 'Version of the subscription', min: 0, max: 2_147_483_647 })
  readonly version: number;

  static of({ createdAt, changedAt, ...shown }: ShownWebhook): WebhookView {
    return Object.assign(new WebhookView(), shown, { createdAt: localIso(createdAt), changedAt: localIso(changedAt) });
  }
}
