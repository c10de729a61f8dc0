import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import type { Consent } from '../domain/consent.js';
import { CONSENT_MAP } from './consent.schema.js';

/** Loads and saves consents within the open unit of work. */
@Injectable()
export class ConsentRepository {
  constructor(private readonly aggregates: Aggregates) {}

  /** The consent; undefined when there is none. */
  find(id: string): Promise<Consent | undefined> {
    return this.aggregates.load(CONSENT_MAP, id);
  }

  /** Those of the ids that there are, in one statement, for a command over several streams. */
  loadAll(ids: readonly string[]): Promise<ReadonlyMap<string, Consent>> {
    return this.aggregates.loadAll(CONSENT_MAP, ids);
  }

  /** Adds a new consent, on a stream of its own. */
  add(consent: Consent): void {
    this.aggregates.add(CONSENT_MAP, consent, consent.id);
  }

  save(consent: Consent): Promise<Consent> {
    return this.aggregates.save(consent);
  }
}
