import type { PartnerSystem } from './partner-system.js';

/** Whether a system may call: `suspended` while its agency is no more. */
export const SYSTEM_STATES = ['active', 'disabled', 'expired', 'suspended'] as const;
export type SystemState = (typeof SYSTEM_STATES)[number];

/**
 * @param today local date
 * @param isAgencyThere whether the agency is in force
 */
export function stateOf(
  { disabledAt, validTo }: Pick<PartnerSystem, 'disabledAt' | 'validTo'>,
  today: string,
  isAgencyThere: boolean,
): SystemState {
  if (disabledAt !== null) return 'disabled';
  if (validTo !== null && validTo <= today) return 'expired';
  return isAgencyThere ? 'active' : 'suspended';
}
