import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import type { Breach } from '../domain/breach.js';
import { BREACH_MAP } from './privacy.schema.js';

/** Loads and saves breaches within the open unit of work. */
@Injectable()
export class BreachRepository {
  constructor(private readonly aggregates: Aggregates) {}

  find(id: string): Promise<Breach | undefined> {
    return this.aggregates.load(BREACH_MAP, id);
  }

  add(breach: Breach): Promise<Breach> {
    this.aggregates.add(BREACH_MAP, breach, breach.id);
    return this.save(breach);
  }

  save(breach: Breach): Promise<Breach> {
    return this.aggregates.save(breach);
  }
}
