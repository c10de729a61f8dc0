import { Injectable } from '@nestjs/common';
import { covered, coverageValues, matterOf, type Coverage } from '../../../platform/auth/covered.js';
import { Database } from '../../../platform/database/database.js';
import type { Consultation } from '../domain/consultation.js';

/** On which side the caller's agencies are: they were asked, or they ask. */
export const SIDES = ['asked', 'asking'] as const;
export type Side = (typeof SIDES)[number];

/** What a worklist is asked for, with the rights of the one who asks. */
export interface ConsultationQuery {
  readonly side: Side;
  readonly open: boolean;
  /** What the officer may look for on that side. */
  readonly coverage: Coverage;
  readonly limit: number;
  /** Where the page before ended. */
  readonly after?: readonly [dueAt: string, id: string] | undefined;
}

/** A consultation with what is shown of its dossier. */
export type ConsultationRow = Pick<
  Consultation,
  'dossierId' | 'id' | 'askingAgencyCode' | 'askingSuccessorCode' | 'askedAgencyCode' | 'state' | 'askedAt' | 'dueAt' | 'closedAt'
> & {
  readonly dossierCode: string | null;
  readonly procedureCode: string;
  readonly procedureName: string;
};

/** A consultation in full; `version` is the dossier's, `personalShown` whether the officer is shown personal data of it. */
export type ConsultationDetail = ConsultationRow &
  Pick<Consultation, 'question' | 'fileIds' | 'duration' | 'answer' | 'cancelReason' | 'cancelNote'> & {
    readonly version: number;
    readonly personalShown: boolean;
  };

const ROW = `c.dossier_id as "dossierId", c.id, c.asking_agency_code as "askingAgencyCode",
  c.asking_successor_code as "askingSuccessorCode", c.asked_agency_code as "askedAgencyCode", c.state, c.asked_at as "askedAt",
  c.due_at as "dueAt",
  c.closed_at as "closedAt", d.dossier_code as "dossierCode", d.procedure_code as "procedureCode", d.procedure_name as "procedureName"`;

/** Open ones the most urgent first, closed ones the latest first. */
const OPEN = { has: 'c.closed_at is null', beyond: '>', order: 'c.due_at, c.id' };
const CLOSED = { has: 'c.closed_at is not null', beyond: '<', order: 'c.due_at desc, c.id desc' };
/** What was taken back, or ended with the dossier, is gone for the asked side. */
const ANSWERED = { ...CLOSED, has: `${CLOSED.has} and c.state = 'answered'` };

/** One index range per agency, in order and bounded, so that a list costs the same however many there are. */
function worklist(sides: readonly string[], { has, beyond, order }: typeof OPEN): string {
  const ranges = sides.map(
    (side) => `
      select c.* from unnest($1::text[]) a cross join lateral (
        select c.dossier_id, c.id, c.due_at from routing.consultation c join routing.consulted_dossier d on d.dossier_id = c.dossier_id
        where c.${side}_code = a and ${has} and ${covered(matterOf('d', 'a'), 5)}
        and ($3::uuid is null or (c.due_at, c.id) ${beyond} ($2::timestamptz, $3::uuid))
        order by ${order} limit $4::int4) c`,
  );
  return `
    select ${ROW} from (select c.dossier_id, c.id from (${ranges.join(' union ')}) c order by ${order} limit $4::int4) found
    join routing.consultation c using (dossier_id, id)
    join routing.consulted_dossier d on d.dossier_id = c.dossier_id order by ${order}`;
}

/** What was asked is seen by who asked, and once it is closed by who has the dossier now. */
const WORKLISTS = {
  asked: { open: worklist(['asked_agency'], OPEN), closed: worklist(['asked_agency'], ANSWERED) },
  asking: { open: worklist(['asking_agency'], OPEN), closed: worklist(['asking_agency', 'asking_successor'], CLOSED) },
} as const;

/** Whether one of the sides is an officer's by the rights whose parameters begin there. */
const ofEitherSide = (first: number): string => `((c.state <> 'cancelled' and ${covered(matterOf('d', 'c.asked_agency_code'), first)})
  or ${covered(matterOf('d', 'c.asking_agency_code'), first + 3)}
  or (c.asking_successor_code is not null and ${covered(matterOf('d', 'c.asking_successor_code'), first + 3)}))`;

const DETAIL = `
  select ${ROW}, c.question, c.file_ids as "fileIds", c.duration, c.answer, c.cancel_reason as "cancelReason",
  c.cancel_note as "cancelNote", journal.version_of(c.dossier_id) as version, ${ofEitherSide(9)} as "personalShown"
  from routing.consultation c join routing.consulted_dossier d on d.dossier_id = c.dossier_id
  where c.dossier_id = $1::uuid and c.id = $2::uuid and ${ofEitherSide(3)}`;

/** The rights by which consultations are read: agencies for which the officer may answer, and asking agencies. */
export interface SeenSides {
  readonly asked: Coverage;
  readonly asking: Coverage;
}

/** Reads consultations: both sides see them and nobody else; the asked side does not see cancelled ones. */
@Injectable()
export class ConsultationReader {
  constructor(private readonly database: Database) {}

  /** At most `limit` rows of a worklist. */
  list({ side, open, coverage, limit, after }: ConsultationQuery): Promise<ConsultationRow[]> {
    return this.database.read<ConsultationRow>(WORKLISTS[side][open ? 'open' : 'closed'], [
      coverage.scope,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit,
      ...coverageValues(coverage),
    ]);
  }

  /**
   * The consultation, or undefined when there is none that an officer with these rights may see.
   *
   * @param persons those of the rights by which personal data is shown
   */
  async detail(dossierId: string, id: string, rights: SeenSides, persons: SeenSides): Promise<ConsultationDetail | undefined> {
    const values = [rights, persons].flatMap(({ asked, asking }) => [...coverageValues(asked), ...coverageValues(asking)]);
    const [row] = await this.database.read<ConsultationDetail>(DETAIL, [dossierId, id, ...values]);
    return row;
  }
}
