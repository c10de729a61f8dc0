import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { NamedHands } from '../../../shared/draft-hands.js';
import { storedId } from '../../../shared/id.js';
import { OfficerReader } from '../../agencies/index.js';
import type { LocalTerm } from '../domain/local/local-term.js';
import { heldOn } from '../domain/local/local-term.js';
import type { LocalScope } from '../domain/local/local-scope.js';
import { nationalPart } from '../domain/local/national-part.js';
import type { LocalDraft } from '../domain/local/scoped-terms.js';
import type { ProcedureContent } from '../domain/procedure.js';
import { periodKnownOn } from '../domain/procedure-version.js';
import { PublishedVersions } from './published-versions.js';
import { termStands } from './standing-terms.js';
import { scopeId, statementHash } from './version-key.js';

/** A term as who manages the catalogue sees it. */
export interface LocalTermRow extends Omit<LocalTerm, 'scopeId'> {
  /** Why it was withdrawn; null: it was not. */
  readonly withdrawnReason: string | null;
  /** Whether it holds today. */
  readonly isHeld: boolean;
  /** Whether the national text of today says something else of the part than when this was published. */
  readonly nationalChanged: boolean;
}

/** Everything that the province says of a scope, and is about to. */
export interface LocalTermsLife {
  /** Of its stream; 0 before anything was drafted. */
  readonly version: number;
  /** The latest first; the newest 500. */
  readonly terms: readonly LocalTermRow[];
  readonly drafts: readonly NamedHands<DraftRow>[];
}

type DraftRow = Omit<LocalDraft, 'scopeId'>;
type StoredTerm = Omit<LocalTermRow, 'isHeld' | 'nationalChanged'>;

/** Reads what the province says of a scope, drafts included: for who manages the catalogue. */
@Injectable()
export class LocalTermsReader {
  constructor(
    private readonly database: Database,
    private readonly published: PublishedVersions,
    private readonly officers: OfficerReader,
  ) {}

  /** @param today local date */
  async of(scope: LocalScope, today: string): Promise<LocalTermsLife> {
    const id = scopeId(scope);
    // First, so that whoever names it in a command has seen everything of it.
    const [stream] = await this.database.read<{ version: number }>('select coalesce(journal.version_of($1::uuid), 0) as version', [id]);
    const [stored, drafts] = await Promise.all([this.termsOf(id), this.draftsOf(id)]);
    const national = scope.kind === 'procedure' ? await this.nationalText(scope.code, today) : undefined;
    const standing = stored.filter(({ withdrawnReason }) => withdrawnReason === null);
    const held = heldOn(
      standing.map((term) => ({ ...term, termId: term.id })),
      today,
    );
    const terms = stored.map((term) => ({
      ...term,
      isHeld: held[term.part]?.termId === term.id,
      nationalChanged: national !== undefined && statementHash(nationalPart(national, term.part)) !== term.nationalHash,
    }));
    return { version: stream?.version ?? 0, terms, drafts: await this.officers.withHands(drafts) };
  }

  /** One draft of a scope; undefined for an unknown id. */
  async draft(scope: LocalScope, draftId: string): Promise<DraftRow | undefined> {
    return (await this.draftsOf(scopeId(scope))).find(({ id }) => id === storedId(draftId));
  }

  /** From when terms that stand name a form for a paper, the first ones first; the first hundred. */
  naming(formCode: string): Promise<readonly { readonly effectiveFrom: string; readonly procedureCode: string }[]> {
    return this.database.read<{ effectiveFrom: string; procedureCode: string }>(
      `select t.effective_from::text as "effectiveFrom", s.code as "procedureCode"
       from catalogue.local_scope_part t join catalogue.local_scope s on s.id = t.scope_id
       where t.part = 'forms' and t.value @> jsonb_build_array(jsonb_build_object('formCode', $1::text)) and ${termStands('t')}
       order by t.effective_from, s.code limit 100`,
      [formCode],
    );
  }

  private async nationalText(code: string, today: string): Promise<ProcedureContent | undefined> {
    const period = periodKnownOn(await this.published.periodsOf(code), today);
    return period && (await this.published.contentOf(period.id))?.content;
  }

  private termsOf(id: string): Promise<readonly StoredTerm[]> {
    return this.database.read<StoredTerm & Record<string, unknown>>(
      `select t.id, t.part, t.effective_from::text as "effectiveFrom", t.value, t.national_hash as "nationalHash",
         t.decision_number as "decisionNumber", t.decision_issuer as "decisionIssuer", t.decided_on::text as "decidedOn",
         t.published_at as "publishedAt", x.reason as "withdrawnReason"
       from catalogue.local_scope_part t left join catalogue.local_scope_withdrawal x on x.id = t.id
       where t.scope_id = $1::uuid order by t.effective_from desc, t.published_at desc, t.id limit 500`,
      [id],
    );
  }

  private draftsOf(id: string): Promise<readonly DraftRow[]> {
    return this.database.read<DraftRow & Record<string, unknown>>(
      `select id, statement, content_hash as "contentHash", seen_term_ids as "seenTermIds", drafted_by as "draftedBy",
         drafted_at as "draftedAt",
         edited_by as "editedBy", checked_by as "checkedBy", checked_at as "checkedAt"
       from catalogue.local_scope_draft where scope_id = $1::uuid order by drafted_at desc, id desc`,
      [id],
    );
  }
}
