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
