import type { GovernmentLevel, OnlineLevel, ProcedureContent, ProcedureKind } from '../procedure.js';
import type { StatedDates } from './effective-date.js';
import type { RawRecord } from './raw-record.js';
import { readAgencies, readCodeAndName } from './read-agencies.js';
import { readCases } from './read-cases.js';
import { judgeChannels, readChannels, readServiceCases } from './read-channels.js';
import { readSubjects } from './read-subjects.js';

const LEVELS: Readonly<Record<string, GovernmentLevel>> = {
  bo: 'ministry',
  tinh: 'province',
  xa: 'commune',
  nganh_doc: 'vertical',
  co_quan_khac: 'other',
};
const ONLINE: Readonly<Record<string, OnlineLevel>> = { toan_trinh: 'full', mot_phan: 'partial', cung_cap_thong_tin: 'none' };
const KINDS: Readonly<Record<string, ProcedureKind>> = { STANDARD: 'standard', SPECIFIC: 'specific', STANDARD_INTERNAL: 'internal' };
/** States of the portal in which a procedure is in force: published, and published with later changes. */
const STATES_IN_FORCE: ReadonlySet<string> = new Set(['ACTIVE', 'UPDATED']);

/** Reads a row of the national portal, whole or in the compact form of the seed. */
export function readStructuredRow(row: RawRecord, code: string, name: string, dates: StatedDates): ProcedureContent {
  const state = row.text('state');
  if (state === null) row.report('STATE_UNSTATED', 'state');
  else if (!STATES_IN_FORCE.has(state)) row.report('STATE_NOT_IN_FORCE', 'state', state);
  const kind = translated(row, 'kind', KINDS, 'KIND_UNKNOWN');
  const channels = readChannels(row);
  judgeChannels(row, channels);
  const { cases, notes } = readCases(row);
  const content: ProcedureContent = {
    code,
    name,
    sectorCode: row.label('field_code'),
    sectorName: row.label('field'),
    levels: readLevels(row),
    onlineLevel: translated(row, 'service_level', ONLINE, 'ONLINE_LEVEL_UNSTATED'),
    kind,
    internal: kind === 'internal',
    boundaryFree: row.flag('is_non_territorial') ?? false,
    subjects: readSubjects(row),
    agencies: readAgencies(row),
    receivingAddress: row.text('receiving_address'),
    decision: { number: row.text('decision_number'), decidedOn: dates.decidedOn },
    publishedOn: dates.publishedOn,
    steps: readSteps(row),
    cases,
    ...(notes.length === 0 ? {} : { notes }),
    channels,
    serviceCases: readServiceCases(row, code),
    results: row.records('results').map(readCodeAndName),
    legalBases: row.records('legal_bases').map((raw) => ({ number: raw.text('number'), name: raw.text('name') ?? '' })),
    requirements: row.text('requirements'),
    keywords: row.text('keywords'),
    lifeEvents: row.texts('life_event_topics'),
    proseParts: {},
    sourceUrl: row.page('source_url'),
  };
  if (content.onlineLevel === 'partial') row.report('ONLINE_PARTIAL_UNGROUNDED', 'service_level');
  if (content.sectorName === null) row.report('SECTOR_MISSING', 'field');
  if (content.results.length === 0) row.report('RESULTS_MISSING', 'results');
  if (content.legalBases.length === 0) row.report('LEGAL_BASIS_MISSING', 'legal_bases');
  return content;
}

function translated<Word>(
  row: RawRecord,
  key: string,
  words: Readonly<Record<string, Word>>,
  missing: 'KIND_UNKNOWN' | 'ONLINE_LEVEL_UNSTATED',
): Word | null {
  const text = row.text(key);
  const word = text === null ? undefined : words[text];
  if (word === undefined) row.report(missing, key, text);
  return word ?? null;
}

function readLevels(row: RawRecord): readonly GovernmentLevel[] {
  const texts = row.texts('levels');
  if (texts.length === 0) row.report('LEVEL_UNKNOWN', 'levels');
  return texts.flatMap((text) => {
    const level = LEVELS[text];
    if (!level) row.report('LEVEL_UNKNOWN', 'levels', text);
    return level ?? [];
  });
}

/** Steps are objects at the source and short texts in the seed. */
function readSteps(row: RawRecord): readonly string[] {
  if (row.items('steps').every((item) => typeof item === 'string')) return row.texts('steps');
  return row.records('steps').flatMap((step) => step.text('name') ?? step.text('description') ?? []);
}
