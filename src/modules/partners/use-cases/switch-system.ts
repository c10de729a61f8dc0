import { Injectable } from '@nestjs/common';
import type { Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { SystemCommand, type SystemOutcome } from './system-command.js';

/** An administrator switches a system off, which holds for its next request on every replica, or on again. */
@Injectable()
export class SwitchSystem {
  constructor(private readonly command: SystemCommand) {}

  /** @throws DomainError PARTNER_SYSTEM_DISABLED_ALREADY (409), and as `SystemCommand.run` */
  disable(id: string, expected: Version, reason: string, actor: Actor): Promise<SystemOutcome> {
    return this.command.run(id, expected, actor, (system, at) => system.disable(reason, at));
  }

  /** @throws DomainError PARTNER_SYSTEM_NOT_DISABLED (409), and as `SystemCommand.give` */
  enable(id: string, expected: Version, actor: Actor): Promise<SystemOutcome> {
    return this.command.give(id, expected, actor, (system) => system.enable());
  }
}
