import type { Step, StoryIds } from './step.js';

/** Electronic forms that stories are about, by what is to be done with them. */
export const EXAMPLE_FORMS = {
  drafted: 'BM-VI-DU-1',
  revised: 'BM-VI-DU-2',
  checked: 'BM-VI-DU-3',
  discarded: 'BM-VI-DU-4',
  published: 'BM-VI-DU-5',
  withdrawn: 'BM-VI-DU-6',
  answered: 'BM-VI-DU-7',
} as const;

/** The procedure of the example of `submitDossier`, and its paper, which is handed in by a form. */
const ASKING = {
  code: '1.001653',
  paper:
    'Đơn đề nghị cấp đổi, cấp lại Giấy xác nhận khuyết tật theo Mẫu số 01 ban hành kèm theo Thông tư số 01/2019/TT-BLĐTBXH ' +
    '(được sửa đổi, bổ sung tại Thông tư số 08/2023/TT-BLĐTBXH)',
} as const;
const fromToday = (_: StoryIds, __: string, effectiveFrom: string) => ({ effectiveFrom });

/** What a form is changed to. */
export const SHORT_FORM = {
  name: 'Tờ khai rút gọn',
  schema: { type: 'object', additionalProperties: false, properties: { reason: { type: 'string', maxLength: 500 } } },
  fields: [{ pointer: '/reason', vi: 'Lý do' }],
} as const;

const begin = (code: string): Step => ({ operation: 'beginForm', by: 'procedure-controller', body: () => ({ code }) });
const check = (code: string): Step => ({ operation: 'checkFormDraft', by: 'head-of-procedure-control', parameters: { code } });
const publish = (code: string): Step => ({ operation: 'publishForm', by: 'procedure-controller', parameters: { code } });

/** Commands on forms that stories are made of. */
export const FORM_STEPS = {
  formToFollow: begin(EXAMPLE_FORMS.drafted),
  checkFormToFollow: check(EXAMPLE_FORMS.drafted),
  publishFormToFollow: publish(EXAMPLE_FORMS.drafted),
  formToRevise: begin(EXAMPLE_FORMS.revised),
  formToCheck: begin(EXAMPLE_FORMS.checked),
  formToDiscard: begin(EXAMPLE_FORMS.discarded),
  formToPublish: begin(EXAMPLE_FORMS.published),
  checkFormToPublish: check(EXAMPLE_FORMS.published),
  formToWithdraw: begin(EXAMPLE_FORMS.withdrawn),
  checkFormToWithdraw: check(EXAMPLE_FORMS.withdrawn),
  publishFormToWithdraw: publish(EXAMPLE_FORMS.withdrawn),
  formToAnswer: begin(EXAMPLE_FORMS.answered),
  checkFormToAnswer: check(EXAMPLE_FORMS.answered),
  publishFormToAnswer: { ...publish(EXAMPLE_FORMS.answered), body: fromToday },
  askByForm: {
    operation: 'draftLocalTerms',
    by: 'procedure-controller',
    creates: { draftId: 1 },
    begins: 0,
    parameters: { code: ASKING.code },
    body: () => ({ terms: { forms: [{ caseName: null, name: ASKING.paper, formCode: EXAMPLE_FORMS.answered }] } }),
  },
  checkAskingByForm: { operation: 'checkLocalTerms', by: 'head-of-procedure-control', parameters: { code: ASKING.code } },
  publishAskingByForm: { operation: 'publishLocalTerms', by: 'procedure-controller', parameters: { code: ASKING.code }, body: fromToday },
  submitWithAnswers: {
    operation: 'submitDossier',
    by: 'citizen',
    creates: { dossierId: 1 },
    begins: null,
    body: () => ({
      components: [
        {
          key: '1',
          answers: { fullName: 'Đào Thanh Hà', identityNumber: '052088627434', phone: '0912345678', reason: 'lost', lostOn: '2026-10-12' },
        },
      ],
    }),
  },
} as const satisfies Readonly<Record<string, Step>>;
