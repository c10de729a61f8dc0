/** A province or centrally run city after 1 July 2025 (QĐ 19/2025/QĐ-TTg). */
export interface Province {
  /** Two digits of the statistics office; no agency code. */
  readonly code: string;
  readonly name: string;
}

/** A commune, ward or special zone after 1 July 2025. */
export interface Commune {
  /** Five digits of the statistics office. */
  readonly code: string;
  /** Full name with its type, such as "Phường Quy Nhơn". */
  readonly name: string;
  readonly provinceCode: string;
  /** Its People's Committee, where the identification code is known. */
  readonly agencyCode: string | null;
}

/** A former commune and one of the communes that it became; a split one has several rows, and nobody may guess among them. */
export interface CommunePredecessor {
  readonly oldCode: string;
  readonly oldName: string;
  readonly oldDistrict: string;
  readonly oldProvince: string;
  readonly newCode: string;
  /** Whether only a part of the former commune came to this one. */
  readonly partial: boolean;
  /** Number of the resolution that decided it. */
  readonly resolution: string;
}

/** xã, phường, đặc khu. */
export type CommuneKind = 'commune' | 'ward' | 'special-zone';

const KINDS: readonly (readonly [string, CommuneKind])[] = [
  ['Xã ', 'commune'],
  ['Phường ', 'ward'],
  ['Đặc khu ', 'special-zone'],
];

/** Which kind a commune is, by its full name; null for a name that says none. */
export function kindOf(name: string): CommuneKind | null {
  return KINDS.find(([begins]) => name.startsWith(begins))?.[1] ?? null;
}
