import type { Applicant } from '../../../src/modules/dossiers/domain/parts.js';
import type { SeededRandom } from './seeded-random.js';

const FAMILY = 'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Rơ Siu Kpă Nay Đinh Rah'.split(' ');
const MIDDLE = 'Văn Thị Hữu Đức Minh Ngọc Thanh Quốc Xuân Thu Kim Hồng Bảo Gia Anh Hoài'.split(' ');
const GIVEN =
  'An Bình Châu Dũng Đạt Giang Hà Hải Hạnh Hiếu Hoa Hùng Hương Khánh Lan Linh Long Mai Minh Nam Nga Nhung Phúc Quân Sơn Tâm Thảo Thủy '
    .concat('Trang Tuấn Vinh Yến')
    .split(' ');

/** A made-up citizen of Gia Lai. */
export function citizen(random: SeededRandom): Applicant {
  const digits = (count: number): string => String(random.below(10 ** count)).padStart(count, '0');
  return {
    kind: 'citizen',
    name: `${random.skewed(FAMILY)} ${random.of(MIDDLE)} ${random.of(GIVEN)}`,
    identityNumber: `052${digits(9)}`,
    phone: `09${digits(8)}`,
    email: null,
    address: null,
    communeCode: null,
  };
}
