import type { Queryable } from '../database/database.js';

/** What can be held: the bytes of a file by their SHA-256, a dossier by its id, everything of a person by the person's key. */
export interface HeldSubject {
  readonly kind: 'content' | 'dossier' | 'person';
  readonly key: string;
}

/** A hold that was not lifted. */
export interface OpenHold extends HeldSubject {
  readonly id: string;
  readonly reason: string;
  /** Actor who set it. */
  readonly setBy: string;
  readonly setAt: Date;
}

/** The name that both setting a hold and deleting the subject lock (`lockNames`). */
export function lockName({ kind, key }: HeldSubject): string {
  return kind === 'content' ? key : `${kind}:${key}`;
}

/** Holds on any of the subjects. A deletion asks under an exclusive `lockNames` of them. */
export async function openHolds(from: Queryable, subjects: readonly HeldSubject[]): Promise<readonly OpenHold[]> {
  const { rows } = await from.query<OpenHold>(
    `select h.id, h.kind, h.subject as key, h.reason, h.set_by as "setBy", h.set_at as "setAt"
     from (select distinct * from unnest($1::text[], $2::text[]) as s(kind, subject)) s join platform.hold h using (kind, subject)
     where not exists (select from platform.hold_lift l where l.hold_id = h.id) order by h.set_at, h.id`,
    [subjects.map(({ kind }) => kind), subjects.map(({ key }) => key)],
  );
  return rows;
}
