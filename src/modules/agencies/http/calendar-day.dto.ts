import { DateField, TextField, WholeField } from '../../../platform/http/fields.js';

/** A date that does not work, with the document that decided it. */
export class CalendarDayDto {
  @DateField({ vi: 'Ngày', en: 'Date', example: '2027-02-26' })
  readonly date: string;

  @TextField({ vi: 'Tên', en: 'Name in Vietnamese', max: 200, example: 'Nghỉ bù trực dịch' })
  readonly name: string;

  @TextField({ vi: 'Tên tiếng Anh', en: 'Name in English', max: 200, optional: true })
  readonly nameEn?: string;

  @TextField({ vi: 'Căn cứ', en: 'Legal source', max: 500, example: '12/QĐ-SYT' })
  readonly source: string;
}

/** A date that works although its weekday does not. */
export class MakeUpDayDto extends CalendarDayDto {
  @WholeField({
    vi: 'Làm theo giờ của thứ mấy; thứ Hai (1) nếu không ghi',
    en: 'Works like this ISO weekday; Monday (1) when left out',
    min: 1,
    max: 7,
    example: 1,
    optional: true,
  })
  readonly likeWeekday?: number;
}
