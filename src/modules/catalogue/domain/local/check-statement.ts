import { assertDuration } from '../assert-duration.js';
import type { ProcedureCase, ProcedureContent } from '../procedure.js';
import {
  localAgenciesEmpty,
  localCaseUnknown,
  localFormRepeated,
  localDurationRepeated,
  localOnlineGroundMissing,
  localOnlineReasonMissing,
  localPaperThere,
  localPaperUnknown,
  localPartOfProcedure,
  localTermsEmpty,
} from './local.errors.js';
import { assertRules } from './check-rules.js';
import { localSourceRepeated } from './once-only.errors.js';
import {
  LOCAL_PARTS,
  type LocalAgencies,
  type LocalDuration,
  type LocalForm,
  type LocalOnlineLevel,
  type LocalPapers,
  type LocalSource,
  type LocalStatement,
} from './local-terms.js';

/**
 * What a statement is held against the national text for that it is to lie over, part by part.
 *
 * @param national null where the scope is no procedure, and only rules can be stated
 * @param held papers that the province asks for by an earlier decision, which hold where this one says nothing of papers
 * @returns steps, which throw DomainError LOCAL_TERMS_EMPTY, LOCAL_DURATION_REPEATED, DURATION_VALUE_WRONG, DURATION_TOO_LONG,
 *   LOCAL_CASE_UNKNOWN, LOCAL_PAPER_UNKNOWN, LOCAL_PAPER_THERE, LOCAL_PART_OF_PROCEDURE, LOCAL_FORM_REPEATED, LOCAL_SOURCE_REPEATED,
 *   LOCAL_ONLINE_REASON_MISSING, LOCAL_ONLINE_GROUND_MISSING, LOCAL_AGENCIES_EMPTY (422), and as `assertRules`
 */
export function statementGate(
  statement: LocalStatement,
  national: Pick<ProcedureContent, 'cases'> | null,
  held: LocalPapers['added'] = [],
): readonly (() => void)[] {
  const { durations, papers, onlineLevel, agencies, forms, sources, rules } = statement;
  const cases = national?.cases ?? [];
  const added = papers === undefined ? held : (papers?.added ?? []);
  return [
    () => assertParts(statement, national !== null),
    () => durations && assertDurations(durations, cases),
    () => papers && assertPapers(papers, cases),
    () => onlineLevel && assertOnlineLevel(onlineLevel),
    () => agencies && assertAgencies(agencies),
    () => forms && assertForms(forms, added, cases),
    () => sources && assertSources(sources, added, cases),
    () => rules && assertRules(rules),
  ];
}

/** Every agency that a statement names, with the field that names it. */
export function agenciesNamed({ durations, agencies }: LocalStatement): readonly { readonly field: string; readonly code: string }[] {
  const byDuration = (durations ?? []).flatMap(({ agencyCode }, index) =>
    agencyCode === null ? [] : [{ field: `terms.durations.${index}.agencyCode`, code: agencyCode }],
  );
  const resolving = (agencies?.agencyCodes ?? []).map((code, index) => ({ field: `terms.agencies.agencyCodes.${index}`, code }));
  return [...byDuration, ...resolving];
}

function assertParts(statement: LocalStatement, isOfProcedure: boolean): void {
  if (LOCAL_PARTS.every((part) => statement[part] === undefined)) throw localTermsEmpty();
  const foreign = LOCAL_PARTS.find((part) => part !== 'rules' && statement[part] !== undefined);
  if (!isOfProcedure && foreign) throw localPartOfProcedure(foreign);
}

function assertDurations(lines: readonly LocalDuration[], cases: readonly ProcedureCase[]): void {
  const said = new Set<string>();
  for (const [index, { channel, caseName, agencyCode, duration }] of lines.entries()) {
    const field = `terms.durations.${index}`;
    assertCase(caseName, cases, `${field}.caseName`);
    assertDuration(duration, `${field}.duration.value`);
    const matter = JSON.stringify([channel, caseName, agencyCode]);
    if (said.has(matter)) throw localDurationRepeated(field);
    said.add(matter);
  }
}

function assertPapers({ added, dropped }: LocalPapers, cases: readonly ProcedureCase[]): void {
  for (const [index, { caseName, name }] of dropped.entries()) {
    const field = `terms.papers.dropped.${index}`;
    assertCase(caseName, cases, `${field}.caseName`);
    if (!papersOf(caseName, cases).includes(name)) throw localPaperUnknown(`${field}.name`);
  }
  const there = added.map(({ caseName, name }) => ({ caseName, name }));
  for (const [index, { caseName, name }] of there.entries()) {
    const field = `terms.papers.added.${index}`;
    assertCase(caseName, cases, `${field}.caseName`);
    const isNational = papersOf(caseName, cases).includes(name);
    const isAddedBefore = there.slice(0, index).some((other) => other.name === name && areOfOneCase(other.caseName, caseName));
    if (isNational || isAddedBefore) throw localPaperThere(`${field}.name`);
  }
}

/** A form is of one paper of a case, so that its answers are those of the paper. */
function assertForms(forms: readonly LocalForm[], added: LocalPapers['added'], cases: readonly ProcedureCase[]): void {
  for (const [index, { caseName, name, formCode }] of forms.entries()) {
    const field = `terms.forms.${index}`;
    assertCase(caseName, cases, `${field}.caseName`);
    const isAdded = added.some((paper) => paper.name === name && areOfOneCase(paper.caseName, caseName));
    if (!isAdded && !papersOf(caseName, cases).includes(name)) throw localPaperUnknown(`${field}.name`);
    const before = forms.slice(0, index).filter((other) => areOfOneCase(other.caseName, caseName));
    if (before.some((other) => other.name === name || other.formCode === formCode)) throw localFormRepeated(field);
  }
}

/** A paper of a case is in one database. */
function assertSources(sources: readonly LocalSource[], added: LocalPapers['added'], cases: readonly ProcedureCase[]): void {
  for (const [index, { caseName, name }] of sources.entries()) {
    const field = `terms.sources.${index}`;
    assertCase(caseName, cases, `${field}.caseName`);
    const isAdded = added.some((paper) => paper.name === name && areOfOneCase(paper.caseName, caseName));
    if (!isAdded && !papersOf(caseName, cases).includes(name)) throw localPaperUnknown(`${field}.name`);
    const before = sources.slice(0, index).filter((other) => areOfOneCase(other.caseName, caseName));
    if (before.some((other) => other.name === name)) throw localSourceRepeated(field);
  }
}

function areOfOneCase(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}

function papersOf(caseName: string | null, cases: readonly ProcedureCase[]): readonly string[] {
  return cases.filter(({ name }) => caseName === null || name === caseName).flatMap(({ components }) => components.map(({ name }) => name));
}

function assertCase(caseName: string | null, cases: readonly ProcedureCase[], field: string): void {
  if (caseName !== null && !cases.some(({ name }) => name === caseName)) throw localCaseUnknown(field);
}

function assertOnlineLevel({ level, ground = null, reason }: LocalOnlineLevel): void {
  if ((level === 'full') !== (reason === null)) throw localOnlineReasonMissing();
  if ((level === 'partial') !== (ground !== null)) throw localOnlineGroundMissing();
}

function assertAgencies({ levels, agencyCodes }: LocalAgencies): void {
  if (levels.length + agencyCodes.length === 0) throw localAgenciesEmpty();
}
