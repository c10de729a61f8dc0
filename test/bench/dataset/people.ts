import type { Applicant } from '../../../src/modules/dossiers/domain/parts.js';
import type { SeededRandom } from './seeded-random.js';

const FAMILY = 'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Rơ Siu Kpă Nay Đinh Rah'.split(' ');
const MIDDLE = 'Văn Thị Hữu Đức Minh Ngọc Thanh Quốc Xuân Thu Kim Hồng Bảo Gia Anh Hoài'.split(' ');
const GIVEN =
  'An Bình Châu Dũng Đạt Giang Hà Hải Hạnh Hiếu Hoa Hùng Hương Khánh Lan Linh Long Mai Minh Nam Nga Nhung Phúc Quân Sơn Tâm Thảo Thủy '
    .concat('Trang Tuấn Vinh Yến')
    .split(' ');

/** Citizens of whom each hands in several dossiers, so that a citizen has a list. */
export const PEOPLE_PER_DOSSIER = 1 / 3;

/** A made-up citizen of Gia Lai, one of so many. */
export function citizen(random: SeededRandom, people = 1_000_000_000): Applicant {
  const digits = (count: number): string => String(random.below(10 ** count)).padStart(count, '0');
  const number = random.below(people) * Math.floor(1_000_000_000 / people);
  return {
    kind: 'citizen',
    name: `${random.skewed(FAMILY)} ${random.of(MIDDLE)} ${random.of(GIVEN)}`,
    identityNumber: `052${String(number).padStart(9, '0')}`,
    phone: `09${digits(8)}`,
    email: null,
    address: null,
    communeCode: null,
  };
}
