import { Injectable } from '@nestjs/common';
import { Clock, localDate } from '../../../shared/clock.js';
import { effectOf, type DraftEffect, type HandedIn } from '../domain/draft-effect.js';
import { draftNotFound } from '../domain/draft.errors.js';
import { procedureUnknown } from '../domain/catalogue.errors.js';
import { withLocalTerms } from '../domain/local/apply-local-terms.js';
import { procedureScope } from '../domain/local/local-scope.js';
import type { LocalStatement } from '../domain/local/local-terms.js';
import { withSources } from '../domain/local/once-only.js';
import { withStatement } from '../domain/local/stated-terms.js';
import type { ProcedureContent } from '../domain/procedure.js';
import { ConnectedDatabases } from '../persistence/connected-databases.js';
import { DraftReader } from '../persistence/draft.reader.js';
import { LocalTermsReader } from '../persistence/local-terms.reader.js';
import { ProcedureReader } from '../persistence/procedure.reader.js';

export { RepealEffects, type AskedRepeal } from './repeal-effects.js';
export { PARTS_OF_DOSSIER, type PartOfDossier } from '../domain/draft-effect.js';

/** A draft that is held against what dossiers stand on: of another version, or of what the province says over any version. */
export interface HeldDraft {
  readonly procedureCode: string;
  readonly draftId: string;
  /** Null: the text stays. */
  readonly content: ProcedureContent | null;
  readonly statement: LocalStatement;
}

/** What a dossier stands on: the version in force when it was handed in, with what the province said by then. */
export interface StandsOn extends HandedIn {
  readonly procedureVersionId: string;
  readonly submittedAt: Date;
  /** Null: it waits for reception, and takes the rules of that time. */
  readonly receivedAt: Date | null;
}

/** The version that a dossier stays on, and what a draft would have said differently about it. */
export interface EffectOnDossier extends DraftEffect {
  readonly versionNo: number;
}

/** Says of dossiers what a draft changes. It changes nothing of a dossier that was handed in before: that one stays on its version. */
@Injectable()
export class DraftEffects {
  constructor(
    private readonly drafts: DraftReader,
    private readonly local: LocalTermsReader,
    private readonly procedures: ProcedureReader,
    private readonly databases: ConnectedDatabases,
    private readonly clock: Clock,
  ) {}

  /** @param text code of the procedure in any spelling. @throws DomainError PROCEDURE_NOT_FOUND, DRAFT_NOT_FOUND (404) */
  async find(text: string, draftId: string): Promise<HeldDraft> {
    const procedureCode = await this.procedures.managedCode(text);
    const draft = await this.drafts.draft(procedureCode, draftId);
    if (!draft) throw draftNotFound();
    return { procedureCode, draftId: draft.id, content: draft.content, statement: {} };
  }

  /** The same of a draft of the province's own terms. @throws DomainError PROCEDURE_NOT_FOUND, DRAFT_NOT_FOUND (404) */
  async findLocal(text: string, draftId: string): Promise<HeldDraft> {
    const procedureCode = await this.procedures.managedCode(text);
    const draft = await this.local.draft(procedureScope(procedureCode), draftId);
    if (!draft) throw draftNotFound();
    return { procedureCode, draftId: draft.id, content: null, statement: draft.statement };
  }

  /** What the province said when the dossier was handed in stands over both, so that what differs comes of the draft. */
  async on(draft: HeldDraft, { procedureVersionId, submittedAt, receivedAt, ...handedIn }: StandsOn): Promise<EffectOnDossier> {
    const version = await this.procedures.held(procedureVersionId, submittedAt);
    if (!version) throw procedureUnknown();
    const rules = await this.procedures.ownRules(draft.procedureCode, receivedAt ?? this.clock.now());
    const local = withStatement(version.local, draft.statement);
    const composed = withLocalTerms(draft.content ?? version.national, local);
    const content = withSources(composed, local, localDate(submittedAt), await this.databases.names());
    const { rules: stated = rules } = draft.statement;
    const effect = effectOf({ ...version, rules }, { content, local, rules: stated }, handedIn);
    return { versionNo: version.versionNo, ...effect };
  }
}
