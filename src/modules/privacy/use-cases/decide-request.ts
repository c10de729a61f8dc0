import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { actingIn } from '../../../shared/acting.js';
import { mayLookInto, type Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { storedId } from '../../../shared/id.js';
import { notYourDossier } from '../../dossiers/index.js';
import type { Verdict } from '../domain/data-request.js';
import { requestNotFound } from '../domain/request.errors.js';
import { DataRequestRepository } from '../persistence/data-request.repository.js';
import type { RequestOutcome } from './make-request.js';

/** A head of the agency that has the dossier decides about a request, and says what was done. */
@Injectable()
export class DecideRequest {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: DataRequestRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError DATA_REQUEST_NOT_FOUND, DOSSIER_OF_OTHER_AGENCY (403), VERSION_MOVED, and as `DataRequest.decide` */
  execute(named: string, expected: Version, verdict: Verdict, actor: Actor): Promise<RequestOutcome> {
    return this.transactions.run(expected, async () => {
      const request = await this.requests.find(storedId(named));
      if (!request || !mayLookInto(actor, request)) throw requestNotFound();
      const grant = actingIn(actor, request);
      if (!grant) throw notYourDossier();
      this.transactions.current.actOnBehalfOf(grant.onBehalfOf, request.id);
      request.decide(verdict, this.clock.now());
      await this.requests.save(request);
      return { id: request.id, version: 0 };
    });
  }
}
