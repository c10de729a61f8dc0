import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { grantsReaching, type Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { storedId } from '../../../shared/id.js';
import { breachNotFound } from '../domain/breach.errors.js';
import type { Breach } from '../domain/breach.js';
import { BreachRepository } from '../persistence/breach.repository.js';

/** What a command on a breach answers. */
export interface BreachOutcome {
  readonly id: string;
  readonly version: number;
}

/** A command about a recorded breach of the caller's agencies. */
@Injectable()
export class BreachCommand {
  constructor(
    private readonly transactions: Transactions,
    private readonly breaches: BreachRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError BREACH_NOT_FOUND outside of the caller's agencies too, and as `decide` does */
  run(named: string, expected: Version, actor: Actor, decide: (breach: Breach, at: Date) => void): Promise<BreachOutcome> {
    return this.transactions.run(expected, async () => {
      const breach = await this.breaches.find(storedId(named));
      const grants = breach ? grantsReaching(actor, breach.agencyCode) : [];
      if (!breach || grants.length === 0) throw breachNotFound();
      this.transactions.current.actByOneOf(grants);
      decide(breach, this.clock.now());
      await this.breaches.save(breach);
      return { id: breach.id, version: 0 };
    });
  }
}
