import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { everyHandOf } from '../../../shared/acting.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { newId, storedId } from '../../../shared/id.js';
import type { LocalScope } from '../domain/local/local-scope.js';
import type { LocalStatement } from '../domain/local/local-terms.js';
import { LocalTermsRepository } from '../persistence/local-terms.repository.js';
import { LOCAL_KEYS } from '../persistence/version-key.js';
import { CheckStatement } from './check-statement.js';
import { scopeShown, type LocalOutcome } from './local-outcome.js';

/** A draft as its making answers it. */
export interface LocalDraftOutcome extends LocalOutcome {
  readonly draftId: string;
}

/** The procedure control writes what the province is to say of a procedure, a sector or all procedures. */
@Injectable()
export class DraftLocalTerms {
  constructor(
    private readonly transactions: Transactions,
    private readonly terms: LocalTermsRepository,
    private readonly statements: CheckStatement,
    private readonly clock: Clock,
  ) {}

  /** Begins a draft. @throws DomainError DRAFTS_TOO_MANY, and as `CheckStatement` */
  async begin(scope: LocalScope, statement: LocalStatement, actor: Actor): Promise<LocalDraftOutcome> {
    const draftId = newId();
    await this.statements.execute(scope, statement, this.today());
    return this.transactions.run('any', async () => {
      const terms = await this.terms.loadOrBegin(scope);
      terms.draft(draftId, statement, LOCAL_KEYS, actor.id, this.clock.now());
      await this.terms.save(terms);
      return { ...scopeShown(scope), draftId, version: 0 };
    });
  }

  /** Changes what a draft says. @throws DomainError DRAFT_NOT_FOUND, VERSION_MOVED, DRAFT_UNCHANGED, and as `CheckStatement` */
  async revise(scope: LocalScope, draftId: string, expected: Version, statement: LocalStatement, actor: Actor): Promise<LocalOutcome> {
    await this.statements.execute(scope, statement, this.today());
    return this.transactions.run(expected, async () => {
      const terms = await this.terms.loadDrafted(scope);
      terms.revise(storedId(draftId), statement, LOCAL_KEYS, everyHandOf(actor));
      await this.terms.save(terms);
      return { ...scopeShown(scope), version: 0 };
    });
  }

  /**
   * A second person finds a draft right.
   *
   * @throws DomainError DRAFT_NOT_FOUND, VERSION_MOVED, DRAFT_CHECKED_BY_AUTHOR, and as `termsGate` and `CheckStatement`
   */
  check(scope: LocalScope, draftId: string, expected: Version, actor: Actor): Promise<LocalOutcome> {
    return this.transactions.run(expected, async () => {
      const terms = await this.terms.loadDrafted(scope);
      const id = storedId(draftId);
      terms.check(id, everyHandOf(actor), this.clock.now());
      await this.statements.execute(scope, terms.statementOf(id), this.today());
      await this.terms.save(terms);
      return { ...scopeShown(scope), version: 0 };
    });
  }

  /** Throws a draft away. @throws DomainError DRAFT_NOT_FOUND, VERSION_MOVED */
  discard(scope: LocalScope, draftId: string, expected: Version): Promise<LocalOutcome> {
    return this.transactions.run(expected, async () => {
      const terms = await this.terms.loadDrafted(scope);
      terms.discard(storedId(draftId));
      await this.terms.save(terms);
      return { ...scopeShown(scope), version: 0 };
    });
  }

  private today(): string {
    return localDate(this.clock.now());
  }
}
