import type { DocumentPart } from '../../../platform/http/openapi/document-parts.js';
import { partnerFactSchemas } from '../../dossiers/index.js';
import { PARTNER_EVENT_TYPES } from '../notices.events.js';

const VERSION = { type: 'integer', minimum: 1, description: 'Phiên bản của hồ sơ sau sự kiện | Version of the dossier after it' };
const CODE = {
  type: ['string', 'null'],
  maxLength: 100,
  description: 'Mã hồ sơ; null khi chưa cấp | Code of the dossier; null while there is none',
};

const header = (name: string, vi: string, en: string, schema: object): object => ({
  name,
  in: 'header',
  required: true,
  description: `${vi} | ${en}`,
  schema,
});

/** What partner systems read from the feed and are called with: one form per type of event, made of the rows that whitelist its facts. */
export function partnerEventsPart(): DocumentPart {
  const variants = Object.entries(partnerFactSchemas())
    .filter(([type]) => PARTNER_EVENT_TYPES.includes(type))
    .map(([value, { title, schema }]) => {
      const { properties, required = [] } = schema as { properties: object; required?: readonly string[] };
      const data = {
        ...schema,
        properties: { ...properties, version: VERSION, dossierCode: CODE },
        required: [...required, 'version', 'dossierCode'],
      };
      return { value, description: `${title.vi} | ${title.en}`, schema: data };
    });
  const description = 'Một sự kiện của hồ sơ theo CloudEvents 1.0 | An event of a dossier as CloudEvents 1.0';
  return {
    unions: [{ name: 'PartnerEvent', description, like: 'CloudEventView', by: 'type', varies: 'data', variants }],
    webhooks: { dossierEvent: { post: CALL } },
  };
}

/** The call that subscribers get, as `WebhookSender` makes it. */
const CALL = {
  operationId: 'receiveDossierEvent',
  tags: ['partner'],
  summary: 'Hệ thống này gọi địa chỉ đã đăng ký khi có sự kiện | This system calls the subscriber when something happened',
  description:
    'Gửi đến `url` đã đăng ký tại `PUT /v1/partner/webhook`, ký theo Standard Webhooks: HMAC-SHA256 với khóa của đăng ký trên ' +
    '`webhook-id`.`webhook-timestamp`.`nội dung`. Các sự kiện của một hồ sơ đến theo thứ tự; một sự kiện có thể đến nhiều lần với cùng ' +
    '`webhook-id`. Không trả lời 2xx trong 5 giây thì được gọi lại trong hơn ba ngày. | ' +
    'Sent to the `url` of the subscription (`PUT /v1/partner/webhook`), signed as Standard Webhooks says: HMAC-SHA256 with the secret ' +
    'of the ' +
    'subscription over `webhook-id`.`webhook-timestamp`.`body`. Events of one dossier come in order; one event may come several times ' +
    'with the ' +
    'same `webhook-id`. Without a 2xx within 5 seconds the call is repeated, for more than three days.',
  security: [{}],
  parameters: [
    header('webhook-id', 'Mã sự kiện, như nhau mỗi lần gửi lại', 'Id of the event, the same at every repeat', {
      type: 'string',
      format: 'uuid',
      maxLength: 36,
    }),
    header('webhook-timestamp', 'Giây từ 1970 lúc gửi, theo giờ hệ thống', 'Seconds since 1970 of the sending, by system time', {
      type: 'string',
      maxLength: 15,
      pattern: '^\\d+$',
    }),
    header('webhook-signature', 'Chữ ký `v1,<base64>`', 'The signature `v1,<base64>`', {
      type: 'string',
      maxLength: 100,
      pattern: '^v1,[A-Za-z0-9+/]{43}=$',
    }),
  ],
  requestBody: {
    required: true,
    description: 'Sự kiện | The event',
    content: { 'application/cloudevents+json': { schema: { $ref: '#/components/schemas/PartnerEvent' } } },
  },
  responses: {
    '2XX': { description: 'Đã nhận | Taken' },
    default: { description: 'Chưa nhận: được gọi lại | Not taken: the call is repeated' },
  },
};
