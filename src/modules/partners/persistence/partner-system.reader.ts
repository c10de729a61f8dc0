import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Keyset } from '../../../platform/database/keyset.js';
import { isId } from '../../../shared/id.js';
import type { Page } from '../../../shared/page.js';
import type { SystemTerms } from '../domain/partner-system.js';

/** A secret as it is shown: never what it is. Instants in ISO 8601. */
export interface SecretRow {
  readonly id: string;
  readonly createdAt: string;
  readonly endsAt: string | null;
  /** When it last brought a token; null for one that never did, and where none did since that is noted. */
  readonly lastUsedAt: string | null;
}

/** A registered system as its administrators see it. */
export interface PartnerSystemRow extends SystemTerms {
  readonly id: string;
  readonly accountIssuer: string | null;
  readonly accountSubject: string | null;
  readonly registeredAt: Date;
  readonly disabledAt: Date | null;
  readonly disabledReason: string | null;
  /** The newest first. */
  readonly secrets: readonly SecretRow[];
  readonly version: number;
}

const BY_ID = new Keyset('partner-systems', ['id']);

const ROW = `select s.id, s.agency_code as "agencyCode", s.name, s.contact_name as "contactName", s.contact_email as "contactEmail",
    s.contact_phone as "contactPhone", s.scopes, s.sector_codes as "sectorCodes", s.procedure_codes as "procedureCodes", s.networks,
    s.rate_per_minute as "ratePerMinute", s.valid_to::text as "validTo", s.account_issuer as "accountIssuer",
    s.account_subject as "accountSubject", s.registered_at as "registeredAt", s.disabled_at as "disabledAt",
    s.disabled_reason as "disabledReason", journal.version_of(s.id) as version,
    coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'createdAt', c.created_at, 'endsAt', c.ends_at,
      'lastUsedAt', u.last_used_at) order by c.created_at desc, c.id desc) from partners.partner_system_secret c
      left join partners.secret_use u on u.system_id = c.system_id and u.secret_id = c.id where c.system_id = s.id), '[]') as secrets
  from partners.partner_system s where s.agency_code = any($1::text[])`;

type Stored = PartnerSystemRow & Record<string, unknown>;

/** Reads registered systems for administrators of their agencies. */
@Injectable()
export class PartnerSystemReader {
  constructor(private readonly database: Database) {}

  /** One system; undefined for one of another agency too. */
  async find(id: string, agencyCodes: readonly string[]): Promise<PartnerSystemRow | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await this.database.read<Stored>(`${ROW} and s.id = $2::uuid`, [agencyCodes, id]);
    return row;
  }

  /** Systems of the agencies, those that are switched off too. @throws DomainError as `Keyset.open` */
  list(agencyCodes: readonly string[], cursor: string | undefined, limit: number): Promise<Page<PartnerSystemRow>> {
    return BY_ID.page(
      { agencyCodes, cursor, limit },
      ({ after, rows }) =>
        this.database.read<Stored>(`${ROW} and ($2::uuid is null or s.id > $2::uuid) order by s.id limit $3::int4`, [
          agencyCodes,
          after?.[0] ?? null,
          rows,
        ]),
      ({ id }) => [id],
    );
  }
}
