import { dayNumber, weekdayOf } from './local-time.js';
import { lunarDate } from './lunar-date.js';

/** A public holiday as the law states it, which days it is in a year that nobody has decided yet. */
export interface HolidayRule {
  readonly name: string;
  readonly nameEn: string;
  readonly source: string;
  /** First year in which it is one. */
  readonly fromYear: number;
  /** Its local day numbers in a year. */
  daysIn(year: number): readonly number[];
}

const LABOUR_CODE = 'Tạm tính theo Bộ luật Lao động 45/2019/QH14, Điều 112';
const [MONDAY, TUESDAY, THURSDAY, SUNDAY] = [1, 2, 4, 7];

/**
 * The paid holidays of the Labour Code 2019, article 112, and of Nghị quyết 28/2026/QH16. What the government decides each year is taken as
 * it was decided for 2024 to 2027: Tết is the last two days of the lunar year and the first three, or one and four where it begins on a
 * Tuesday; the second day of National Day is the neighbour that joins it with a weekend.
 */
export const HOLIDAY_RULES: readonly HolidayRule[] = [
  { name: 'Tết Dương lịch', nameEn: "New Year's Day", source: LABOUR_CODE, fromYear: 2021, daysIn: (year) => [dayNumber(year, 1, 1)] },
  { name: 'Tết Nguyên đán', nameEn: 'Lunar New Year', source: `${LABOUR_CODE} và âm lịch`, fromYear: 2021, daysIn: lunarNewYear },
  {
    name: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)',
    nameEn: "Hung Kings' Commemoration Day",
    source: `${LABOUR_CODE} và âm lịch`,
    fromYear: 2021,
    daysIn: (year) => [lunarDate(year, 3, 10)],
  },
  {
    name: 'Ngày Chiến thắng',
    nameEn: 'Reunification Day',
    source: LABOUR_CODE,
    fromYear: 2021,
    daysIn: (year) => [dayNumber(year, 4, 30)],
  },
  {
    name: 'Ngày Quốc tế Lao động',
    nameEn: 'International Labour Day',
    source: LABOUR_CODE,
    fromYear: 2021,
    daysIn: (year) => [dayNumber(year, 5, 1)],
  },
  { name: 'Quốc khánh', nameEn: 'National Day', source: LABOUR_CODE, fromYear: 2021, daysIn: nationalDay },
  {
    name: 'Ngày Văn hóa Việt Nam',
    nameEn: 'Vietnamese Culture Day',
    source: 'Tạm tính theo Nghị quyết 28/2026/QH16, hiệu lực từ 01/7/2026',
    fromYear: 2026,
    daysIn: (year) => [dayNumber(year, 11, 24)],
  },
];

function lunarNewYear(year: number): readonly number[] {
  const first = lunarDate(year, 1, 1);
  const before = weekdayOf(first) === TUESDAY ? 1 : 2;
  return [0, 1, 2, 3, 4].map((place) => first - before + place);
}

function nationalDay(year: number): readonly number[] {
  const day = dayNumber(year, 9, 2);
  const isFollowed = [MONDAY, THURSDAY, SUNDAY].some((weekday) => weekday === weekdayOf(day));
  return isFollowed ? [day, day + 1] : [day - 1, day];
}
