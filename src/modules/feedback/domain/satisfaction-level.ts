/** Level of satisfaction (mức độ hài lòng), the best first. */
export const SATISFACTION_LEVELS = ['very-satisfied', 'satisfied', 'unsatisfied'] as const;
export type SatisfactionLevel = (typeof SATISFACTION_LEVELS)[number];
