import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IdField, InstantField, MapField, TextField } from '../../../platform/http/fields.js';
import type { CloudEvent } from '../domain/partner-event.js';
import { PARTNER_EVENT_TYPES } from '../notices.events.js';

/** One event, as CloudEvents 1.0 in JSON format; the same that a webhook is called with. */
export class CloudEventView implements CloudEvent {
  @ChoiceField({ vi: 'Phiên bản CloudEvents', en: 'Version of CloudEvents', values: ['1.0'] })
  readonly specversion: '1.0';

  @IdField({ vi: 'Mã sự kiện, luôn như nhau mỗi lần gửi lại', en: 'Id of the event, the same at every repeat' })
  readonly id: string;

  @TextField({ vi: 'Nguồn', en: 'Source', max: 200 })
  readonly source: string;

  @ChoiceField({ vi: 'Loại sự kiện', en: 'Type of event', values: PARTNER_EVENT_TYPES, name: 'PartnerEventType' })
  readonly type: string;

  @IdField({ vi: 'Hồ sơ', en: 'The dossier' })
  readonly subject: string;

  @InstantField({ vi: 'Thời điểm', en: 'When' })
  readonly time: string;

  @ChoiceField({ vi: 'Kiểu dữ liệu', en: 'Type of the data', values: ['application/json'] })
  readonly datacontenttype: 'application/json';

  @MapField({ vi: 'Dữ kiện, không có dữ liệu cá nhân', en: 'Facts, without personal data', values: {}, maxProperties: 50 })
  readonly data: Record<string, unknown>;
}

/** The next events of the feed. */
@ApiExtraModels(CloudEventView)
export class PartnerEventsView {
  @ApiProperty({
    type: 'array',
    description: 'Các sự kiện, theo thứ tự | Events, in order',
    maxItems: 200,
    items: { $ref: '#/components/schemas/PartnerEvent' },
  })
  readonly items: readonly CloudEventView[];

  @TextField({ vi: 'Vị trí để đọc tiếp lần sau', en: 'Value of "after" for the next read', max: 2000, pattern: '^[A-Za-z0-9_-]+$' })
  readonly next: string;
}
