/**
 * Roles of the product. An `administrator` is one of an agency and looks after its subtree; an `operator` is one of the installation, holds
 * no agency and sees no dossier. What each may do is stated once, in `permissions.ts`.
 */
export const ROLES = [
  'citizen',
  'business',
  'desk-officer',
  'case-officer',
  'unit-head',
  'agency-head',
  'registry-clerk',
  'procedure-controller',
  'accountant',
  'archivist',
  'partner-system',
  'administrator',
  'operator',
] as const;
export type Role = (typeof ROLES)[number];

/** What roles are called, for people. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  citizen: 'Công dân',
  business: 'Doanh nghiệp, tổ chức',
  'desk-officer': 'Cán bộ Bộ phận Một cửa',
  'case-officer': 'Cán bộ thụ lý',
  'unit-head': 'Lãnh đạo phòng, đơn vị',
  'agency-head': 'Lãnh đạo cơ quan',
  'registry-clerk': 'Văn thư',
  'procedure-controller': 'Cán bộ kiểm soát thủ tục hành chính',
  accountant: 'Kế toán',
  archivist: 'Lưu trữ viên',
  'partner-system': 'Hệ thống kết nối',
  administrator: 'Quản trị của cơ quan',
  operator: 'Vận hành hệ thống',
};

/** What some roles are called, in their order. */
export function namesOfRoles(roles: readonly Role[]): readonly string[] {
  return roles.map((role) => ROLE_NAMES[role]);
}
