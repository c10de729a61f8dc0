import type { Confidentiality } from '../../../shared/grant.js';

/**
 * What one version of an administrative procedure says: the eight legal components of Decree 63/2010/NĐ-CP, article 8,
 * and what the national portal adds. Plain and readonly: a published version never changes.
 * `null` always means "the source does not say"; nothing here is a guess.
 */
export interface ProcedureContent {
  /** As published, never trimmed: " 1.014325" and "1.014325" are two procedures. */
  readonly code: string;
  readonly name: string;
  readonly sectorCode: string | null;
  /** How closed its dossiers are; absent: ordinary. */
  readonly confidentiality?: Confidentiality;
  readonly sectorName: string | null;
  readonly levels: readonly GovernmentLevel[];
  readonly onlineLevel: OnlineLevel | null;
  /** Why it is not done online in full; absent: it is, or the source does not say why not. */
  readonly onlineLimit?: OnlineLimit;
  readonly kind: ProcedureKind | null;
  /** Handled inside the administration only; never shown to the public. */
  readonly internal: boolean;
  /** Receivable anywhere in the province or country, whatever the applicant's residence (phi địa giới hành chính). */
  readonly boundaryFree: boolean;
  readonly subjects: readonly SubjectType[];
  readonly agencies: ProcedureAgencies;
  readonly receivingAddress: string | null;
  /** `issuer` is given where an office published the version here. */
  readonly decision: { readonly number: string | null; readonly decidedOn: string | null; readonly issuer?: string };
  /** Date of publication on the national portal, `YYYY-MM-DD`. */
  readonly publishedOn: string | null;
  readonly steps: readonly string[];
  readonly cases: readonly ProcedureCase[];
  /** What the source says about the papers without asking for one; absent when it says nothing, and in versions of before. */
  readonly notes?: readonly ProcedureNote[];
  readonly channels: readonly ChannelTerms[];
  readonly serviceCases: readonly ServiceCase[];
  readonly results: readonly CodeAndName[];
  readonly legalBases: readonly LegalBasis[];
  readonly requirements: string | null;
  readonly keywords: string | null;
  readonly lifeEvents: readonly string[];
  /** Parts that the source gives only as running text, kept as it came, by the name of the part. */
  readonly proseParts: Readonly<Record<string, string>>;
  /** The page of the national portal with the full text. */
  readonly sourceUrl: string | null;
}

export const GOVERNMENT_LEVELS = ['ministry', 'province', 'commune', 'vertical', 'other'] as const;
/** Level that carries the procedure out; `vertical` is a ministry's branch in the province (tax, customs, insurance). */
export type GovernmentLevel = (typeof GOVERNMENT_LEVELS)[number];

export const ONLINE_LEVELS = ['full', 'partial', 'none'] as const;
/** toàn trình, một phần, chỉ cung cấp thông tin. */
export type OnlineLevel = (typeof ONLINE_LEVELS)[number];

/** Why a procedure may be done online in part only: the law asks for presence, a look at the place, a fault (NĐ 224/2026/NĐ-CP, 14). */
export const PARTIAL_GROUNDS = ['presence-required', 'field-verification', 'technical-fault'] as const;
export type PartialGround = (typeof PARTIAL_GROUNDS)[number];

/** Why it is not done online in full, which is made public: in part on a ground of the law, or not at all. */
export interface OnlineLimit {
  readonly ground: PartialGround | null;
  readonly reason: string;
}

export const PROCEDURE_KINDS = ['standard', 'specific', 'internal'] as const;
/** `standard` of the country, `specific` to one province, `internal` to the administration. */
export type ProcedureKind = (typeof PROCEDURE_KINDS)[number];

export const CHANNELS = ['direct', 'online', 'post'] as const;
/** How a dossier is submitted. */
export type Channel = (typeof CHANNELS)[number];

export interface CodeAndName {
  readonly code: string | null;
  readonly name: string;
}

export const SUBJECT_GROUPS = ['person', 'business', 'organisation'] as const;

/** Who may apply. `group` is null when the code is not in the national list. */
export interface SubjectType extends CodeAndName {
  readonly group: (typeof SUBJECT_GROUPS)[number] | null;
}

export interface LegalBasis {
  readonly number: string | null;
  readonly name: string;
}

/** Agencies by their part in the procedure; groups are kinds of agencies ("Ủy ban nhân dân cấp xã"), without a code. */
export interface ProcedureAgencies {
  readonly publishing: CodeAndName | null;
  readonly executing: readonly CodeAndName[];
  readonly executingGroups: readonly string[];
  readonly authority: readonly CodeAndName[];
  readonly authorityGroups: readonly string[];
  readonly authorised: readonly CodeAndName[];
  readonly coordinating: readonly CodeAndName[];
  readonly coordinatingGroups: readonly string[];
}

/** A case (trường hợp) with its own set of papers. */
export interface ProcedureCase {
  /** Stable within the version: the position from 1. */
  readonly key: string;
  /** Empty when the procedure has one case without a name. */
  readonly name: string;
  readonly components: readonly ComponentRequirement[];
}

/** One paper of a case (thành phần hồ sơ). */
export interface ComponentRequirement {
  /** Stable within the case: the position from 1; codes may be missing or repeated. */
  readonly key: string;
  readonly code: string | null;
  readonly name: string;
  readonly originals: number | null;
  readonly copies: number | null;
  /** `null`: the source marks no component of the whole procedure, so its "not required" says nothing. */
  readonly required: boolean | null;
  readonly electronicForm: boolean;
  /** The paper is itself the result of a procedure. */
  readonly isResult: boolean | null;
  /** File names of the templates. */
  readonly templates: readonly string[];
  /** The heading of the source under which it stands ("Giấy tờ phải nộp"); absent where it stands under none. */
  readonly group?: string;
  /**
   * Shown when the dossier is handed in and taken back (xuất trình): need not be handed in, and its absence need not be explained. Present
   * only where it is so, so that versions of before say what they said.
   */
  readonly presentOnly?: true;
  /** Code of the electronic form by which it may be handed in; only what the province says has one. */
  readonly form?: string;
  /** The connected database that has what it would say, so that it is not asked for; only what the province says names one. */
  readonly heldIn?: DatabaseName;
}

/** A connected database by code and name. */
export interface DatabaseName {
  readonly code: string;
  readonly name: string;
}

/** Advice about the papers (lưu ý), with the heading under which the source has it. */
export interface ProcedureNote {
  readonly heading: string | null;
  readonly text: string;
}

/** Time and money for one way of applying. A channel may have several: which holds is then a person's choice. */
export interface ChannelTerms {
  /** Stable within the version: channel and position, `direct-1`. */
  readonly key: string;
  readonly channel: Channel;
  readonly duration: LegalDuration | null;
  readonly durationText: string | null;
  /** Number and unit exactly as the source writes them, such as `5 OTHER`. */
  readonly durationRaw: string | null;
  readonly fees: readonly FeeItem[];
}

export const DURATION_UNITS = ['working-hours', 'working-days', 'calendar-days', 'months', 'same-day'] as const;

/** A legal duration in the five units of the deadline clock. `same-day` has no value. */
export type LegalDuration =
  | { readonly unit: Exclude<(typeof DURATION_UNITS)[number], 'same-day'>; readonly value: number }
  | { readonly unit: 'same-day' };

export const FEE_KINDS = ['fee', 'charge', 'price'] as const;

/** One fee line. Only `amount` may ever be charged; where it is null an officer sets the amount from the text. */
export interface FeeItem {
  /** phí, lệ phí, giá. */
  readonly kind: (typeof FEE_KINDS)[number] | null;
  /** Whole đồng. */
  readonly amount: number | null;
  readonly rawAmount: string | null;
  readonly currency: string | null;
  readonly text: string | null;
}

/** A service of the national payment and portal platforms below the procedure (`1.014325.01`). */
export interface ServiceCase {
  readonly code: string | null;
  readonly name: string;
  readonly duration: LegalDuration | null;
  readonly durationRaw: string | null;
}
