import { Injectable } from '@nestjs/common';
import { coverageOf } from '../../../platform/auth/covered.js';
import { personKey } from '../../../platform/auth/person-key.js';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import type { Page } from '../../../shared/page.js';
import { AgencyReader } from '../../agencies/index.js';
import { requestStageOf, requestStateOf, type RequestStage, type RequestState } from '../domain/request-kind.js';
import { requestNotFound } from '../domain/request.errors.js';
import { DataRequestReader, type RequestItem, type RequestRow } from '../persistence/data-request.reader.js';

/** A request with what is told of it besides. */
export type Shown<Row extends RequestItem> = Row & {
  readonly agencyName: string | null;
  readonly state: RequestState;
  readonly stage: RequestStage;
};

/** Which requests are listed. */
export interface AskedRequests {
  readonly state?: RequestState | undefined;
  readonly stage?: RequestStage | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Looks at requests: persons at their own, officers at those about dossiers that their posts reach; each look is noted. */
@Injectable()
export class LookAtRequests {
  constructor(
    private readonly requests: DataRequestReader,
    private readonly agencies: AgencyReader,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError DATA_REQUEST_NOT_FOUND, for one of somebody else too */
  async own(id: string, actor: Actor): Promise<Shown<RequestRow>> {
    return this.seen(await this.requests.own(id, keyOf(actor)), actor);
  }

  /** The caller's own. @throws DomainError as `Keyset.open` */
  async listOwn(page: AskedRequests, actor: Actor): Promise<Page<Shown<RequestItem>>> {
    return this.page(await this.requests.listOwn(keyOf(actor), page), actor);
  }

  /** @throws DomainError DATA_REQUEST_NOT_FOUND, for one that the caller's posts do not reach too */
  async one(id: string, actor: Actor): Promise<Shown<RequestRow>> {
    return this.seen(await this.requests.find(id, coverageOf(actor)), actor);
  }

  /** Those that the caller's posts reach. @throws DomainError as `Keyset.open` */
  async list(asked: AskedRequests, actor: Actor): Promise<Page<Shown<RequestItem>>> {
    return this.page(await this.requests.list(coverageOf(actor), asked, this.clock.now()), actor);
  }

  private async seen(row: RequestRow | undefined, actor: Actor): Promise<Shown<RequestRow>> {
    if (!row) throw requestNotFound();
    this.accessLog.note(actor, 'request.detail', row.dossierId, { agencies: [row.agencyCode] });
    const [shown] = await this.shown([row]);
    return shown!;
  }

  private async page({ items, next }: Page<RequestItem>, actor: Actor): Promise<Page<Shown<RequestItem>>> {
    this.accessLog.noteList(
      actor,
      'request.list',
      items.map(({ dossierId }) => dossierId),
    );
    return { items: await this.shown(items), ...(next === undefined ? {} : { next }) };
  }

  private async shown<Row extends RequestItem>(rows: readonly Row[]): Promise<Shown<Row>[]> {
    const [nameOf, now] = [await this.agencies.names(), this.clock.now()];
    return rows.map((row) => ({ ...row, agencyName: nameOf(row.agencyCode), state: requestStateOf(row, now), stage: requestStageOf(row) }));
  }
}

/** Whose own they are; of a caller for whom nobody vouches there are none. */
function keyOf({ identityNumber }: Actor): string {
  return identityNumber === undefined ? '' : personKey(identityNumber);
}
