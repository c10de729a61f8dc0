import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { owedFee, type StatedFeeFacts } from '../domain/owed-fee.js';
import { refusal } from '../domain/payments.errors.js';
import { entitlementRefusal } from '../persistence/entitlement-use.repository.js';
import { Entitlements } from './entitlements.js';
import { EvidenceOfDossier } from './evidence-of-dossier.js';
import { OutstandingReceivables } from './outstanding-receivables.js';
import { QuoteDossier } from './quote-dossier.js';

/** What stating facts answers; kept with the idempotency key, the version filled in by the flush. */
export interface FeeFactsOutcome {
  readonly dossierId: string;
  /** What is left to pay in all, whole đồng; null while something is missing or has to be set. */
  readonly owed: number | null;
  /** Names of the facts that are still missing. */
  readonly missing: readonly string[];
  readonly feeSettled: boolean;
  readonly version: number;
}

/**
 * An officer states facts by which the fees of a dossier are reckoned, and whom they are for, with what proves it: the amounts come from
 * the rules and equal the quote.
 */
@Injectable()
export class StateFeeFacts {
  constructor(
    private readonly transactions: Transactions,
    private readonly outstanding: OutstandingReceivables,
    private readonly quotes: QuoteDossier,
    private readonly evidence: EvidenceOfDossier,
    private readonly entitlements: Entitlements,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError DOSSIER_NOT_FOUND, DOSSIER_OF_OTHER_AGENCY, VERSION_MOVED, FEES_NOT_QUOTED, RELIEF_EVIDENCE_ONE,
   *   RELIEF_EVIDENCE_UNKNOWN, FEE_FACTS_WRONG, ENTITLEMENT_USED, and as `ReceivableAccount.restate`
   */
  execute(dossierId: string, expected: Version, stated: StatedFeeFacts, actor: Actor): Promise<FeeFactsOutcome> {
    const command = this.transactions.run(expected, async () => {
      const { receivables, hand } = await this.outstanding.load(dossierId, actor);
      if ((stated.evidence === null) === (stated.evidenceFileId === null)) throw refusal('RELIEF_EVIDENCE_ONE');
      if (receivables.basis === null) throw refusal('FEES_NOT_QUOTED');
      await this.evidence.check(dossierId, stated.evidenceFileId);
      const used = stated.categories.length === 0 ? [] : await this.entitlements.usedElsewhere(dossierId);
      const now = this.clock.now();
      const quote = await this.quotes.again(receivables.basis, stated, used, now);
      const open = receivables.restate(
        quote.fees.map((fee) => owedFee(fee, quote)),
        stated,
        hand,
        now,
      );
      await this.entitlements.keep(receivables);
      await this.outstanding.save(receivables);
      const amounts = open.map(({ amount }) => amount);
      const owed = amounts.every((amount) => amount !== null) ? amounts.reduce((sum: number, amount) => sum + amount, 0) : null;
      const missing = quote.missing.map(({ name }) => name);
      return { dossierId, owed, missing, feeSettled: !receivables.owes, version: 0 };
    });
    return command.catch(entitlementRefusal);
  }
}
