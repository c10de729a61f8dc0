import { caseNotChosen, caseUnknown, componentUnknown, dossierIncomplete } from './dossier.errors.js';

/** What a case of a procedure asks for, as far as intake needs to know. */
export interface ComponentDefinition {
  readonly key: string;
  readonly code: string | null;
  readonly name: string;
  readonly required: boolean | null;
}

/** A case of a procedure (trường hợp). */
export interface CaseDefinition {
  readonly key: string;
  readonly name: string;
  readonly components: readonly ComponentDefinition[];
}

/** A paper that somebody hands in. */
export interface HandedComponent {
  /** Key of the requirement within the case. */
  readonly key: string;
  readonly originals?: number;
  readonly copies?: number;
  readonly fileId?: string | null;
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
}

/**
 * The case that a dossier is for. A procedure with one case needs no choice.
 *
 * @throws DomainError PROCEDURE_CASE_UNKNOWN (422), PROCEDURE_CASE_NOT_CHOSEN (409) when `mustChoose` and none was named
 */
export function chooseCase(cases: readonly CaseDefinition[], key: string | null, mustChoose: boolean): CaseDefinition | undefined {
  if (key !== null) {
    const chosen = cases.find((candidate) => candidate.key === key);
    if (!chosen) throw caseUnknown();
    return chosen;
  }
  if (cases.length === 1 && !mustChoose) return cases[0];
  if (mustChoose && cases.length > 0) throw caseNotChosen(cases.map(({ key: caseKey, name }) => ({ key: caseKey, name })));
  return undefined;
}

/**
 * Holds the handed papers against the case: each must be asked for, each required one must be there as a file or on paper
 * (NĐ 61/2018 Đ.17.1: completeness is checked before reception).
 *
 * @throws DomainError COMPONENT_UNKNOWN (422), DOSSIER_INCOMPLETE (409) naming what is missing
 */
export function checkComponents(asked: readonly ComponentDefinition[], handed: readonly HandedComponent[]): CheckedComponent[] {
  const checked = handed.map((item, index) => {
    const definition = asked.find((candidate) => candidate.key === item.key);
    if (!definition) throw componentUnknown(index);
    return {
      key: definition.key,
      code: definition.code,
      name: definition.name,
      required: definition.required === true,
      originals: item.originals ?? 0,
      copies: item.copies ?? 0,
      fileId: item.fileId ?? null,
    };
  });
  const present = new Set(checked.filter((item) => item.fileId !== null || item.originals + item.copies > 0).map((item) => item.key));
  const missing = asked.filter((definition) => definition.required === true && !present.has(definition.key));
  if (missing.length > 0) throw dossierIncomplete(missing.map(({ key, name }) => ({ code: key, name })));
  return checked;
}
