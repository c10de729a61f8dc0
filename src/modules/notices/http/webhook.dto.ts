import { ChoiceField, FlagField, IdField, TextField } from '../../../platform/http/fields.js';
import { PARTNER_EVENT_TYPES } from '../notices.events.js';

/** How types of events are described, coming in and going out. */
export const EVENT_TYPES = {
  vi: 'Các loại sự kiện muốn nhận',
  en: 'Types of events',
  values: PARTNER_EVENT_TYPES,
  name: 'PartnerEventType',
  list: { min: 1, max: PARTNER_EVENT_TYPES.length },
} as const;

/** Which subscription. */
export class WebhookParams {
  @IdField({ vi: 'Mã đăng ký', en: 'Id of the subscription' })
  readonly webhookId: string;
}

/** Where a partner system wants to be called, and for what. */
export class SetWebhookDto {
  @TextField({
    vi: 'Địa chỉ https công khai nhận sự kiện; môi trường thử nghiệm nhận cả http trên loopback',
    en: 'The public https address to call; a sandbox also takes http on loopback',
    max: 2000,
    example: 'https://he-thong.example.vn/su-kien',
  })
  readonly url: string;

  @ChoiceField({ ...EVENT_TYPES, example: ['dossiers.accepted.v1', 'dossiers.concluded.v1'] })
  readonly types: string[];

  @FlagField({ vi: 'Cấp khóa ký mới thay khóa hiện tại', en: 'Make a new signing secret in place of the present one', optional: true })
  readonly newSecret: boolean = false;
}
