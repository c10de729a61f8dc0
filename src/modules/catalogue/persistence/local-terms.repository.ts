import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import { ProcedureLocalTerms } from '../domain/local/procedure-local-terms.js';
import { draftNotFound } from '../domain/draft.errors.js';
import { CatalogueRevisionSchema } from './catalogue.schema.js';
import { LOCAL_TERMS_MAP } from './local-terms.schema.js';
import { localProcedureId } from './version-key.js';

/** Loads and saves what the province says of procedures, within the open unit of work. */
@Injectable()
export class LocalTermsRepository {
  constructor(private readonly aggregates: Aggregates) {}

  /** What there is of a procedure, or the beginning of it, under the unit of work. */
  async loadOrBegin(code: string): Promise<ProcedureLocalTerms> {
    const id = localProcedureId(code);
    const known = await this.aggregates.load(LOCAL_TERMS_MAP, id);
    if (known) return known;
    const begun = ProcedureLocalTerms.begin(id, code);
    this.aggregates.add(LOCAL_TERMS_MAP, begun, id);
    return begun;
  }

  /** What there is of a procedure, for what is to be done with one of its drafts. @throws DomainError DRAFT_NOT_FOUND (404) */
  async loadDrafted(code: string): Promise<ProcedureLocalTerms> {
    const known = await this.find(code);
    if (!known) throw draftNotFound();
    return known;
  }

  /** What there is of a procedure; undefined: nothing was ever drafted. */
  find(code: string): Promise<ProcedureLocalTerms | undefined> {
    return this.aggregates.load(LOCAL_TERMS_MAP, localProcedureId(code));
  }

  /** Saves a change that only who manages the catalogue sees. */
  async save(terms: ProcedureLocalTerms): Promise<void> {
    await this.aggregates.save(terms);
  }

  /** Saves a change of what is published, and raises the revision, by which every process notices. */
  async saveSeen(terms: ProcedureLocalTerms): Promise<void> {
    await this.aggregates.save(terms);
    this.aggregates.raiseRevision(CatalogueRevisionSchema);
  }
}
