import { ROLES } from '../../shared/role.js';

/** The name of a role, where it stands beside one. */
export const ROLE_NAME = { vi: 'Tên vai trò', en: 'Name of the role', max: 100 } as const;

/** The names of roles, where they stand beside these, in their order. */
export const ROLE_NAME_LIST = { vi: 'Tên các vai trò', en: 'Names of the roles', max: 100, list: { max: ROLES.length } } as const;
