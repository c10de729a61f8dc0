/** Kinds of personal data that a breach can concern; the last ones are sensitive by law 91/2025/QH15 and decree 356/2025/NĐ-CP. */
export const DATA_KINDS = [
  'name',
  'identity-number',
  'contact',
  'address',
  'family',
  'property',
  'papers',
  'accounts',
  'finance',
  'health',
  'biometric',
  'other',
] as const;

export type DataKind = (typeof DATA_KINDS)[number];
