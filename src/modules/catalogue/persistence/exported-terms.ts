import * as v from 'valibot';
import { CLOSED_STARTS, CUTOFF_BEHAVIOURS, DAY_COUNTS, SUSPENSION_POLICIES } from '../../../shared/working-calendar/index.js';
import { EXCEPTION_KINDS, type LocalPart } from '../domain/local/local-terms.js';
import { CHANNELS, GOVERNMENT_LEVELS, ONLINE_LEVELS, PARTIAL_GROUNDS } from '../domain/procedure.js';
import { code, date, decided, duration, label, list, maybe, text, whole } from './exported-values.js';

const maybeThere = v.exactOptional;
const count = v.pipe(whole, v.maxValue(10_000));
const caseName = maybe;
const paper = { caseName, name: text };
const ofDecision = { ...decided, id: v.pipe(v.string(), v.uuid()), nationalHash: label, decidedOn: date };

/** A part as a decision says it; null: as in the national text again. */
const said = <Value extends v.GenericSchema>(part: LocalPart, value: Value) =>
  v.strictObject({ ...ofDecision, part: v.literal(part), value: v.nullable(value) });

const durations = list(v.strictObject({ channel: v.nullable(v.picklist(CHANNELS)), caseName, agencyCode: v.nullable(code), duration }));
const papers = v.strictObject({
  added: list(
    v.strictObject({
      ...paper,
      code: maybe,
      originals: v.nullable(whole),
      copies: v.nullable(whole),
      required: v.nullable(v.boolean()),
      electronicForm: v.boolean(),
    }),
  ),
  dropped: list(v.strictObject(paper)),
});
const onlineLevel = v.strictObject({
  level: v.picklist(ONLINE_LEVELS),
  ground: maybeThere(v.nullable(v.picklist(PARTIAL_GROUNDS))),
  reason: maybe,
});
const agencies = v.strictObject({ levels: list(v.picklist(GOVERNMENT_LEVELS)), agencyCodes: list(code), receivingAddress: maybe });
const forms = list(v.strictObject({ ...paper, formCode: code }));
const exception = v.strictObject({ kind: v.picklist(EXCEPTION_KINDS), decision: label, until: date });
const sources = list(v.strictObject({ ...paper, databaseCode: code, exception: v.nullable(exception) }));
const rules = v.strictObject({
  onlineReplyHours: maybeThere(count),
  supplementLimit: maybeThere(count),
  extensionLeadDays: maybeThere(count),
  extensionLimit: maybeThere(count),
  dayCount: maybeThere(v.picklist(DAY_COUNTS)),
  suspension: maybeThere(v.picklist(SUSPENSION_POLICIES)),
  cutoff: maybeThere(
    v.strictObject({
      time: maybeThere(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
      minutesBeforeClosing: maybeThere(count),
      behaviour: maybeThere(v.picklist(CUTOFF_BEHAVIOURS)),
    }),
  ),
  closedStart: maybeThere(v.picklist(CLOSED_STARTS)),
  codePattern: maybeThere(v.pipe(text, v.regex(/^\{agency\}-\{yymmdd\}-(\d{2})?\{number\}$/))),
  codeDigits: maybeThere(v.pipe(whole, v.minValue(4), v.maxValue(7))),
});

/** A term of the province. */
export const exportedTerm = v.variant('part', [
  said('durations', durations),
  said('papers', papers),
  said('onlineLevel', onlineLevel),
  said('agencies', agencies),
  said('forms', forms),
  said('sources', sources),
  said('rules', rules),
]);
