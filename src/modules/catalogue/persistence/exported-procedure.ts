import * as v from 'valibot';
import { isWebPage } from '../../../shared/web-page.js';
import { CONFIDENTIALITIES } from '../../../shared/grant.js';
import { EXPORT_FORMAT, type ProcedureHistory } from '../domain/import/procedure-history.js';
import { EFFECTIVE_FROM_SOURCES } from '../domain/procedure-version.js';
import {
  CHANNELS,
  FEE_KINDS,
  GOVERNMENT_LEVELS,
  ONLINE_LEVELS,
  PARTIAL_GROUNDS,
  PROCEDURE_KINDS,
  SUBJECT_GROUPS,
} from '../domain/procedure.js';
import { code, date, duration, label, list, maybe, text, whole } from './exported-values.js';

const codeAndName = v.strictObject({ code: v.nullable(label), name: text });
const maybeDuration = v.nullable(duration);
const fee = v.strictObject({
  kind: v.nullable(v.picklist(FEE_KINDS)),
  amount: v.nullable(whole),
  rawAmount: maybe,
  currency: maybe,
  text: maybe,
});
const paper = v.strictObject({
  key: label,
  code: maybe,
  name: text,
  originals: v.nullable(whole),
  copies: v.nullable(whole),
  required: v.nullable(v.boolean()),
  electronicForm: v.boolean(),
  isResult: v.nullable(v.boolean()),
  templates: list(text),
  group: v.exactOptional(text),
  presentOnly: v.exactOptional(v.literal(true)),
});
const agencies = v.strictObject({
  publishing: v.nullable(codeAndName),
  executing: list(codeAndName),
  executingGroups: list(text),
  authority: list(codeAndName),
  authorityGroups: list(text),
  authorised: list(codeAndName),
  coordinating: list(codeAndName),
  coordinatingGroups: list(text),
});
const content = v.strictObject({
  code,
  name: v.pipe(text, v.minLength(1)),
  sectorCode: v.nullable(label),
  confidentiality: v.exactOptional(v.picklist(CONFIDENTIALITIES)),
  sectorName: v.nullable(label),
  levels: list(v.picklist(GOVERNMENT_LEVELS)),
  onlineLevel: v.nullable(v.picklist(ONLINE_LEVELS)),
  onlineLimit: v.exactOptional(v.strictObject({ ground: v.nullable(v.picklist(PARTIAL_GROUNDS)), reason: text })),
  kind: v.nullable(v.picklist(PROCEDURE_KINDS)),
  internal: v.boolean(),
  boundaryFree: v.boolean(),
  subjects: list(v.strictObject({ ...codeAndName.entries, group: v.nullable(v.picklist(SUBJECT_GROUPS)) })),
  agencies,
  receivingAddress: maybe,
  decision: v.strictObject({ number: maybe, decidedOn: v.nullable(date), issuer: v.exactOptional(text) }),
  publishedOn: v.nullable(date),
  steps: list(text),
  cases: list(v.strictObject({ key: label, name: text, components: list(paper) })),
  notes: v.exactOptional(list(v.strictObject({ heading: maybe, text }))),
  channels: list(
    v.strictObject({
      key: label,
      channel: v.picklist(CHANNELS),
      duration: maybeDuration,
      durationText: maybe,
      durationRaw: maybe,
      fees: list(fee),
    }),
  ),
  serviceCases: list(v.strictObject({ code: maybe, name: text, duration: maybeDuration, durationRaw: maybe })),
  results: list(codeAndName),
  legalBases: list(v.strictObject({ number: maybe, name: text })),
  requirements: maybe,
  keywords: maybe,
  lifeEvents: list(text),
  proseParts: v.record(label, text),
  sourceUrl: v.nullable(v.pipe(text, v.check(isWebPage))),
});
const history = v.strictObject({
  format: v.literal(EXPORT_FORMAT),
  kind: v.exactOptional(v.literal('procedure')),
  code,
  versions: v.pipe(
    list(
      v.strictObject({
        versionNo: whole,
        effectiveFrom: date,
        effectiveFromSource: v.picklist(EFFECTIVE_FROM_SOURCES),
        withdrawn: maybe,
        content,
      }),
    ),
    v.minLength(1),
  ),
  repeals: list(v.strictObject({ effectiveFrom: date, decisionNumber: text, decisionIssuer: maybe, decidedOn: v.nullable(date) })),
});

/** Reads a line of an export. Null: it says that it is one, and is not of its form; undefined: it is none. */
export function readExported(raw: unknown): ProcedureHistory | null | undefined {
  if (typeof raw !== 'object' || raw === null || (raw as { format?: unknown }).format !== EXPORT_FORMAT) return undefined;
  const read = v.safeParse(history, raw, { abortEarly: true });
  return read.success ? read.output : null;
}
