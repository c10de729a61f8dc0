import { componentRepeated, componentUnknown, dossierIncomplete } from './component.errors.js';
import { caseNotChosen, caseUnknown } from './dossier.errors.js';

/** A connected database by code and name. */
export interface DatabaseOfPaper {
  readonly code: string;
  readonly name: string;
}

/** What a case of a procedure asks for, as far as intake needs to know. */
export interface ComponentDefinition {
  readonly key: string;
  readonly code: string | null;
  readonly name: string;
  readonly required: boolean | null;
  /** Shown and taken back (xuất trình): need not be handed in, and no reason for its absence is asked for. */
  readonly presentOnly?: true;
  /** Code of the electronic form by which it may be handed in. */
  readonly form?: string;
  /** The connected database that has what it would say: it is taken from there, and not asked for. */
  readonly heldIn?: DatabaseOfPaper;
}

/** A case of a procedure (trường hợp). */
export interface CaseDefinition {
  readonly key: string;
  readonly name: string;
  readonly components: readonly ComponentDefinition[];
}

/** A submitted paper, or the reason for its absence. */
export interface SubmittedComponent {
  /** Key of the requirement within the case. */
  readonly key: string;
  readonly originals?: number;
  readonly copies?: number;
  readonly fileId?: string | null;
  /** Document of the applicant's repository, in place of a file; who uses it has put its file into `fileId`. */
  readonly documentId?: string | null;
  /** What was filled into the electronic form of the paper. */
  readonly answers?: Readonly<Record<string, unknown>> | null;
  /** Form by which the paper was handed in before. */
  readonly formCode?: string | null;
  /** Why this paper does not apply; not taken for a paper that the procedure marks as required. */
  readonly absence?: string | null;
}

/** A handed paper with what the procedure says about it. */
export interface CheckedComponent {
  readonly key: string;
  readonly code: string | null;
  readonly name: string;
  readonly required: boolean;
  readonly originals: number;
  readonly copies: number;
  readonly fileId: string | null;
  readonly reusedDocumentId: string | null;
  readonly absence: string | null;
  readonly formCode: string | null;
  readonly heldIn: DatabaseOfPaper | null;
}

/**
 * The case that a dossier is for. A procedure with one case needs no choice.
 *
 * @throws DomainError PROCEDURE_CASE_UNKNOWN (422), PROCEDURE_CASE_NOT_CHOSEN (409)
 */
export function chooseCase(cases: readonly CaseDefinition[], key: string | null): CaseDefinition | undefined {
  if (key !== null) {
    const chosen = cases.find((candidate) => candidate.key === key);
    if (!chosen) throw caseUnknown();
    return chosen;
  }
  if (cases.length > 1) throw caseNotChosen(cases.map(({ key: caseKey, name }) => ({ key: caseKey, name })));
  return cases[0];
}

/**
 * Holds the handed papers against the case (NĐ 61/2018 Đ.17.1: completeness is checked before reception). Each must be asked
 * for. Each paper that is asked for must be there, as a file or on paper. The national catalogue does not say which papers
 * are needed in every case, so one that is not marked as required may be left out with a stated reason, and only with one. Papers that
 * are only shown are looked at and given back (TT 03/2025 keeps them out of what is scanned): they are noted where they are handed in.
 * What a connected database has is not asked for (NĐ 309/2026/NĐ-CP, article 2, on 4.2a), and noted with the database.
 *
 * @param defaultAbsenceReason reason for all papers that are not named, or null
 * @param named the papers as the caller listed them, by whose places a refusal names fields
 * @throws DomainError COMPONENT_UNKNOWN, COMPONENT_REPEATED (422), DOSSIER_INCOMPLETE (409) naming what is missing
 */
export function checkComponents(
  asked: readonly ComponentDefinition[],
  handed: readonly SubmittedComponent[],
  defaultAbsenceReason: string | null,
  named = handed,
): CheckedComponent[] {
  const byKey = new Map<string, SubmittedComponent>();
  handed.forEach((item, index) => {
    if (!asked.some((definition) => definition.key === item.key)) throw componentUnknown(index);
    if (byKey.has(item.key)) throw componentRepeated(index);
    byKey.set(item.key, item);
  });
  const missing = asked.filter((definition) => !isAccountedFor(definition, byKey.get(definition.key), defaultAbsenceReason));
  if (missing.length > 0) {
    const placeOf = (key: string): number => named.findIndex((item) => item.key === key);
    throw dossierIncomplete(
      missing.map(({ key, name, required, form }) => ({
        key,
        name,
        index: placeOf(key),
        mayBeAbsent: required !== true,
        ...(form === undefined ? {} : { form }),
      })),
    );
  }
  return asked.flatMap((definition) => {
    const item = byKey.get(definition.key);
    if (!item && definition.required === false && !definition.heldIn) return [];
    if (definition.presentOnly && !(item && isThere(item))) return [];
    return [
      {
        key: definition.key,
        code: definition.code,
        name: definition.name,
        required: definition.required === true && !definition.heldIn,
        originals: item?.originals ?? 0,
        copies: item?.copies ?? 0,
        fileId: item?.fileId ?? null,
        reusedDocumentId: item?.documentId ?? null,
        formCode: item?.answers ? (definition.form ?? null) : (item?.formCode ?? null),
        absence: definition.heldIn || (item && isThere(item)) ? null : (item?.absence ?? defaultAbsenceReason),
        heldIn: definition.heldIn ?? null,
      },
    ];
  });
}

function isAccountedFor(
  definition: ComponentDefinition,
  item: SubmittedComponent | undefined,
  defaultAbsenceReason: string | null,
): boolean {
  if (definition.heldIn || (item && isThere(item))) return true;
  if (definition.required === true) return false;
  if (definition.presentOnly) return true;
  return definition.required === false || Boolean(item?.absence ?? defaultAbsenceReason);
}

function isThere(item: SubmittedComponent): boolean {
  return Boolean(item.fileId ?? item.answers ?? item.formCode) || (item.originals ?? 0) + (item.copies ?? 0) > 0;
}
