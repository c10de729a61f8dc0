import { SetMetadata } from '@nestjs/common';

export const ALSO_REFUSES = Symbol('also-refuses');

/** Statuses of refusals that cannot be told from what the route declares otherwise: `@AlsoRefuses(409)` on a GET. */
export const AlsoRefuses = (...statuses: readonly number[]): MethodDecorator => SetMetadata(ALSO_REFUSES, statuses);
