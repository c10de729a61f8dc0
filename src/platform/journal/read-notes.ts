import type { ActorKind } from '../../shared/actor.js';
import type { Purpose } from '../../shared/purpose.js';
import type { ReadAction } from '../../shared/read-action.js';
import type { Role } from '../../shared/role.js';
import { Database } from '../database/database.js';

/** A noted read. What notes of before did not say is null. */
export interface ReadNote {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string;
  readonly actorKind: ActorKind | null;
  readonly agencyCode: string | null;
  readonly roles: readonly Role[] | null;
  readonly onBehalfOf: string | null;
  readonly action: ReadAction;
  readonly purpose: Purpose | null;
  /** Whether it was one of several that a list showed. */
  readonly isListed: boolean;
}

/** Which notes are asked for. */
export interface AskedNotes {
  /** Id of the dossier, or key of the person. */
  readonly subject: string;
  /** Whose own reads are left out. */
  readonly exceptBy: string;
  /** Only what was opened by itself, only what a list showed, or both. */
  readonly which: 'opened' | 'listed' | undefined;
  readonly limit: number;
  /** Instant and id of the note behind which the page begins. */
  readonly after: readonly [string, string] | undefined;
}

const arm = (isListed: boolean, from: string, condition: string): string => `
  (select l.id, l.at, l.actor_id as "actorId", l.actor_kind as "actorKind",
     l.agency_code as "agencyCode", l.roles, l.on_behalf_of as "onBehalfOf", l.action, l.purpose, ${isListed} as "isListed"
   from ${from}
   where ${condition} and l.actor_id <> $2::uuid and ($3::timestamptz is null or (l.at, l.id) < ($3::timestamptz, $4::uuid))
     and coalesce($6::text, '${isListed ? 'listed' : 'opened'}') = '${isListed ? 'listed' : 'opened'}'
   order by l.at desc, l.id desc limit $5::int4)`;

/** What was about the subject, and the lists that showed it, each by indexes of its own. A person's key is in no list. */
const OPENED = arm(false, 'platform.access_log l', 'l.subject_id = $1::text');
const LISTED = arm(
  true,
  'platform.shown_page p join platform.access_log l on l.page_id = p.id',
  'p.dossier_ids @> array[$1::uuid] and l.subject_id <> $1::text',
);

/** Reads who read what; the caller has checked that the subject is the reader's own. */
export class ReadNotes {
  constructor(private readonly database: Database) {}

  /** Of a dossier, the newest first. */
  ofDossier(asked: AskedNotes): Promise<ReadNote[]> {
    return this.page(`select * from (${OPENED} union all ${LISTED}) r order by at desc, id desc limit $5::int4`, asked);
  }

  /** Of a person's data outside of dossiers, the newest first. */
  ofPerson(asked: AskedNotes): Promise<ReadNote[]> {
    return this.page(OPENED, asked);
  }

  private page(text: string, { subject, exceptBy, which, limit, after }: AskedNotes): Promise<ReadNote[]> {
    return this.database.readPlanned<ReadNote>(text, [subject, exceptBy, after?.[0] ?? null, after?.[1] ?? null, limit, which ?? null]);
  }
}
