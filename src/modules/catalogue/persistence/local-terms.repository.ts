import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import { ScopedTerms } from '../domain/local/scoped-terms.js';
import type { LocalScope } from '../domain/local/local-scope.js';
import { draftNotFound } from '../domain/draft.errors.js';
import { CatalogueRevisionSchema } from './catalogue.schema.js';
import { LOCAL_TERMS_MAP } from './local-terms.schema.js';
import { scopeId } from './version-key.js';

/** Loads and saves what the province says of procedures, within the open unit of work. */
@Injectable()
export class LocalTermsRepository {
  constructor(private readonly aggregates: Aggregates) {}

  /** What there is of a scope, or the beginning of it, under the unit of work. */
  async loadOrBegin(scope: LocalScope): Promise<ScopedTerms> {
    const id = scopeId(scope);
    const known = await this.aggregates.load(LOCAL_TERMS_MAP, id);
    if (known) return known;
    const begun = ScopedTerms.begin(id, scope);
    this.aggregates.add(LOCAL_TERMS_MAP, begun, id);
    return begun;
  }

  /** What there is of a scope, for what is to be done with one of its drafts. @throws DomainError DRAFT_NOT_FOUND (404) */
  async loadDrafted(scope: LocalScope): Promise<ScopedTerms> {
    const known = await this.find(scope);
    if (!known) throw draftNotFound();
    return known;
  }

  /** What there is of a scope; undefined: nothing was ever drafted. */
  find(scope: LocalScope): Promise<ScopedTerms | undefined> {
    return this.aggregates.load(LOCAL_TERMS_MAP, scopeId(scope));
  }

  /** Saves a change that only who manages the catalogue sees. */
  async save(terms: ScopedTerms): Promise<void> {
    await this.aggregates.save(terms);
  }

  /** Saves a change of what is published, and raises the revision, by which every process notices. */
  async saveSeen(terms: ScopedTerms): Promise<void> {
    await this.aggregates.save(terms);
    this.aggregates.raiseRevision(CatalogueRevisionSchema);
  }
}
