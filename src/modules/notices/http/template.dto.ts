import { ObjectField, TextField } from '../../../platform/http/fields.js';
import type { TemplateText, TemplateTexts } from '../domain/template.js';

const LINE = {
  vi: 'Dòng nội dung; {tên trường} được điền, phần trong [ ] chỉ có khi mọi trường trong đó có giá trị',
  en: 'Lines of the text; {place} is filled in, what stands in [ ] is there only where all its places are known',
  max: 2000,
  min: 0,
} as const;

/** The text of a mail. */
export class LongTextDto implements TemplateText {
  @TextField({ vi: 'Tiêu đề', en: 'Subject', max: 300, example: 'Hồ sơ {dossierCode} đã được tiếp nhận' })
  readonly subject: string;

  @TextField({ ...LINE, list: { min: 1, max: 50 }, example: ['Kính gửi: {applicant}.', 'Thời hạn trả kết quả: {dueAt}.'] })
  readonly body: string[];
}

/** The text of a notice to officers. */
export class InAppTextDto implements TemplateText {
  @TextField({ vi: 'Tiêu đề', en: 'Subject', max: 300 })
  readonly subject: string;

  @TextField({ ...LINE, list: { min: 1, max: 50 } })
  readonly body: string[];
}

/** The text of an SMS. */
export class ShortTextDto implements TemplateText {
  @TextField({ ...LINE, max: 500, list: { min: 1, max: 5 }, example: ['Ho so {dossierCode} da duoc tiep nhan.'] })
  readonly body: string[];
}

/** What the draft of a template says, in the channels that its version before has. */
export class DraftTemplateDto implements TemplateTexts {
  @ObjectField({ vi: 'Thư điện tử', en: 'Mail', type: () => LongTextDto, optional: true })
  readonly mail?: LongTextDto;

  @ObjectField({ vi: 'Tin nhắn', en: 'SMS', type: () => ShortTextDto, optional: true })
  readonly sms?: ShortTextDto;

  @ObjectField({ vi: 'Thông báo trong hệ thống', en: 'Notice in the system', type: () => InAppTextDto, optional: true })
  readonly 'in-app'?: InAppTextDto;
}
