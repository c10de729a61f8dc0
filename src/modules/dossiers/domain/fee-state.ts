/** Whether a dossier waits for a fee; `none` where nothing is or was to be paid. */
export const FEE_STATES = ['none', 'due', 'settled'] as const;
export type FeeState = (typeof FEE_STATES)[number];
