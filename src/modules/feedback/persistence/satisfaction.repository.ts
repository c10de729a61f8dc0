import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import type { Satisfaction } from '../domain/satisfaction.js';
import { SATISFACTION_MAP } from './feedback.schema.js';

/** Finds and adds answers within the open unit of work. */
@Injectable()
export class SatisfactionRepository {
  constructor(private readonly aggregates: Aggregates) {}

  /** The answer of a dossier, or undefined when none was given. */
  find(dossierId: string): Promise<Satisfaction | undefined> {
    return this.aggregates.load(SATISFACTION_MAP, dossierId);
  }

  /** Takes an answer in, on the stream of its dossier. */
  add(satisfaction: Satisfaction): Promise<Satisfaction> {
    this.aggregates.add(SATISFACTION_MAP, satisfaction, satisfaction.dossierId);
    return this.aggregates.save(satisfaction);
  }
}
