import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import { Database } from '../../../platform/database/database.js';
import type { DataRequest } from '../domain/data-request.js';
import { DATA_REQUEST_MAP } from './data-request.schema.js';

/** Loads and saves requests within the open unit of work. */
@Injectable()
export class DataRequestRepository {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly database: Database,
  ) {}

  find(id: string): Promise<DataRequest | undefined> {
    return this.aggregates.load(DATA_REQUEST_MAP, id);
  }

  /** One of the kind that is not finished yet. */
  async openLike({ dossierId, personKey, kind }: Pick<DataRequest, 'dossierId' | 'personKey' | 'kind'>): Promise<string | undefined> {
    const [row] = await this.database.read<{ id: string }>(
      `select id from privacy.data_request where dossier_id = $1::uuid and person_key = $2 and kind = $3 and finished_at is null`,
      [dossierId, personKey, kind],
    );
    return row?.id;
  }

  add(request: DataRequest): Promise<DataRequest> {
    this.aggregates.add(DATA_REQUEST_MAP, request, request.id);
    return this.save(request);
  }

  save(request: DataRequest): Promise<DataRequest> {
    return this.aggregates.save(request);
  }
}
