import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IdField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import { masked, maskedMail } from '../../../shared/text.js';
import { templateNameOf } from '../domain/template-names.js';
import { NOTICE_AUDIENCES, NOTICE_CHANNELS, type Notice } from '../domain/notice.js';

/** A notice that somebody would have received. */
export class NoticeView {
  @IdField({ vi: 'Mã thông báo', en: 'Id of the notice' })
  readonly id: string;

  @IdField({ vi: 'Hồ sơ; không có khi báo về sự đồng ý', en: 'The dossier; none for a notice of a consent', nullable: true })
  readonly dossierId: string | null;

  @ChoiceField({ vi: 'Kênh gửi', en: 'Channel', values: NOTICE_CHANNELS, name: 'NoticeChannel' })
  readonly channel: string;

  @ChoiceField({ vi: 'Đối tượng nhận', en: 'Audience', values: NOTICE_AUDIENCES, name: 'NoticeAudience' })
  readonly audience: string;

  @TextField({ vi: 'Người nhận, đã che bớt', en: 'Recipient, masked', max: 300 })
  readonly recipient: string;

  @TextField({ vi: 'Mẫu thông báo', en: 'Template', max: 100 })
  readonly templateCode: string;

  @TextField({ vi: 'Tên mẫu thông báo', en: 'Name of the template', max: 200 })
  readonly templateName: string;

  @WholeField({ vi: 'Phiên bản mẫu', en: 'Version of the template', min: 1, max: 10_000 })
  readonly templateVersion: number;

  @TextField({ vi: 'Tiêu đề; tin nhắn không có', en: 'Subject; an SMS has none', max: 1000, nullable: true })
  readonly subject: string | null;

  @TextField({ vi: 'Nội dung', en: 'Body', max: 100_000 })
  readonly body: string;

  @InstantField({ vi: 'Thời điểm của sự việc', en: 'When the fact was' })
  readonly at: string;

  static of({ id, dossierId, channel, audience, recipient, templateCode, templateVersion, subject, body, at }: Notice): NoticeView {
    return {
      id,
      dossierId,
      channel,
      audience,
      recipient: maskedRecipient(channel, recipient),
      templateCode,
      templateName: templateNameOf(templateCode),
      templateVersion,
      subject,
      body,
      at: localIso(at),
    };
  }
}

/** A page of notices, the latest first. */
export class OutboxView {
  @ObjectField({ vi: 'Các thông báo', en: 'Notices', type: () => NoticeView, list: { max: 200 } })
  readonly items: readonly NoticeView[];

  @ApiProperty({
    description: 'Con trỏ trang sau | Cursor of the next page',
    required: false,
    maxLength: 2000,
    pattern: '^[A-Za-z0-9_-]+$',
  })
  readonly next?: string;
}

/** Enough to recognise an address, not enough to use it; ids of officers stay as they are. */
function maskedRecipient(channel: string, recipient: string): string {
  if (channel === 'sms') return masked(recipient, 3);
  return channel === 'mail' ? maskedMail(recipient) : recipient;
}
