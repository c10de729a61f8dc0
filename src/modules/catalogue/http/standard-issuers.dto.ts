import { DateField } from '../../../platform/http/fields.js';

/** For which day it is asked who issues what. */
export class StandardIssuersQueryDto {
  @DateField({ vi: 'Vào ngày này; mặc định là hôm nay', en: 'On this date; today when left out', example: '2026-11-01', optional: true })
  readonly on?: string;
}
