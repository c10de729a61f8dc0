import { Injectable } from '@nestjs/common';
import { JournalReader } from '../../../platform/journal/journal-reader.js';
import { AGENCY_EVENTS } from '../agencies.events.js';
import { agencyIdOf } from './agency.repository.js';

const TYPES = {
  [AGENCY_EVENTS.agencyWithdrawn]: 'founding',
  [AGENCY_EVENTS.agencyTermWithdrawn]: 'term',
  [AGENCY_EVENTS.agencyEndingWithdrawn]: 'ending',
} as const;

/** What of an agency can be withdrawn. */
export const WITHDRAWABLE = ['founding', 'term', 'ending'] as const;

/** Something that was decided for a later day, and withdrawn before that day. */
export interface AgencyWithdrawal {
  readonly what: (typeof WITHDRAWABLE)[number];
  /** Local date from which it would have held. */
  readonly effectiveFrom: string;
  readonly reason: string;
  readonly withdrawnAt: Date;
}

/** At most so many are told of. */
export const MOST_WITHDRAWALS = 200;

/** Asks the journal what was withdrawn of an agency: the tables do not keep it. */
@Injectable()
export class AgencyWithdrawalsReader {
  constructor(private readonly journal: JournalReader) {}

  /** The newest first. */
  async of(code: string): Promise<readonly AgencyWithdrawal[]> {
    const entries = await this.journal.timeline(agencyIdOf(code), MOST_WITHDRAWALS, undefined, Object.keys(TYPES));
    return entries.map(({ type, facts, at: withdrawnAt }) => {
      const { validFrom, validTo, reason } = facts as { validFrom?: string; validTo?: string; reason: string };
      return { what: TYPES[type as keyof typeof TYPES], effectiveFrom: (validFrom ?? validTo)!, reason, withdrawnAt };
    });
  }
}
