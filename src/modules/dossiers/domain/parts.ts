import type { DurationUnit } from '../../../shared/working-calendar/index.js';
import type { DatabaseOfPaper } from './intake-checklist.js';

/** What an applicant is (`domain.md` 11.2, LoaiDoiTuong). */
export const APPLICANT_KINDS = ['citizen', 'business', 'agency', 'organisation'] as const;
export type ApplicantKind = (typeof APPLICANT_KINDS)[number];

/** The owner of a dossier (chủ hồ sơ). Personal data. */
export interface Applicant {
  readonly kind: ApplicantKind;
  readonly name: string;
  /** 12-digit personal id, or tax code of a business. */
  readonly identityNumber: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  /** Five-digit code of the commune of the address. */
  readonly communeCode: string | null;
}

/** Who hands the dossier in when it is not the owner (người nộp, người được ủy quyền). Personal data. */
export interface Submitter {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string | null;
  /** Paper that authorises the submitter, as the submitter says: a claim until an officer confirms it. */
  readonly authorisation: string | null;
}

/** One paper of the dossier as it was handed in (thành phần hồ sơ). */
export interface DossierComponent {
  readonly dossierId: string;
  /** Key of the requirement within the procedure's case. */
  readonly key: string;
  readonly code: string | null;
  readonly name: string;
  readonly required: boolean;
  originals: number;
  copies: number;
  /** Stored file, or null for a paper that is only on paper. */
  fileId: string | null;
  /** Document of the applicant's repository whose file this is (tái sử dụng); null for one that was handed in. */
  reusedDocumentId: string | null;
  /** Why it was left out; null when it is there. */
  absence: string | null;
  /** Code of the electronic form by which it was handed in; null where it was not. */
  formCode: string | null;
  /** The connected database that its data is taken from; null where the paper is asked for, and before that was known. */
  heldIn: DatabaseOfPaper | null;
}

/** What was filled into an electronic form; answers that follow others have the next number. Personal data. */
export interface FormAnswer {
  readonly dossierId: string;
  readonly formCode: string;
  /** From 1; the highest one counts. */
  readonly number: number;
  /** The version that was in force when the dossier was handed in. */
  readonly formVersionId: string;
  readonly formVersionNo: number;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly answeredAt: Date;
  readonly answeredBy: string;
}

/** Answers that were found right, before a dossier has them. */
export type CheckedAnswers = Pick<FormAnswer, 'formCode' | 'formVersionId' | 'formVersionNo' | 'answers'>;

/** A file that belongs to the dossier; the bytes are in the file store under their hash. */
export interface DossierFile {
  readonly dossierId: string;
  readonly fileId: string;
  readonly purpose: 'component' | 'supplement' | 'result';
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly addedAt: Date;
  readonly addedBy: string;
}

export const EXCEPTION_KINDS = ['incident', 'inaccurate-data'] as const;

/**
 * The only grounds on which a paper may be asked for whose data a connected database has: the system is down, or the data is not right
 * (NĐ 309/2026/NĐ-CP, article 2, on 4.2a).
 */
export interface DatabaseException {
  readonly kind: (typeof EXCEPTION_KINDS)[number];
  readonly reason: string;
  /** Keys of the papers. */
  readonly componentKeys: readonly string[];
}

/** A request for papers (phiếu yêu cầu bổ sung, form 02). */
export interface SupplementRequest {
  readonly dossierId: string;
  readonly id: string;
  readonly round: number;
  readonly items: readonly string[];
  readonly reason: string;
  readonly legalBasis: string | null;
  /** Why papers are asked for although a connected database has their data; null where none is. */
  readonly exception: DatabaseException | null;
  readonly afterReception: boolean;
  readonly requestedAt: Date;
  readonly requestedBy: string;
  answeredAt: Date | null;
  answer: string | null;
  /** When the officer took it back; null where it is open or answered. */
  cancelledAt: Date | null;
}

/** A request to pay (yêu cầu thực hiện nghĩa vụ tài chính). */
export interface PaymentRequest {
  readonly reason: string;
  readonly legalBasis: string | null;
  /** Keys of the procedure's terms whose fees are meant. */
  readonly termsKeys: readonly string[];
  readonly requestedAt: Date;
  readonly requestedBy: string;
}

/** A time in which the clock behaves as the suspension policy says; holds in [from, to). */
export interface Suspension {
  readonly dossierId: string;
  readonly id: string;
  readonly reason: 'supplement' | 'financial-obligation' | 'external-opinion';
  readonly legalBasis: string | null;
  readonly fromAt: Date;
  toAt: Date | null;
  readonly decidedBy: string;
}

/** A later due date, set with a letter of apology (văn bản xin lỗi và đề nghị gia hạn, form 04). */
export interface DeadlineExtension {
  readonly dossierId: string;
  /** 1 for the first one. */
  readonly number: number;
  /** Due instant before it. */
  readonly previousDueAt: Date;
  /** Due instant as it was granted; pauses that begin later move the dossier's deadline on from there. */
  readonly dueAt: Date;
  readonly grantedAt: Date;
  readonly grantedBy: string;
  readonly reason: string;
  /** Number and symbol of the letter. */
  readonly letterNumber: string | null;
}

/** Legal duration as the procedure version states it. */
export interface StatedDuration {
  readonly unit: DurationUnit;
  readonly value?: number | null;
}
