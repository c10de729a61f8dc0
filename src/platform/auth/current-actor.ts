import { createParamDecorator } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { requestContext } from '../context/request-context.js';
import { tokenRefused } from './auth-refusals.js';

/** The caller, as a parameter of a route that is not public. */
export const CurrentActor = createParamDecorator((): Actor => {
  const actor = requestContext()?.actor;
  if (actor === undefined) throw tokenRefused('TOKEN_MISSING');
  return actor;
});
