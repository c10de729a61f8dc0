import * as v from 'valibot';
import { isLocalDate } from '../../../shared/dates.js';
import { DURATION_UNITS } from '../domain/procedure.js';

const MOST = 2000;
/** What no Postgres text can hold: U+0000 and lone halves of surrogate pairs. */
const UNSTORABLE = /[\0\p{Cs}]/u;

/** Values of several kinds of exported lines. */
export const text = v.pipe(
  v.string(),
  v.maxLength(100_000),
  v.check((value) => !UNSTORABLE.test(value)),
);
export const label = v.pipe(text, v.maxLength(500));
export const code = v.pipe(text, v.minLength(1), v.maxLength(100));
export const maybe = v.nullable(text);
export const date = v.pipe(
  v.string(),
  v.check((value) => isLocalDate(value)),
);
export const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A list of bounded length. */
export const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(MOST));
export const duration = v.union([
  v.strictObject({ unit: v.literal('same-day') }),
  v.strictObject({ unit: v.picklist(DURATION_UNITS.filter((unit) => unit !== 'same-day')), value: v.pipe(v.number(), v.gtValue(0)) }),
]);
/** By which decision something holds, and that it may have been withdrawn before it began. */
export const decided = { effectiveFrom: date, decisionNumber: label, decisionIssuer: label, withdrawn: maybe };
