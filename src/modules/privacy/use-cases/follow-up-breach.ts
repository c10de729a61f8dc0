import { Injectable } from '@nestjs/common';
import type { Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import type { AuthorityNotice, BreachChanges, PersonsTold } from '../domain/breach.js';
import { BreachCommand, type BreachOutcome } from './breach-command.js';
import { KnownDossiers } from './known-dossiers.js';

/** An administrator says what became of a breach. */
@Injectable()
export class FollowUpBreach {
  constructor(
    private readonly command: BreachCommand,
    private readonly dossiers: KnownDossiers,
  ) {}

  /** What is known of it now. @throws DomainError BREACH_DOSSIER_UNKNOWN (422), BREACH_UNCHANGED, and as `BreachCommand.run` */
  async revise(id: string, expected: Version, changes: BreachChanges, actor: Actor): Promise<BreachOutcome> {
    await this.dossiers.check(changes.dossierCodes ?? [], actor);
    return this.command.run(id, expected, actor, (breach) => breach.revise(changes));
  }

  /** The authority was told. @throws DomainError as `Breach.notify` and `BreachCommand.run` */
  notify(id: string, expected: Version, notice: AuthorityNotice, actor: Actor): Promise<BreachOutcome> {
    return this.command.run(id, expected, actor, (breach, at) => breach.notify(notice, at));
  }

  /** The persons were told. @throws DomainError as `Breach.informPersons` and `BreachCommand.run` */
  informPersons(id: string, expected: Version, told: PersonsTold, actor: Actor): Promise<BreachOutcome> {
    return this.command.run(id, expected, actor, (breach, at) => breach.informPersons(told, at));
  }

  /** Nothing more is to be done. @throws DomainError as `Breach.close` and `BreachCommand.run` */
  close(id: string, expected: Version, findings: string, actor: Actor): Promise<BreachOutcome> {
    return this.command.run(id, expected, actor, (breach, at) => breach.close(findings, at));
  }
}
