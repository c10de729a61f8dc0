import type { CodeAndName, GovernmentLevel, ProcedureContent } from '../procedure.js';
import type { FlatForm } from './flat-forms.js';
import type { RawRecord } from './raw-record.js';
import { judgeChannels } from './read-channels.js';
import { readTableCase, readTableChannels, readTableLegalBases } from './read-flat-tables.js';
import { readSubjectNames } from './read-subjects.js';

/** What the portal prints where it has nothing. */
const NOTHING = 'Không có thông tin';

const LEVELS: Readonly<Record<string, GovernmentLevel>> = { 'cấp bộ': 'ministry', 'cấp tỉnh': 'province', 'cấp xã': 'commune' };

/**
 * Reads a row whose source is plain text. What the source separates is read; running text is kept as text under
 * `proseParts` and reported, never taken apart.
 */
export function readFlatRow(form: FlatForm, code: string, name: string): ProcedureContent {
  const { head, body, tables, keys } = form;
  const channels = tables ? readTableChannels(tables) : [];
  const { cases, notes } = tables ? readTableCase(tables) : { cases: [], notes: [] };
  const proseParts = readProse(body, keys.prose);
  head.report('STATE_UNSTATED', '');
  head.report('ONLINE_LEVEL_UNSTATED', '');
  head.report('KIND_UNKNOWN', '');
  judgeChannels(body, channels);
  const content: ProcedureContent = {
    code,
    name,
    sectorCode: null,
    sectorName: unlessNothing(head.label(keys.sector)),
    levels: readLevels(head, keys.levels),
    onlineLevel: null,
    kind: null,
    internal: false,
    boundaryFree: false,
    subjects: readSubjectNames(body, keys.subjects),
    agencies: {
      publishing: null,
      executing: named(body, keys.executing),
      executingGroups: [],
      authority: named(body, keys.authority),
      authorityGroups: [],
      authorised: [],
      coordinating: named(body, keys.coordinating),
      coordinatingGroups: [],
    },
    receivingAddress: stated(body, keys.address),
    decision: { number: stated(head, keys.decision), decidedOn: null },
    publishedOn: null,
    steps: [],
    cases,
    ...(notes.length === 0 ? {} : { notes }),
    channels,
    serviceCases: [],
    results: [],
    legalBases: tables ? readTableLegalBases(tables) : [],
    requirements: stated(body, keys.requirements),
    keywords: null,
    lifeEvents: [],
    proseParts,
    sourceUrl: stated(body, keys.url) === null ? null : body.page(keys.url),
  };
  judgeParts(body, content);
  return content;
}

function judgeParts(row: RawRecord, content: ProcedureContent): void {
  if (content.sectorName === null) row.report('SECTOR_MISSING', '');
  if (content.agencies.executing.length === 0) row.report('EXECUTING_AGENCY_MISSING', '');
  if (content.cases.every((one) => one.components.length === 0)) row.report('COMPONENTS_MISSING', '');
  if (content.proseParts.results === undefined) row.report('RESULTS_MISSING', '');
  if (content.legalBases.length === 0 && content.proseParts.legalBases === undefined) row.report('LEGAL_BASIS_MISSING', '');
}

/** The text of a field unless it is the portal's word for nothing. */
function stated(row: RawRecord, key: string): string | null {
  return unlessNothing(row.text(key));
}

function unlessNothing(text: string | null): string | null {
  return text === null || text.trim() === NOTHING ? null : text;
}

/** An agency named in text has no code, and several names in one text are not taken apart. */
function named(row: RawRecord, key: string): readonly CodeAndName[] {
  const name = stated(row, key);
  return name === null ? [] : [{ code: null, name }];
}

function readProse(row: RawRecord, prose: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const parts: Record<string, string> = {};
  for (const [part, key] of Object.entries(prose)) {
    const text = stated(row, key);
    if (text === null) continue;
    parts[part] = text;
    row.report('SOURCE_IS_TEXT', key);
  }
  return parts;
}

function readLevels(row: RawRecord, key: string): readonly GovernmentLevel[] {
  const texts = (row.text(key) ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  if (texts.length === 0) row.report('LEVEL_UNKNOWN', key);
  return texts.flatMap((text) => {
    const level = LEVELS[text.toLowerCase()];
    if (!level) row.report('LEVEL_UNKNOWN', key, text);
    return level ?? [];
  });
}
