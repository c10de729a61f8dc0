import { Injectable } from '@nestjs/common';
import type { Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { newId } from '../../../shared/id.js';
import { hashOf, newSecretText } from '../gateways/secret-text.js';
import { SystemCommand, type SystemOutcome } from './system-command.js';

/** The new secret of a system; its text in the first answer alone. */
export interface SecretOutcome extends SystemOutcome {
  readonly secretId: string;
  readonly secret?: string;
}

/** An administrator gives a system another secret, and ends one. */
@Injectable()
export class KeepSecrets {
  constructor(private readonly command: SystemCommand) {}

  /**
   * A new secret beside the one that is valid.
   *
   * @param previousEndsAt when that one ends; null: when somebody ends it
   * @throws DomainError SECRETS_TWO_VALID (409), SECRET_END_IN_PAST (422), and as `SystemCommand.give`
   */
  async make(id: string, expected: Version, previousEndsAt: Date | null, actor: Actor): Promise<SecretOutcome> {
    const made = { id: newId(), text: newSecretText() };
    const outcome = await this.command.give(id, expected, actor, (system, at) => {
      system.addSecret({ id: made.id, hash: hashOf(made.text) }, previousEndsAt, at);
      return { secretId: made.id };
    });
    // A repeat of the request gets its first answer, whose secret nobody knows any more.
    return outcome.secretId === made.id ? { ...outcome, secret: made.text } : outcome;
  }

  /** Ends a secret at once, and the tokens that it got. @throws DomainError SECRET_NOT_FOUND, SECRET_OVER, as `SystemCommand.run` */
  end(id: string, secretId: string, expected: Version, actor: Actor): Promise<SystemOutcome> {
    return this.command.run(id, expected, actor, (system, at) => system.endSecret(secretId, at));
  }
}
