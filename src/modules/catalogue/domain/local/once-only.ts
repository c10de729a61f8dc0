import type { ComponentRequirement, DatabaseName, ProcedureCase, ProcedureContent } from '../procedure.js';
import type { HeldTerms, LocalSource } from './local-terms.js';

/** A connected database: whose data an agency does not ask people for. */
export interface ConnectedDatabase extends DatabaseName {
  readonly owner: string;
  /** What it answers for. */
  readonly answersFor: string;
  /** First local date on which it is connected. */
  readonly connectedFrom: string;
  readonly source: string;
}

/** The line that keeps a paper of a case from being asked for on a local date; undefined where it is asked for. */
export function sourceOf(
  sources: readonly LocalSource[],
  caseName: string,
  paper: Pick<ComponentRequirement, 'name'>,
  on: string,
): LocalSource | undefined {
  return sources.find(
    ({ caseName: ofCase, name, exception }) =>
      (ofCase === null || ofCase === caseName) && name === paper.name && !(exception && on <= exception.until),
  );
}

/** A content whose papers say which database has their data, where they are not asked for on a local date. */
export function withSources(
  content: ProcedureContent,
  { sources }: HeldTerms,
  on: string,
  nameOf: (databaseCode: string) => string,
): ProcedureContent {
  if (!sources) return content;
  const cases = content.cases.map((each) => ({
    ...each,
    components: each.components.map((paper) => {
      const source = sourceOf(sources.value, each.name, paper, on);
      return source ? { ...paper, heldIn: { code: source.databaseCode, name: nameOf(source.databaseCode) } } : paper;
    }),
  }));
  return { ...content, cases };
}

/** Places of the papers that are marked as required although a connected database has what they would say. */
export function stillRequired(
  cases: readonly ProcedureCase[],
  sources: readonly LocalSource[],
  on: string,
): readonly { readonly field: string; readonly source: LocalSource }[] {
  return cases.flatMap(({ name, components }, place) =>
    components.flatMap((paper, index) => {
      const source = paper.required === true ? sourceOf(sources, name, paper, on) : undefined;
      return source ? [{ field: `content.cases.${place}.components.${index}.required`, source }] : [];
    }),
  );
}
