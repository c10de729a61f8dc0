import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { isId } from '../../../shared/id.js';
import type { ClientSecret } from '../domain/client-secret.js';
import type { PartnerSystem } from '../domain/partner-system.js';

/** A secret as calls are held against it. */
export type KnownSecret = Pick<ClientSecret, 'id' | 'hash' | 'endsAt'>;

/** A registered system as calls are held against it. */
export interface KnownSystem extends Pick<
  PartnerSystem,
  'id' | 'name' | 'agencyCode' | 'scopes' | 'sectorCodes' | 'procedureCodes' | 'networks' | 'ratePerMinute' | 'validTo' | 'disabledAt'
> {
  readonly secrets: readonly KnownSecret[];
}

type Stored = Omit<KnownSystem, 'secrets'> & {
  readonly secrets: readonly { readonly id: string; readonly hash: string; readonly endsAt: string | null }[];
} & Record<string, unknown>;

/** No system has this id: a client that is unknown is looked for like one that is known. */
const NOBODY = '00000000-0000-8000-8000-000000000000';

/** Asks about registered systems, for whoever has to let them in. */
@Injectable()
export class PartnerRegistry {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<KnownSystem | undefined> {
    return (await this.ofIds([isId(id) ? id : NOBODY])).get(id.toLowerCase());
  }

  /** Notes that a secret brought a token, so that whoever exchanges one sees which is still in use. */
  async noteUse(systemId: string, secretId: string, at: Date): Promise<void> {
    await this.database.write(
      `insert into partners.secret_use (system_id, secret_id, last_used_at) values ($1::uuid, $2::uuid, $3::timestamptz)
       on conflict (system_id, secret_id) do update set last_used_at = greatest(secret_use.last_used_at, excluded.last_used_at)`,
      [systemId, secretId, at.toISOString()],
    );
  }

  /** Those of some ids that are registered, in one statement. */
  async ofIds(ids: readonly string[]): Promise<ReadonlyMap<string, KnownSystem>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.read<Stored>(
      `select s.id, s.name, s.agency_code as "agencyCode", s.scopes, s.sector_codes as "sectorCodes",
         s.procedure_codes as "procedureCodes", s.networks, s.rate_per_minute as "ratePerMinute", s.valid_to::text as "validTo",
         s.disabled_at as "disabledAt",
         coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'hash', c.hash, 'endsAt', c.ends_at))
           from partners.partner_system_secret c where c.system_id = s.id), '[]') as secrets
       from partners.partner_system s where s.id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, { ...row, secrets: row.secrets.map(withInstant) }]));
  }
}

function withInstant({ endsAt, ...secret }: Stored['secrets'][number]): KnownSecret {
  return { ...secret, endsAt: endsAt === null ? null : new Date(endsAt) };
}
