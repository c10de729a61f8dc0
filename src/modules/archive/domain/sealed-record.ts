import type { Confidentiality } from '../../../shared/grant.js';
import type { ArchivableDossier } from '../../dossiers/index.js';
import { localDate, localIso } from '../../../shared/clock.js';
import { recordName } from './manifest.js';
import { retainUntil, type RetentionClass, type RetentionRule } from './retention.js';

/** Where the journal chain of the dossier stood when it was sealed. */
export interface ChainHead {
  readonly seq: number;
  /** Link of the chain, hexadecimal. */
  readonly hash: string;
}

/** A file of a record; the facts of the dossier are one, too. */
export interface RecordFile {
  readonly dossierId: string;
  readonly fileId: string;
  /** Name within the record, as the manifest says it. */
  readonly name: string;
  /** Name under which it was handed in. */
  readonly originalName: string;
  readonly purpose: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** Who has the record of a dossier whose resolving agency is over. */
export interface RecordSuccessor {
  readonly dossierId: string;
  readonly agencyCode: string;
}

/** What is kept of a dossier for the time of its retention. */
export interface SealedRecord {
  readonly dossierId: string;
  readonly dossierCode: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly sectorCode: string | null;
  readonly confidentiality: Confidentiality;
  /** Resolving agency, whose record it is. */
  readonly agencyCode: string;
  readonly applicantName: string;
  readonly applicantPersonKey: string;
  readonly outcome: string;
  readonly returnedAt: Date;
  /** Facts of the dossier: JSON text, exactly the bytes of the file `000-ho-so.json`. */
  readonly facts: string;
  readonly manifestSha256: string;
  readonly journalSeq: number;
  readonly journalHash: string;
  readonly retentionClass: RetentionClass;
  readonly retentionYears: number | null;
  readonly retentionBasis: string;
  /** Local date, `YYYY-MM-DD`; null: for ever. */
  readonly retainUntil: string | null;
  readonly sealedAt: Date;
  readonly sealedBy: string;
}

/** Purpose and name of the file that holds the facts. */
export const FACTS_FILE = { purpose: 'facts', name: '000-ho-so.json', mediaType: 'application/json' } as const;

/** A dossier that may be sealed: concluded, and its result returned. */
export type ReturnedDossier = ArchivableDossier & {
  readonly code: string;
  readonly outcome: NonNullable<ArchivableDossier['outcome']>;
  readonly returnedAt: Date;
};

/** An electronic form as the record keeps it: readable without the form. */
export interface RecordedForm {
  readonly formCode: string;
  readonly versionNo: number;
  readonly name: string;
  readonly fields: readonly { readonly pointer: string; readonly label: string; readonly value: unknown }[];
}

/** Whether a dossier is over and may become a record. */
export function isReturned(dossier: ArchivableDossier): dossier is ReturnedDossier {
  return dossier.status === 'result-returned' && dossier.code !== null && dossier.outcome !== null && dossier.returnedAt !== null;
}

/** The facts of a dossier as the record keeps them: JSON that a person can read, the same text for the same dossier. */
export function factsOf(
  dossier: ReturnedDossier,
  head: ChainHead,
  { forms, corrections }: { readonly forms: readonly RecordedForm[]; readonly corrections: readonly object[] },
): string {
  const iso = (instant: Date | null): string | null => instant && localIso(instant);
  const {
    id,
    code,
    procedureCode,
    procedureName,
    procedureVersionId,
    channel,
    receivingAgencyCode,
    resolvingAgencyCode,
    applicantName,
    summary,
    outcome,
    returnedTo,
  } = dossier;
  const instants = {
    submittedAt: iso(dossier.submittedAt),
    receivedAt: iso(dossier.receivedAt),
    dueAt: iso(dossier.dueAt),
    completedAt: iso(dossier.completedAt),
    returnedAt: iso(dossier.returnedAt),
  };
  const facts = {
    id,
    code,
    procedureCode,
    procedureName,
    procedureVersionId,
    channel,
    receivingAgencyCode,
    resolvingAgencyCode,
    applicantName,
    summary,
    outcome,
    ...instants,
    returnedTo,
    ...(forms.length === 0 ? {} : { forms }),
    // As they stood at the sealing; the facts above are those that were decided upon.
    ...(corrections.length === 0 ? {} : { corrections }),
    journal: head,
  };
  return `${JSON.stringify(facts, null, 2)}\n`;
}

/** The files of a dossier as those of a record, behind the facts. */
export function filesOf(
  dossier: ReturnedDossier,
  facts: { readonly fileId: string; readonly size: number; readonly sha256: string },
): RecordFile[] {
  const handed = dossier.files.map(({ name: originalName, ...file }, index) => ({
    ...file,
    dossierId: dossier.id,
    originalName,
    name: recordName(index + 1, file.purpose, originalName),
  }));
  return [{ ...facts, ...FACTS_FILE, dossierId: dossier.id, originalName: FACTS_FILE.name }, ...handed];
}

/** Puts a record together; what it is kept by is computed here, once. */
export function sealedRecord(
  dossier: ReturnedDossier,
  parts: Pick<SealedRecord, 'facts' | 'manifestSha256' | 'sectorCode' | 'sealedAt' | 'sealedBy'>,
  head: ChainHead,
  rule: RetentionRule,
): SealedRecord {
  return {
    ...parts,
    dossierId: dossier.id,
    dossierCode: dossier.code,
    procedureCode: dossier.procedureCode,
    procedureName: dossier.procedureName,
    confidentiality: dossier.confidentiality,
    agencyCode: dossier.resolvingAgencyCode,
    applicantName: dossier.applicantName,
    applicantPersonKey: dossier.applicantPersonKey,
    outcome: dossier.outcome,
    returnedAt: dossier.returnedAt,
    journalSeq: head.seq,
    journalHash: head.hash,
    retentionClass: rule.class,
    retentionYears: rule.years,
    retentionBasis: rule.basis,
    retainUntil: retainUntil(rule, localDate(dossier.returnedAt)),
  };
}
