import { ObjectField, TextField } from '../../../platform/http/fields.js';
import { MAIL_ADDRESS, PHONE_NUMBER } from '../../../platform/http/forms.js';
import { ReasonField } from '../../../platform/http/reason-field.js';
import type { StatedAnew } from '../../dossiers/index.js';

const OR_NONE = { optional: true, nullable: true } as const;

/** The right data of an applicant: what is left out stays, null takes it away. */
export class StatedAnewDto implements StatedAnew {
  @TextField({
    vi: 'Họ tên, tên tổ chức đúng; cần giấy tờ thể hiện (evidence)',
    en: 'The right name; takes the paper that shows it (evidence)',
    max: 300,
    optional: true,
  })
  readonly name?: string;

  @TextField({ vi: 'Số điện thoại đúng', en: 'The right phone number', ...PHONE_NUMBER, ...OR_NONE, example: '0912345679' })
  readonly phone?: string | null;

  @TextField({ vi: 'Thư điện tử đúng', en: 'The right e-mail address', ...MAIL_ADDRESS, ...OR_NONE })
  readonly email?: string | null;

  @TextField({ vi: 'Địa chỉ đúng', en: 'The right address', max: 500, ...OR_NONE })
  readonly address?: string | null;
}

/** How a correction that was granted is carried out. */
export class CarryOutDataRequestDto {
  @ObjectField({
    vi: 'Dữ liệu đúng của chủ hồ sơ; bỏ trống phần không đổi',
    en: 'The right data of the applicant; what does not change is left out',
    type: () => StatedAnewDto,
    optional: true,
  })
  readonly changes: StatedAnewDto = {};

  @ReasonField({
    vi: 'Nội dung chỉnh sửa ở nơi khác, như hồ sơ giấy, biểu mẫu; bắt buộc khi không nêu changes',
    en: 'What is corrected elsewhere, such as on paper or in a form; needed without changes',
    max: 2000,
    ...OR_NONE,
    example: null,
  })
  readonly elsewhere: string | null = null;

  @ReasonField({
    vi: 'Giấy tờ thể hiện tên đúng; bắt buộc khi sửa tên',
    en: 'Paper that shows the right name; needed where a name is corrected',
    max: 300,
    ...OR_NONE,
    example: null,
  })
  readonly evidence: string | null = null;

  @ReasonField({ vi: 'Đã thực hiện việc gì', en: 'What was done', max: 4000, example: 'Đã sửa số điện thoại của chủ hồ sơ.' })
  readonly done: string;
}
