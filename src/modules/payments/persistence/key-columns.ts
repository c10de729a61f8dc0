/** First part of the key of every table of a dossier. */
export const dossierId = (constraint: string) => ({
  type: 'uuid' as const,
  name: 'dossier_id',
  primary: true,
  primaryKeyConstraintName: constraint,
});

/** The rest of the key of a row of a dossier. */
export const ownId = (constraint: string) => ({ type: 'uuid' as const, primary: true, primaryKeyConstraintName: constraint });
