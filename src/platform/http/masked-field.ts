import { FlagField } from './fields.js';

/** Says beside personal values whether they are masked: `shared/masking.ts`. */
export const MaskedField = (): PropertyDecorator =>
  FlagField({
    vi:
      'Dữ liệu cá nhân đã che: vị trí công tác hoặc quyền (scope) của người xem không cho xem. Số chỉ còn 3 chữ số cuối, thư điện tử ' +
      'chỉ còn chữ đầu và tên miền; địa chỉ, nội dung do người dân viết và câu trả lời biểu mẫu để trống',
    en:
      'Personal data is masked, because neither a post nor a scope of the reader shows it: of numbers the last three digits stay, of ' +
      'mail addresses the first letter and the domain; addresses, what the person wrote and answers of forms are left out',
    example: false,
  });
