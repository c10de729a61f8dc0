import type { CheckedComponent, ComponentDefinition, SubmittedComponent } from './intake-checklist.js';

/**
 * What is there for the papers of a case when the officer who accepts names another one than the applicant: what the officer states for a
 * paper, else what was handed in, or excused, for the same paper before. The same paper has the same code and name, or the same name where
 * a case gives it another code. Keys say nothing across cases.
 *
 * @param held the papers of the dossier so far
 * @param stated what the officer states, by the keys of the case
 */
export function papersOfCase(
  asked: readonly ComponentDefinition[],
  held: readonly CheckedComponent[],
  stated: readonly SubmittedComponent[],
): readonly SubmittedComponent[] {
  const carried = asked.flatMap((definition) => {
    if (stated.some(({ key }) => key === definition.key)) return [];
    const named = held.filter(({ name }) => name === definition.name);
    const same = named.find(({ code }) => code === definition.code) ?? named[0];
    if (!same) return [];
    const { originals, copies, fileId, reusedDocumentId, absence, formCode } = same;
    return [{ key: definition.key, originals, copies, fileId, documentId: reusedDocumentId, absence, formCode }];
  });
  return [...stated, ...carried];
}
