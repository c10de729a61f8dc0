import { Injectable } from '@nestjs/common';
import { Clock, localDate } from '../../../shared/clock.js';
import { findingsOf, type DraftFinding } from '../domain/draft-findings.js';
import type { LocalScope } from '../domain/local/local-scope.js';
import { termsGate, unseenOf } from '../domain/local/term-rules.js';
import { LocalTermsReader, type LocalTermRow, type LocalTermsLife } from '../persistence/local-terms.reader.js';
import { CheckStatement } from './check-statement.js';

/** A draft with what stands against it. */
export type LookedAtLocalDraft = LocalTermsLife['drafts'][number] & {
  /** What was published since of parts that it states. */
  readonly unseen: readonly LocalTermRow[];
  /** What would refuse its check and its publication today. */
  readonly findings: readonly DraftFinding[];
};

/** Everything that the province says of a scope, and is about to. */
export interface LookedAtLocalTerms extends LocalTermsLife {
  readonly drafts: readonly LookedAtLocalDraft[];
}

/** Shows what the province says of a scope, each draft with what the gate says of it. */
@Injectable()
export class LookAtLocalTerms {
  constructor(
    private readonly reader: LocalTermsReader,
    private readonly statements: CheckStatement,
    private readonly clock: Clock,
  ) {}

  /** What there is of a scope; empty where nothing was ever drafted. */
  async of(scope: LocalScope): Promise<LookedAtLocalTerms> {
    const today = localDate(this.clock.now());
    const life = await this.reader.of(scope, today);
    const standing = life.terms.filter(({ withdrawnReason }) => withdrawnReason === null);
    const drafts: LookedAtLocalDraft[] = [];
    for (const draft of life.drafts) {
      const ofTerms = await findingsOf(termsGate(draft, standing));
      const findings = [...ofTerms, ...(await this.statements.findings(scope, draft.statement, today))];
      drafts.push({ ...draft, unseen: unseenOf(draft, standing), findings });
    }
    return { ...life, drafts };
  }
}
