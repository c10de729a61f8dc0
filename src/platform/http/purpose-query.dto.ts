import { STATED_PURPOSES, type Purpose } from '../../shared/purpose.js';
import { ChoiceField } from './fields.js';

/** For what somebody looks a person up; admission has refused a request that does not say. */
export class PurposeQueryDto {
  @ChoiceField({
    vi: 'Mục đích tra cứu; được ghi lại và người có dữ liệu xem được',
    en: 'For what the person is looked up; it is noted, and the person can read it',
    values: STATED_PURPOSES,
    example: 'counter',
  })
  readonly purpose: Purpose;
}
