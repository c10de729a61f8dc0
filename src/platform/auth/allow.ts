import { SetMetadata } from '@nestjs/common';
import type { Permission } from '../../shared/permissions.js';

export const ALLOW = Symbol('allow');
export const PUBLIC = Symbol('public');

/** Opens a route to callers with any one of these permissions. A route without it (and without `@Public()`) is open to nobody. */
export const Allow = (...permissions: readonly [Permission, ...Permission[]]): MethodDecorator & ClassDecorator =>
  SetMetadata(ALLOW, permissions);

/** Opens a route to everybody, without a token. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);
