import type { ComponentRequirement, ProcedureCase, ProcedureNote } from '../procedure.js';
import { caseKindOf, headingKey, headingText, type CaseKind } from './case-kinds.js';
import { componentKindOf, isShownOnly } from './component-kinds.js';
import type { FindingCode } from './findings.js';

/** Something that a rule decided, and where: positions from 0 in the source, `component` absent for the entry itself. */
export interface Decision {
  readonly code: Extract<
    FindingCode,
    `CASE_${'IS_HEADING' | 'IS_NOTE' | 'EMPTY' | 'UNSURE'}` | `COMPONENT_${'IS_NOTE' | 'SHOWN_ONLY' | 'UNSURE' | 'MERGED'}`
  >;
  readonly rule: string;
  readonly index: number;
  readonly component?: number;
}

/** The cases of a procedure once headings and notes are separated from them. */
export interface ArrangedCases {
  readonly cases: readonly ProcedureCase[];
  readonly notes: readonly ProcedureNote[];
  readonly decisions: readonly Decision[];
}

/** One entry of the source, judged. */
interface Entry {
  readonly index: number;
  readonly kind: CaseKind;
  readonly name: string;
  readonly papers: readonly ComponentRequirement[];
}

/** Kinds that every applicant's dossier has, in the order in which their papers are listed. */
const BASE: readonly CaseKind[] = ['unnamed', 'hand-in', 'part', 'show'];

/**
 * Separates cases from headings and notes. Papers under headings come into one list, each with its heading as group: alone where the
 * procedure has no case, and within each case where it has some. Papers that some applicants add come into each list. Notes are taken
 * out of the papers. Nothing that could have to be handed in is dropped, and where no paper would be left, all stay.
 */
export function arrangeCases(source: readonly ProcedureCase[]): ArrangedCases {
  const decisions: Decision[] = [];
  const notes: ProcedureNote[] = [];
  const entries = source.map((one, index) => readEntry(one, index, notes, decisions));
  if (entries.every(({ papers }) => papers.length === 0)) return { cases: source, notes: [], decisions: [] };
  const kept = entries.filter((entry) => !isLeftOut(entry, entries, notes, decisions));
  return { cases: numbered(listsOf(withWays(kept), decisions)), notes: eachOnce(notes), decisions };
}

function eachOnce(notes: readonly ProcedureNote[]): readonly ProcedureNote[] {
  return [...new Map(notes.map((note) => [JSON.stringify([note.heading, note.text]), note])).values()];
}

function readEntry(one: ProcedureCase, index: number, notes: ProcedureNote[], decisions: Decision[]): Entry {
  const judged = caseKindOf(one.name);
  // Advice that stands over several papers may be a case with a name like advice.
  const unsure = judged.kind === 'note' && judged.rule !== 'note-word' && papersUnderNote(one) > 1;
  const { kind, rule } = unsure ? ({ kind: 'case', rule: judged.rule } as const) : judged;
  if (unsure) decisions.push({ code: 'CASE_UNSURE', rule, index });
  else if (kind === 'note') decisions.push({ code: 'CASE_IS_NOTE', rule, index });
  else if (kind !== 'case' && kind !== 'unnamed') decisions.push({ code: 'CASE_IS_HEADING', rule, index });
  const text = headingText(one.name);
  const saysMore = kind === 'note' ? text.length > LABEL : rule === 'number-of-sets' && /\d/.test(text);
  if (saysMore) notes.push({ heading: null, text: one.name.trim() });
  const heading = kind === 'unnamed' || SAYS_NOTHING.has(rule) ? null : text;
  const papers = one.components.flatMap((component, position) => {
    const paper = readPaper(component, kind, heading, { index, component: position }, decisions);
    if (paper) return [paper];
    if (!isBareHeading(component.name)) notes.push({ heading: kind === 'note' && saysMore ? null : heading, text: component.name.trim() });
    return [];
  });
  if (kind === 'part' && one.components.length === 0) return { index, kind, name: one.name, papers: [paperNamed(one.name)] };
  return { index, kind, name: one.name, papers };
}

function papersUnderNote({ components }: ProcedureCase): number {
  return components.filter((component) => componentKindOf(component, true).kind !== 'note').length;
}

/** Where a paper stands in the source. */
type Place = Pick<Decision, 'index' | 'component'>;

/** A paper with its heading, or undefined for advice. */
function readPaper(component: ComponentRequirement, kind: CaseKind, heading: string | null, at: Place, decisions: Decision[]) {
  const judged = componentKindOf(component, kind === 'note');
  if (judged.kind === 'note') decisions.push({ code: 'COMPONENT_IS_NOTE', rule: judged.rule, ...at });
  if (judged.kind === 'note') return undefined;
  if (judged.kind === 'unsure') decisions.push({ code: 'COMPONENT_UNSURE', rule: judged.rule, ...at });
  const underShow = kind === 'show' && ![heading ?? '', component.name].some((text) => HANDED_IN.test(text));
  const shown = underShow || isShownOnly(component.name);
  if (shown) decisions.push({ code: 'COMPONENT_SHOWN_ONLY', rule: underShow ? 'under-heading' : 'by-name', ...at });
  const group = heading === null || kind === 'case' || kind === 'note' ? {} : { group: heading };
  return { ...component, ...group, ...(shown ? { presentOnly: true as const } : {}) };
}

/** Headings longer than a label are advice themselves. */
const LABEL = 30;
/** Papers to show of which a copy stays with the agency. */
const HANDED_IN = /nộp (bản|cho)|bản sao có chữ ký|\bthì nộp|^\W*bản sao|hoặc (nộp|gửi)/iu;
/** Headings that say nothing but "the dossier" are no group. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['dossier-heading', 'number-of-sets', 'hands-in-one-set']);

/** A heading among the papers, such as "Giấy tờ phải nộp:", that says nothing when it stands alone. */
function isBareHeading(name: string): boolean {
  if (name.length >= 60) return false;
  const { kind, rule } = caseKindOf(name);
  return (kind === 'hand-in' || kind === 'show') && rule !== 'number-of-sets';
}

/** An entry whose name is a paper and that lists none is that paper. */
function paperNamed(name: string): ComponentRequirement {
  const unstated = { code: null, originals: null, copies: null, required: null, isResult: null };
  return { key: '1', name: name.trim(), ...unstated, electronicForm: false, templates: [] };
}

/** Entries without a paper: headings and notes go, what they say is kept as a note, and a name that may be a case stays. */
function isLeftOut({ index, kind, name, papers }: Entry, all: readonly Entry[], notes: ProcedureNote[], decisions: Decision[]): boolean {
  if (papers.length > 0 || all.length === 1) return false;
  if (kind === 'unnamed') {
    decisions.push({ code: 'CASE_EMPTY', rule: 'no-name-no-paper', index });
    return true;
  }
  if (kind === 'note') return true;
  const sentence = /\sthì\s/u.test(name);
  if ((kind === 'case' || kind === 'way') && !sentence) return false;
  if (kind === 'case') decisions.push({ code: 'CASE_IS_NOTE', rule: 'sentence-without-papers', index });
  if (!isBareHeading(name)) notes.push({ heading: null, text: name.trim() });
  return true;
}

/** One way of sending beside other papers adds to them; where nothing but several ways excludes each other, they are cases. */
function withWays(entries: readonly Entry[]): readonly Entry[] {
  const ways = new Set(entries.filter(({ kind }) => kind === 'way').map(({ name }) => headingKey(name)));
  const exclusive = !entries.some(({ kind }) => kind === 'case') && (ways.size > 1 || entries.every(({ kind }) => kind === 'way'));
  return entries.map((entry) => (entry.kind === 'way' ? { ...entry, kind: exclusive ? 'case' : 'addition' } : entry));
}

function listsOf(entries: readonly Entry[], decisions: Decision[]): readonly Entry[] {
  const cases = entries.filter(({ kind }) => kind === 'case');
  const additions = entries.filter(({ kind }) => kind === 'addition' || kind === 'note');
  const headed = entries.some(({ kind }) => kind === 'hand-in' || kind === 'show' || kind === 'part');
  const base = BASE.flatMap((kind) => entries.filter((entry) => entry.kind === kind));
  if (cases.length === 0) return [merged(nameOfOnly(entries), [...base, ...additions], decisions)];
  if (!headed) {
    // A list without a name beside cases may be what all of them need or one more case: both stay possible choices.
    const loose = base.filter(({ papers }) => papers.length > 0);
    for (const { index } of loose) decisions.push({ code: 'CASE_UNSURE', rule: 'list-beside-cases', index });
    return [...loose, ...cases].map((entry) => merged(entry.name, [entry, ...additions], decisions));
  }
  for (const { index } of cases) decisions.push({ code: 'CASE_UNSURE', rule: 'case-beside-headings', index });
  const alone = merged('', [...base, ...additions], decisions);
  return [alone, ...cases.map((entry) => merged(entry.name, [entry, ...base, ...additions], decisions))];
}

/** A single entry about some applicants keeps its name. */
function nameOfOnly([only, ...others]: readonly Entry[]): string {
  return only?.kind === 'addition' && others.length === 0 ? only.name : '';
}

/** One list of several entries; a paper that stands in two of them is listed once, and is to be handed in where one says so. */
function merged(name: string, entries: readonly Entry[], decisions: Decision[]): Entry {
  const papers = [...(entries[0]?.papers ?? [])];
  for (const { index, papers: more } of entries.slice(1)) {
    for (const paper of more) {
      const same = papers.findIndex((known) => known.code === paper.code && known.name === paper.name);
      const known = papers[same];
      if (!known) papers.push(paper);
      else {
        decisions.push({ code: 'COMPONENT_MERGED', rule: 'same-paper', index });
        papers[same] = paper.presentOnly ? known : handedIn(known, paper);
      }
    }
  }
  return { index: entries[0]?.index ?? 0, kind: 'case', name, papers };
}

function handedIn(shown: ComponentRequirement, paper: ComponentRequirement): ComponentRequirement {
  const { presentOnly: _, ...known } = shown;
  return { ...known, originals: most(known.originals, paper.originals), copies: most(known.copies, paper.copies) };
}

function most(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

function numbered(lists: readonly Entry[]): readonly ProcedureCase[] {
  return lists.map(({ name, papers }, index) => ({
    key: String(index + 1),
    name,
    components: papers.map((paper, position) => ({ ...paper, key: String(position + 1) })),
  }));
}
