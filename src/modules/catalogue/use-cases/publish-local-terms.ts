import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { storedId } from '../../../shared/id.js';
import type { Publication } from '../../../shared/publication.js';
import type { LocalScope } from '../domain/local/local-scope.js';
import type { LocalPart } from '../domain/local/local-terms.js';
import { localTermNotFound } from '../domain/local/local.errors.js';
import { LocalTermsRepository } from '../persistence/local-terms.repository.js';
import { PublishedVersions } from '../persistence/published-versions.js';
import { LOCAL_KEYS } from '../persistence/version-key.js';
import { CheckStatement } from './check-statement.js';
import { scopeShown, type LocalOutcome } from './local-outcome.js';

/** Terms as their publication answers them. */
export interface LocalTermsOutcome extends LocalOutcome {
  readonly effectiveFrom: string;
  readonly terms: readonly { readonly termId: string; readonly part: LocalPart }[];
}

/** The procedure control publishes what the province decided, or withdraws it before it begins. */
@Injectable()
export class PublishLocalTerms {
  constructor(
    private readonly transactions: Transactions,
    private readonly terms: LocalTermsRepository,
    private readonly statements: CheckStatement,
    private readonly published: PublishedVersions,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError DRAFT_NOT_FOUND, DRAFT_NOT_CHECKED, VERSION_MOVED, LOCAL_FORM_NOT_IN_FORCE, as `CheckStatement` on the date of
   *   effect, and as `ScopedTerms.publish`
   */
  async publish(scope: LocalScope, draftId: string, expected: Version, publication: Publication): Promise<LocalTermsOutcome> {
    const outcome = await this.transactions.run(expected, async () => {
      const terms = await this.terms.loadDrafted(scope);
      const at = this.clock.now();
      const id = storedId(draftId);
      const { effectiveFrom } = publication;
      const statement = terms.statementOf(id);
      const national = await this.statements.execute(scope, statement, effectiveFrom);
      await this.statements.assertFormsHold(statement, effectiveFrom);
      const published = terms.publish(id, publication, national, LOCAL_KEYS, at, localDate(at));
      await this.terms.saveSeen(terms);
      return { ...scopeShown(scope), effectiveFrom, terms: published.map(({ id: termId, part }) => ({ termId, part })), version: 0 };
    });
    await this.published.refresh();
    return outcome;
  }

  /** @throws DomainError LOCAL_TERM_NOT_FOUND, VERSION_MOVED, and as `withdrawableTerm` */
  async withdraw(scope: LocalScope, termId: string, expected: Version, reason: string): Promise<LocalOutcome> {
    const outcome = await this.transactions.run(expected, async () => {
      const terms = await this.terms.find(scope);
      if (!terms) throw localTermNotFound();
      const at = this.clock.now();
      terms.withdraw(storedId(termId), reason, at, localDate(at));
      await this.terms.saveSeen(terms);
      return { ...scopeShown(scope), version: 0 };
    });
    await this.published.refresh();
    return outcome;
  }
}
