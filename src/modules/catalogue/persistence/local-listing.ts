import type { HeldTerms } from '../domain/local/local-terms.js';
import type { GovernmentLevel, OnlineLevel } from '../domain/procedure.js';

/** Which procedures are listed otherwise than their national text says: those that fit by the province, and those that no longer do. */
export interface LocalFit {
  readonly fitting: readonly string[];
  readonly unfitting: readonly string[];
}

const OF_PROCEDURE = 'procedure:';

/** Divides the procedures of which the province says something about a part. @param fits undefined: nothing is said of it */
export function localFit(held: ReadonlyMap<string, HeldTerms>, fits: (terms: HeldTerms) => boolean | undefined): LocalFit {
  const said = [...held].flatMap(([key, terms]) =>
    key.startsWith(OF_PROCEDURE) ? [{ code: key.slice(OF_PROCEDURE.length), isFitting: fits(terms) }] : [],
  );
  const codesOf = (wanted: boolean): readonly string[] => said.filter(({ isFitting }) => isFitting === wanted).map(({ code }) => code);
  return { fitting: codesOf(true), unfitting: codesOf(false) };
}

/** What lists say of where a procedure is done and how far online. */
interface Listed {
  readonly onlineLevel: OnlineLevel | null;
  readonly levels: readonly GovernmentLevel[];
}

/** A row as it is here: by the province, where it says something. */
export function asListedHere<Row extends Listed>(row: Row, terms: HeldTerms | undefined): Row {
  const onlineLevel = terms?.onlineLevel?.value.level ?? row.onlineLevel;
  return { ...row, onlineLevel, levels: terms?.agencies?.value.levels ?? row.levels };
}
