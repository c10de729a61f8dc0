import * as v from 'valibot';
import { BENEFIT_KINDS, RELIEF_CATEGORIES } from '../domain/fees/fee-benefit.js';
import { FACT_TYPES, MOST_FACT_TEXT, MOST_OF_A_FACT } from '../domain/fees/fee-facts.js';
import { FEE_RULES, FEE_SCOPES, MOST_FEE } from '../domain/fees/fee-schedule-content.js';
import { PERCENT_PATTERN } from '../domain/fees/fee-share.js';
import { ROUNDING_MODES } from '../domain/fees/fee-terms.js';
import { FEE_KINDS } from '../domain/procedure.js';
import { code, date, label, list, text, whole } from './exported-values.js';

const maybeThere = v.exactOptional;
const key = v.pipe(label, v.minLength(1));
const money = v.pipe(whole, v.maxValue(MOST_FEE));
const number = v.pipe(whole, v.maxValue(MOST_OF_A_FACT));
const value = v.pipe(text, v.maxLength(MOST_FACT_TEXT));
const percent = maybeThere(v.pipe(v.string(), v.regex(new RegExp(PERCENT_PATTERN))));
const kind = v.picklist(FEE_KINDS);
const rounding = maybeThere(v.strictObject({ to: v.pipe(whole, v.minValue(1), v.maxValue(1_000_000)), mode: v.picklist(ROUNDING_MODES) }));
const bounds = { atLeast: maybeThere(money), atMost: maybeThere(money) };
const conditions = list(
  v.union([
    v.strictObject({ fact: key, oneOf: list(value) }),
    v.strictObject({ fact: key, from: v.nullable(number), to: v.nullable(number) }),
    v.strictObject({ fact: key, is: v.boolean() }),
  ]),
);
const fact = v.strictObject({
  name: key,
  vi: label,
  en: label,
  type: v.picklist(FACT_TYPES),
  choices: maybeThere(list(v.strictObject({ value, vi: label, en: label }))),
  min: maybeThere(number),
  max: maybeThere(number),
  unit: maybeThere(label),
});
const tier = v.strictObject({ upTo: v.nullable(number), amount: maybeThere(money), unitAmount: maybeThere(money), percent });
/** Which fields belong to which kind is for `checkSchedule`. */
const rule = v.strictObject({
  kind: v.picklist(FEE_RULES),
  amount: maybeThere(money),
  fact: maybeThere(key),
  unitAmount: maybeThere(money),
  tiers: maybeThere(list(tier)),
  percent,
  line: maybeThere(key),
  rounding,
  text: maybeThere(text),
  ...bounds,
});
const line = v.strictObject({ key, item: key, name: label, kind, conditions, rule, legalBasis: v.nullable(label) });
const benefit = v.strictObject({
  key,
  name: label,
  kind: v.picklist(BENEFIT_KINDS),
  category: v.nullable(v.picklist(RELIEF_CATEGORIES)),
  evidence: v.nullable(label),
  percent,
  rounding,
  from: maybeThere(date),
  until: maybeThere(date),
  entitlement: maybeThere(v.strictObject({ assetKind: key, yearsFrom: date, baseSalaries: v.pipe(whole, v.minValue(1), v.maxValue(100)) })),
  conditions,
  kinds: list(kind),
  exceptItems: list(key),
  legalBasis: label,
  ...bounds,
});

/** What a fee schedule says; whether it holds together is checked when the whole line is read. */
export const feeContent = v.strictObject({
  name: label,
  scope: v.strictObject({ kind: v.picklist(FEE_SCOPES), codes: list(code) }),
  facts: list(fact),
  lines: list(line),
  benefits: list(benefit),
});
