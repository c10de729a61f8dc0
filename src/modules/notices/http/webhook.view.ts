import { ChoiceField, IdField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import type { AgencyNames } from '../../agencies/index.js';
import type { ShownWebhook } from '../use-cases/keep-webhook.js';
import type { OverseenWebhook } from '../use-cases/oversee-webhooks.js';
import { MOST_SHOWN } from '../persistence/webhook.reader.js';
import { EVENT_TYPES } from './webhook.dto.js';

const STATE = {
  vi: 'active: đang gửi; suspended: không gửi gì vì cơ quan không còn hoạt động, hoặc hệ thống bị khóa, hết hạn, không còn quyền',
  en: 'active: events are sent; suspended: nothing is, as the agency is no more, or the system is switched off, over or without the scope',
  values: ['active', 'suspended'],
  name: 'WebhookState',
} as const;

/** A subscription as an administrator sees it: never its secret, and of its address only the host. */
export class OverseenWebhookView {
  @IdField({ vi: 'Mã đăng ký', en: 'Id of the subscription' })
  readonly id: string;

  @IdField({ vi: 'Mã định danh của hệ thống nhận', en: 'Id of the system that is called' })
  readonly partnerId: string;

  @TextField({ vi: 'Tên hệ thống nhận; null nếu chưa đăng ký', en: 'Its name; null where it is not registered', max: 200, nullable: true })
  readonly partnerName: string | null;

  @TextField({ vi: 'Cơ quan mà hệ thống này thay mặt', en: 'Agency that the system acts for', max: 50 })
  readonly agencyCode: string;

  @TextField({ vi: 'Tên cơ quan', en: 'Name of the agency', max: 300, nullable: true })
  readonly agencyName: string | null;

  @TextField({ vi: 'Máy chủ nhận sự kiện', en: 'The host that is called', max: 300, example: 'he-thong.example.vn' })
  readonly host: string;

  @ChoiceField(EVENT_TYPES)
  readonly types: readonly string[];

  @ChoiceField(STATE)
  readonly state: 'active' | 'suspended';

  @InstantField({ vi: 'Đăng ký lúc', en: 'Since' })
  readonly createdAt: string;

  @InstantField({ vi: 'Thay đổi lúc', en: 'Last changed' })
  readonly changedAt: string;

  static of(webhook: OverseenWebhook, nameOf: AgencyNames): OverseenWebhookView {
    const { id, partnerId, partnerName, agencyCode, url, types, state, createdAt, changedAt } = webhook;
    const shown = { id, partnerId, partnerName, agencyCode, agencyName: nameOf(agencyCode), host: new URL(url).host, types, state };
    return Object.assign(new OverseenWebhookView(), shown, { createdAt: localIso(createdAt), changedAt: localIso(changedAt) });
  }
}

/** The subscriptions within an administrator's scope. */
export class OverseenWebhooksView {
  @ObjectField({
    vi: 'Các đăng ký, mới nhất trước',
    en: 'The subscriptions, the newest first',
    type: () => OverseenWebhookView,
    list: { max: MOST_SHOWN },
  })
  readonly items: readonly OverseenWebhookView[];

  static of(rows: readonly OverseenWebhook[], nameOf: AgencyNames): OverseenWebhooksView {
    return Object.assign(new OverseenWebhooksView(), { items: rows.map((row) => OverseenWebhookView.of(row, nameOf)) });
  }
}

/** The subscription of a partner system. */
export class WebhookView {
  @IdField({ vi: 'Mã đăng ký', en: 'Id of the subscription' })
  readonly id: string;

  @TextField({
    vi: 'Cơ quan mà hệ thống này thay mặt; chỉ sự kiện trong phạm vi cơ quan được gửi',
    en: 'Agency that the system acts for; only events within its scope are sent',
    max: 50,
  })
  readonly agencyCode: string;

  @TextField({ vi: 'Tên cơ quan', en: 'Name of the agency', max: 300, nullable: true })
  readonly agencyName: string | null;

  @TextField({ vi: 'Địa chỉ nhận sự kiện', en: 'The address that is called', max: 2000 })
  readonly url: string;

  @ChoiceField(EVENT_TYPES)
  readonly types: readonly string[];

  @ChoiceField(STATE)
  readonly state: 'active' | 'suspended';

  @TextField({
    vi: 'Khóa ký (Standard Webhooks): phần sau whsec_ là khóa ở dạng base64; chỉ hiện một lần, khi vừa cấp',
    en: 'The signing secret (Standard Webhooks): what follows whsec_ is the key in base64; shown once, when it was just made',
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

  static of({ id, agencyCode, url, types, state, secret, version, createdAt, changedAt }: ShownWebhook, nameOf: AgencyNames): WebhookView {
    const shown = { id, agencyCode, agencyName: nameOf(agencyCode), url, types, state, secret, version };
    return Object.assign(new WebhookView(), shown, { createdAt: localIso(createdAt), changedAt: localIso(changedAt) });
  }
}
