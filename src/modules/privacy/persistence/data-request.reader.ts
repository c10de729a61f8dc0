import { Injectable } from '@nestjs/common';
import { covered, coverageValues, matterOf, type Coverage } from '../../../platform/auth/covered.js';
import { Database } from '../../../platform/database/database.js';
import { Keyset } from '../../../platform/database/keyset.js';
import { isId } from '../../../shared/id.js';
import type { Page } from '../../../shared/page.js';
import type { RequestDecision, RequestKind, RequestStage, RequestState } from '../domain/request-kind.js';

/** A request in a list: nothing that anybody wrote. */
export interface RequestItem {
  readonly id: string;
  readonly kind: RequestKind;
  readonly dossierId: string;
  readonly dossierCode: string | null;
  readonly agencyCode: string;
  readonly requestedAt: Date;
  readonly dueAt: Date;
  readonly warnAt: Date;
  readonly decidedAt: Date | null;
  readonly decision: RequestDecision | null;
  /** When nothing was left to do. */
  readonly finishedAt: Date | null;
}

/** A request with what was asked and decided. */
export interface RequestRow extends RequestItem {
  readonly place: string | null;
  readonly wish: string;
  readonly dueBasis: string;
  readonly reason: string | null;
  readonly legalBasis: string | null;
  readonly done: string | null;
  readonly version: number;
}

const OWN = new Keyset('own-data-requests', ['id']);
const OF_AGENCIES = new Keyset('data-requests', ['instant', 'id']);

const ITEM = `r.id, r.kind, r.dossier_id as "dossierId", r.dossier_code as "dossierCode", r.agency_code as "agencyCode",
  r.requested_at as "requestedAt", r.due_at as "dueAt", r.warn_at as "warnAt", r.decided_at as "decidedAt", r.decision,
  r.finished_at as "finishedAt"`;
const ROW = `${ITEM}, r.place, r.wish, r.due_basis as "dueBasis", r.reason, r.legal_basis as "legalBasis", r.done,
  journal.version_of(r.id) as version`;
/** SQL of the state, as `requestStateOf` tells it; a test holds these against each other. */
const stateAt = (now: string): string => `case when r.finished_at is not null then 'finished' when ${now} > r.due_at then 'late'
  when ${now} >= r.warn_at then 'due-soon' else 'pending' end`;

/** SQL of the stage, as `requestStageOf` tells it. */
const STAGE = `case when r.finished_at is not null then 'finished' when r.decided_at is null then 'to-decide' else 'to-carry-out' end`;

type Stored<Row> = Row & Record<string, unknown>;
type Asked = { readonly cursor?: string | undefined; readonly limit: number };

/** Reads requests, for who made them and for the agencies that decide. */
@Injectable()
export class DataRequestReader {
  constructor(private readonly database: Database) {}

  /** One of the person's own; undefined for one of anybody else. */
  async own(id: string, personKey: string): Promise<RequestRow | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await this.database.read<Stored<RequestRow>>(
      `select ${ROW} from privacy.data_request r where r.id = $1::uuid and r.person_key = $2`,
      [id, personKey],
    );
    return row;
  }

  /** One of the agencies and dossiers that the reader may look into. */
  async find(id: string, coverage: Coverage): Promise<RequestRow | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await this.database.read<Stored<RequestRow>>(
      `select ${ROW} from privacy.data_request r where r.id = $1::uuid and ${covered(matterOf('r'), 2)}`,
      [id, ...coverageValues(coverage)],
    );
    return row;
  }

  /** The person's own, in the order in which they were made. @throws DomainError as `Keyset.open` */
  listOwn(personKey: string, page: Asked): Promise<Page<RequestItem>> {
    return OWN.page(
      { ...page },
      ({ after, rows }) =>
        this.database.read<Stored<RequestItem>>(
          `select ${ITEM} from privacy.data_request r where r.person_key = $1 and ($2::uuid is null or r.id > $2::uuid)
           order by r.id limit $3::int4`,
          [personKey, after?.[0] ?? null, rows],
        ),
      ({ id }) => [id],
    );
  }

  /** Ids of those that agencies have not finished, in their order, behind the given one. */
  async openOf(agencyCodes: readonly string[], after: string, limit: number): Promise<string[]> {
    const rows = await this.database.read<{ id: string }>(
      `select r.id from privacy.data_request r where r.agency_code = any($1::text[]) and r.finished_at is null and r.id > $2::uuid
       order by r.id limit $3::int4`,
      [agencyCodes, after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Those that the reader may look into, what is due first first. @throws DomainError as `Keyset.open` */
  list(
    coverage: Coverage,
    page: Asked & { readonly state?: RequestState | undefined; readonly stage?: RequestStage | undefined },
    now: Date,
  ): Promise<Page<RequestItem>> {
    const rights = coverageValues(coverage);
    return OF_AGENCIES.page(
      { ...page },
      ({ after, rows }) =>
        this.database.read<Stored<RequestItem>>(
          `select ${ITEM} from privacy.data_request r where ${covered(matterOf('r'), 1)}
             and ($4::text is null or ${stateAt('$5::timestamptz')} = $4::text)
             and ($6::text is null or ${STAGE} = $6::text)
             and ($7::timestamptz is null or (r.due_at, r.id) > ($7::timestamptz, $8::uuid))
           order by r.due_at, r.id limit $9::int4`,
          [...rights, page.state ?? null, now.toISOString(), page.stage ?? null, after?.[0] ?? null, after?.[1] ?? null, rows],
        ),
      ({ dueAt, id }) => [dueAt.toISOString(), id],
    );
  }
}
