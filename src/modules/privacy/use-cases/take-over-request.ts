import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { DataRequestRepository } from '../persistence/data-request.repository.js';

/** Gives an undecided request to whoever took over from an agency that is over, by the rules for dossiers. */
@Injectable()
export class TakeOverRequest {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: DataRequestRepository,
  ) {}

  /** @returns whether it moved; one that was decided or disposed of meanwhile does not */
  async execute(id: string, ownerOf: (agencyCode: string, sectorCode: string | null) => string): Promise<boolean> {
    let moved = false;
    await this.transactions.runInBackground(async () => {
      const request = await this.requests.find(id);
      moved = request?.takeOver(ownerOf(request.agencyCode, request.sectorCode)) ?? false;
      if (request && moved) await this.requests.save(request);
      return {};
    });
    return moved;
  }
}
