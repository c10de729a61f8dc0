import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { selectColumns } from '../../../platform/database/select-columns.js';
import type { Correction } from '../domain/correction.js';
import type { DossierColumns } from '../domain/dossier-record.js';
import type { DatabaseOfPaper } from '../domain/intake-checklist.js';
import type { DatabaseException, FormAnswer } from '../domain/parts.js';
import type { FeeState } from '../domain/fee-state.js';
import { DossierSchema } from './dossier.schema.js';
import { VIEWER_PARAMETERS, knownTo, ofPerson, personalTo, viewerValues, visibleTo, type Viewer } from './visible.js';

/** Columns that the detail does not read: rights, and the inner state of clocks and requests. */
const NOT_IN_DETAIL = [
  ...(['sectorCode', 'confidentiality', 'takenOverAt', 'applicantPersonKey', 'authorisationConfirmedBy', 'askedBy', 'askedIn'] as const),
  ...(['replyMinutesLeft', 'replyCalendarId', 'replyCalendarVersion', 'replyPauses'] as const),
];

/** A dossier with its parts as the detail shows it; instants are Dates. */
export type DossierDetail = Omit<DossierColumns, (typeof NOT_IN_DETAIL)[number] | 'feeState'> & {
  readonly version: number;
  /** Whether the viewer is shown personal data; what the reader answers is not masked yet. */
  readonly personalShown: boolean;
  /** Null for a submitter, who may not see what is owed. */
  readonly feeState: FeeState | null;
  /** Until when the applicant may answer what was asked; null where nothing is, or for ever. */
  readonly answerDueAt: Date | null;
  readonly components: readonly {
    key: string;
    code: string | null;
    name: string;
    required: boolean;
    originals: number;
    copies: number;
    fileId: string | null;
    reusedDocumentId: string | null;
    absence: string | null;
    formCode: string | null;
    heldIn: DatabaseOfPaper | null;
  }[];
  readonly answers: readonly (Omit<FormAnswer, 'dossierId' | 'answeredAt' | 'answeredBy'> & { readonly answeredAt: string })[];
  readonly files: readonly {
    fileId: string;
    purpose: string;
    name: string;
    mediaType: string;
    size: number;
    sha256: string;
    addedAt: string;
    addedBy: string;
  }[];
  readonly supplements: readonly {
    id: string;
    round: number;
    items: string[];
    reason: string;
    legalBasis: string | null;
    exception: DatabaseException | null;
    requestedAt: string;
    answeredAt: string | null;
    cancelledAt: string | null;
    answer: string | null;
  }[];
  readonly suspensions: readonly { id: string; reason: string; legalBasis: string | null; fromAt: string; toAt: string | null }[];
  readonly extensions: readonly {
    number: number;
    previousDueAt: string;
    dueAt: string;
    grantedAt: string;
    reason: string;
    letterNumber: string | null;
  }[];
  readonly corrections: readonly (Omit<Correction, 'dossierId' | 'correctedBy' | 'correctedAt'> & { readonly correctedAt: string })[];
};

/** Which agencies a dossier is of or was left to, the resolving one first, and whether the viewer is shown its personal data. */
export interface SeenParties {
  readonly agencies: readonly string[];
  readonly personalShown: boolean;
}

/** A file of a dossier, with what `SeenParties` says; who added a file may have it again. */
export interface DossierFile extends SeenParties {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** A dossier of a person's own list. */
export interface PersonsDossier {
  readonly id: string;
  /** Whether the person sees it whole; else only how it stands. */
  readonly isWhole: boolean;
  /** Whether the person is the applicant. */
  readonly isApplicant: boolean;
}

const COMPONENT = `key, code, name, required, originals, copies, file_id as "fileId", reused_document_id as "reusedDocumentId", absence,
  form_code as "formCode", held_in as "heldIn"`;
const ANSWER = `form_code as "formCode", number, form_version_id as "formVersionId", form_version_no as "formVersionNo", answers,
  answered_at as "answeredAt"`;
const FILE = 'file_id as "fileId", purpose, name, media_type as "mediaType", size, sha256, added_at as "addedAt", added_by as "addedBy"';
const SUPPLEMENT = `id, round, items, reason, legal_basis as "legalBasis", exception, requested_at as "requestedAt",
  answered_at as "answeredAt", cancelled_at as "cancelledAt", answer`;
const EXTENSION = `number, previous_due_at as "previousDueAt", due_at as "dueAt", granted_at as "grantedAt", reason,
  letter_number as "letterNumber"`;

/** A correction, as details and sealed records show it. */
export const CORRECTION = `id, request_id as "requestId", changes, elsewhere, evidence, reason, is_applied as "isApplied",
  corrected_at as "correctedAt"`;

const part = (columns: string, table: string, order: string): string =>
  `(select coalesce(jsonb_agg(p), '[]') from (select ${columns} from dossiers.${table} where dossier_id = d.id order by ${order}) p)`;

const detailOf = (personalShown: string): string => `
  select ${selectColumns(DossierSchema, 'd', NOT_IN_DETAIL)}, ${personalShown} as "personalShown",
    (select due_at from dossiers.answer_wait where dossier_id = d.id) as "answerDueAt", journal.version_of(d.id) as version,
    ${part(COMPONENT, 'component', 'length(key), key')} as components,
    ${part(ANSWER, 'form_answer', 'answered_at, form_code, number')} as answers,
    ${part(FILE, 'dossier_file', 'added_at, file_id')} as files,
    ${part(SUPPLEMENT, 'supplement_request', 'round')} as supplements,
    ${part('id, reason, legal_basis as "legalBasis", from_at as "fromAt", to_at as "toAt"', 'suspension', 'from_at')} as suspensions,
    ${part(EXTENSION, 'extension', 'number')} as extensions,
    ${part(CORRECTION, 'correction', 'id')} as corrections
  from dossiers.dossier d`;

/** Agencies of a dossier and those that have it after them, the resolving one first. */
const AGENCIES = `array_remove(array[d.resolving_agency_code, d.receiving_agency_code, d.resolving_successor_code,
  d.receiving_successor_code], null) as agencies`;

/** The first position behind the id and the viewer. */
const FREE = 2 + VIEWER_PARAMETERS;

/** Reads one dossier, under the viewer's rights. */
@Injectable()
export class DossierReader {
  constructor(private readonly database: Database) {}

  /** The dossier with its parts, or undefined when there is none that the viewer may see. */
  async detail(id: string, viewer: Viewer): Promise<DossierDetail | undefined> {
    const [personal, values] = personalTo('d', viewer, FREE);
    const [row] = await this.database.read<DossierDetail>(`${detailOf(personal)} where d.id = $1::uuid and ${visibleTo('d', 2)}`, [
      id,
      ...viewerValues(viewer),
      ...values,
    ]);
    return row;
  }

  /** The same for a dossier of which the viewer may see the standing; the caller has to leave out the rest. */
  async known(id: string, viewer: Viewer): Promise<DossierDetail | undefined> {
    const [row] = await this.database.read<DossierDetail>(`${detailOf('true')} where d.id = $1::uuid and ${knownTo('d', 2)}`, [
      id,
      ...viewerValues(viewer),
    ]);
    return row;
  }

  /** The dossier with what `also` begins to read at once, sent in one piece over one connection. */
  detailWith<Other>(id: string, viewer: Viewer, also: () => Promise<Other>): Promise<readonly [DossierDetail | undefined, Other]> {
    return this.database.readTogether(() => [this.detail(id, viewer), also()]);
  }

  /** Whose a dossier is; undefined when there is none that the viewer may see. */
  async parties(id: string, viewer: Viewer): Promise<SeenParties | undefined> {
    const [personal, values] = personalTo('d', viewer, FREE);
    const [row] = await this.database.read<SeenParties & Record<string, unknown>>(
      `select ${AGENCIES}, ${personal} as "personalShown" from dossiers.dossier d
       where d.id = $1::uuid and ${visibleTo('d', 2)}`,
      [id, ...viewerValues(viewer), ...values],
    );
    return row;
  }

  /** Dossiers that a person sees or knows of, by their ids, behind the given one. */
  ownPage(viewer: Viewer, limit: number, after?: string): Promise<PersonsDossier[]> {
    const [behind, rows] = [VIEWER_PARAMETERS + 1, VIEWER_PARAMETERS + 2];
    return this.database.readPlanned<PersonsDossier & Record<string, unknown>>(
      `select d.id, ${visibleTo('d', 1)} as "isWhole", d.applicant_key = $4::text as "isApplicant" from dossiers.dossier d
       where ${ofPerson('d', 1)} and ${knownTo('d', 1)} and ($${behind}::uuid is null or d.id > $${behind}::uuid)
       order by d.id limit $${rows}::int4`,
      [...viewerValues(viewer), after ?? null, limit],
    );
  }

  /** A file of a dossier that the viewer may see, or may know of and added the file to. */
  async file(dossierId: string, fileId: string, viewer: Viewer, viewerId: string): Promise<DossierFile | undefined> {
    const added = `f.added_by = $${FREE + 1}::uuid`;
    const [personal, values] = personalTo('d', viewer, FREE + 2);
    const [row] = await this.database.read<Omit<DossierFile, 'size'> & { readonly size: string }>(
      `select f.name, f.media_type as "mediaType", f.size, f.sha256, ${AGENCIES},
         (${added} or ${personal}) as "personalShown"
       from dossiers.dossier_file f join dossiers.dossier d on d.id = f.dossier_id
       where f.dossier_id = $1::uuid and f.file_id = $2::uuid and (${visibleTo('d', 3)} or (${added} and ${knownTo('d', 3)}))`,
      [dossierId, fileId, ...viewerValues(viewer), viewerId, ...values],
    );
    return row && { ...row, size: Number(row.size) };
  }
}
