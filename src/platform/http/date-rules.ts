import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isInstant, isLocalDate } from '../../shared/dates.js';

/** Refuses what is no instant with an offset. */
export function IsInstant(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isInstant', validator: { validate: isInstant } }, options);
}

/** Refuses what is no existing date. */
export function IsLocalDate(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isLocalDate', validator: { validate: isLocalDate } }, options);
}
