import { Injectable } from '@nestjs/common';
import { personKey } from '../../../platform/auth/person-key.js';
import { Transactions } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { newId, storedId } from '../../../shared/id.js';
import { DossierCodeReader } from '../../dossiers/index.js';
import { DataRequest, type Wish } from '../domain/data-request.js';
import { requestClockMissing, requestDossierUnknown, requestOpen } from '../domain/request.errors.js';
import { ClockRuleReader } from '../persistence/clock-rule.reader.js';
import { DataRequestRepository } from '../persistence/data-request.repository.js';

const UNIQUE_VIOLATION = '23505';

/** What a command on a request answers. */
export interface RequestOutcome {
  readonly id: string;
  readonly version: number;
}

/** A person asks the agency that has the own dossier for something about the data in it. */
@Injectable()
export class MakeRequest {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: DataRequestRepository,
    private readonly dossiers: DossierCodeReader,
    private readonly rules: ClockRuleReader,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError DATA_REQUEST_DOSSIER_UNKNOWN, DATA_REQUEST_PLACE_MISSING (422), DATA_REQUEST_OPEN (409) */
  async execute(named: string, wish: Wish, actor: Actor): Promise<RequestOutcome> {
    const key = actor.identityNumber === undefined ? undefined : personKey(actor.identityNumber);
    const dossier = key === undefined ? undefined : await this.dossiers.ofApplicant(storedId(named), key);
    if (key === undefined || !dossier) throw requestDossierUnknown();
    const at = this.clock.now();
    const rule = await this.rules.inForce(`request-${wish.kind}`, at);
    if (!rule) throw requestClockMissing();
    const refuseSecond = async (): Promise<void> => {
      const open = await this.requests.openLike({ dossierId: dossier.dossierId, personKey: key, kind: wish.kind });
      if (open !== undefined) throw requestOpen(open);
    };
    try {
      return await this.transactions.run('any', async () => {
        await refuseSecond();
        const request = DataRequest.made(newId(), wish, dossier, { personKey: key, requestedBy: actor.id }, { ...rule, at });
        await this.requests.add(request);
        return { id: request.id, version: 0 };
      });
    } catch (error) {
      // Of two made at once the second one meets the constraint, and is told the same as if it had come later.
      if ((error as { readonly code?: unknown }).code === UNIQUE_VIOLATION) await refuseSecond();
      throw error;
    }
  }
}
