/** A form whose example can be sent as it stands: the statement for a confirmation of disability to be issued again. */
export const FORM_EXAMPLE = {
  name: 'Đơn đề nghị cấp lại Giấy xác nhận khuyết tật',
  nameEn: 'Request for another certificate of disability',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['fullName', 'identityNumber', 'reason'],
    properties: {
      fullName: { type: 'string', minLength: 1, maxLength: 200 },
      identityNumber: { type: 'string', pattern: '^\\d{12}$' },
      phone: { type: 'string', pattern: '^(0|\\+84)\\d{9}$' },
      reason: { enum: ['lost', 'damaged', 'changed'] },
      lostOn: { type: 'string', format: 'date' },
    },
  },
  fields: [
    { pointer: '/fullName', vi: 'Họ, chữ đệm, tên', en: 'Full name', prefill: { source: 'name' } },
    { pointer: '/identityNumber', vi: 'Số định danh cá nhân', en: 'Personal id number', prefill: { source: 'identity-number' } },
    { pointer: '/phone', vi: 'Số điện thoại', en: 'Phone number', prefill: { source: 'phone' } },
    { pointer: '/reason', vi: 'Lý do cấp lại', en: 'Why it is needed again', prefill: null },
    { pointer: '/lostOn', vi: 'Ngày bị mất, hư hỏng', en: 'When it was lost or damaged', prefill: null },
  ],
} as const;
