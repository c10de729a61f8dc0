import type { Step } from './step.js';

/** Electronic forms that stories are about, by what is to be done with them. */
export const EXAMPLE_FORMS = {
  drafted: 'BM-VI-DU-1',
  revised: 'BM-VI-DU-2',
  checked: 'BM-VI-DU-3',
  discarded: 'BM-VI-DU-4',
  published: 'BM-VI-DU-5',
  withdrawn: 'BM-VI-DU-6',
} as const;

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
} as const satisfies Readonly<Record<string, Step>>;
