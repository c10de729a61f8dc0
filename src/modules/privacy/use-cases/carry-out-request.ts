import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { actingIn } from '../../../shared/acting.js';
import { mayLookInto, type Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { storedId } from '../../../shared/id.js';
import { CorrectApplicant, notYourDossier, type StatedAnew } from '../../dossiers/index.js';
import { requestNotFound } from '../domain/request.errors.js';
import { DataRequestRepository } from '../persistence/data-request.repository.js';
import type { RequestOutcome } from './make-request.js';

/** The correction by which a request is carried out. */
export interface CarriedOut {
  readonly changes: StatedAnew;
  readonly elsewhere: string | null;
  readonly evidence: string | null;
  readonly done: string;
}

/** A head of the agency that granted a correction corrects the data of the dossier: one command on the request and the dossier. */
@Injectable()
export class CarryOutRequest {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: DataRequestRepository,
    private readonly correct: CorrectApplicant,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError DATA_REQUEST_NOT_FOUND, DOSSIER_OF_OTHER_AGENCY (403), VERSION_MOVED, and as `DataRequest.carryOut` and
   *   `CorrectApplicant` do
   */
  async execute(named: string, expected: Version, { done, ...correction }: CarriedOut, actor: Actor): Promise<RequestOutcome> {
    const id = storedId(named);
    const { streams } = await this.transactions.runTogether(new Map([[id, expected]]), async () => {
      const request = await this.requests.find(id);
      if (!request || !mayLookInto(actor, request)) throw requestNotFound();
      const grant = actingIn(actor, request);
      if (!grant) throw notYourDossier();
      this.transactions.current.actOnBehalfOf(grant.onBehalfOf, request.id);
      request.assertToCarryOut();
      const order = { ...correction, reason: done, requestId: request.id };
      const { id: correctionId } = await this.correct.execute(request.dossierId, order, actor);
      request.carryOut({ done, correctionId }, this.clock.now());
      await this.requests.save(request);
      return {};
    });
    return { id, version: streams[id]!.version };
  }
}
