import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { Clock } from '../../../shared/clock.js';
import { newId } from '../../../shared/id.js';
import { PartnerSystem } from '../domain/partner-system.js';
import { hashOf } from '../gateways/secret-text.js';
import { PartnerSystemRepository } from '../persistence/partner-system.repository.js';
import { SANDBOX_SYSTEM } from './sandbox-system.js';

/** Registers the system of a sandbox, once; what becomes of it there is left alone. */
@Injectable()
export class PartnersSeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly systems: PartnerSystemRepository,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const { id, terms, account, secret } = SANDBOX_SYSTEM;
    await this.transactions.runTogetherInBackground(async () => {
      if (await this.systems.find(id)) return {};
      const at = this.clock.now();
      const system = PartnerSystem.register(id, terms, account, at);
      system.addSecret({ id: newId(), hash: hashOf(secret) }, null, at);
      await this.systems.add(system);
      return {};
    });
  }
}
