/** What tells a dossier from others in the rows that it left; whatever it left carries these and no other names of its own. */
export interface DossierNames {
  /** From 0. */
  readonly number: number;
  /** The last twelve digits of the ids of the dossier and of all its objects. */
  readonly suffix: string;
  readonly code: string;
  readonly identityNumber: string;
  readonly personKey: string;
  /** Stream on which the sweep writes of the dossier. */
  readonly sweepStream: string;
}

/** Columns of `bench_twins.named` that are the names of one dossier, before a prefix. */
export const NAME_COLUMNS = {
  number: 'int8',
  suffix: 'text',
  code: 'text',
  identity_number: 'text',
  person_key: 'text',
  sweep_stream: 'uuid',
} as const;

/** Names as columns, each with a prefix. */
export function namesAsColumns(prefix: string, names: DossierNames): Readonly<Record<string, string | number>> {
  const values = [names.number, names.suffix, names.code, names.identityNumber, names.personKey, names.sweepStream];
  return Object.fromEntries(Object.keys(NAME_COLUMNS).map((column, index) => [`${prefix}_${column}`, values[index]!]));
}

/** Columns with the names that stand in texts, those first that others may be part of. */
export const NAMES_IN_TEXTS = ['identity_number', 'person_key', 'code', 'suffix'] as const;

/** SQL that puts the names of the twin `w` in the place of those of its life in a text; of all of them, or of these. */
export function renamedSql(text: string, names: readonly (typeof NAMES_IN_TEXTS)[number][] = NAMES_IN_TEXTS): string {
  return names.reduce((renamed, name) => `replace(${renamed}, w.life_${name}, w.twin_${name})`, text);
}
