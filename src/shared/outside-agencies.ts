import { plainText } from './text.js';

const BEFORE = '(^|[^a-z0-9])';
const AFTER = '([^a-z0-9]|$)';

/** People's Committees, departments and one-stop units: named so, also among others in one text, they are the province's own. */
const OWN = new RegExp(`(^|[,;] ?)(so|cac so|giam doc so|bo phan) |${BEFORE}(ubnd|uy ban nhan dan)${AFTER}`);

/** Branches that the State runs itself in provinces and communes: beside the People's Committees and not below them. */
const BRANCHES = [
  'cong an|canh sat|xuat nhap canh',
  'quan su|quoc phong|bien phong|quan khu|quan doan|quan chung|quan doi|binh chung|trung doan|tu lenh|tong tham muu|co yeu',
  'thue|hai quan|kho bac|du tru nha nuoc|thong ke|ngan hang|bao hiem xa hoi|bhxh',
  'toa an|vien kiem sat|thi hanh an',
  'cang vu hang|hang hai|dai dien viet nam|dai dien ngoai giao|lanh su',
];
/** Said at the beginning of the name: a body whose tasks mention an execution of judgments further on is none of them. */
const BRANCH = new RegExp(`^(.{0,40}[^a-z0-9])?(${BRANCHES.join('|')})${AFTER}`);

const CENTRAL = new RegExp(
  `^(bo|bo truong|cuc|tong cuc|vu|thanh tra bo|bo tham muu|khu quan ly duong bo|chinh phu|thu tuong|chu tich nuoc|quoc hoi|` +
    `van phong (quoc hoi|trung uong|chinh phu|chu tich nuoc))${AFTER}| - (bo|cuc) `,
);

/**
 * Whether the name of an agency, or of a kind of agencies, means one outside the tree of provinces and communes: police, military, tax,
 * customs, treasury, insurance, courts and other branches of the State, and ministries. `catalogue.is_outside` says the same in SQL; a test
 * holds the two against each other over the procedures file.
 */
export function isOutsideAgency(name: string): boolean {
  const plain = plainText(name);
  return !OWN.test(plain) && (BRANCH.test(plain) || CENTRAL.test(plain));
}
