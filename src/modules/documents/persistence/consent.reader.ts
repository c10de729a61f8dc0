import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Consent } from '../domain/consent.js';
import type { ConsentRule } from '../domain/consent-rule.js';

/** A consent as lists show it; dates are local, `YYYY-MM-DD`. */
export type ConsentRow = Pick<
  Consent,
  | 'id'
  | 'ownerPersonKey'
  | 'ownerName'
  | 'agencyCode'
  | 'evidence'
  | 'formSha256'
  | 'recordedByName'
  | 'givenAt'
  | 'validUntil'
  | 'revokedAt'
>;

/** Whose consent it is, and the scan of its form, which the officer uploaded who recorded it. */
export type ConsentWithForm = Pick<Consent, 'id' | 'ownerPersonKey' | 'agencyCode' | 'formFileId' | 'recordedBy'>;

const COLUMNS = `id, owner_key as "ownerPersonKey", owner_name as "ownerName", agency_code as "agencyCode", evidence,
  form_sha256 as "formSha256",
  recorded_by_name as "recordedByName", given_at as "givenAt", to_char(valid_until, 'YYYY-MM-DD') as "validUntil",
  revoked_at as "revokedAt"`;

/** Reads consents; the caller has checked access. */
@Injectable()
export class ConsentReader {
  constructor(private readonly database: Database) {}

  /** What an owner consented to, to one agency or to all, newest first, behind the given one. */
  ofOwner(ownerPersonKey: string, limit: number, before?: string, agencyCode?: string): Promise<ConsentRow[]> {
    return this.database.read<ConsentRow>(
      `select ${COLUMNS} from documents.consent where owner_key = $1 and ($2::uuid is null or id < $2::uuid)
        and ($4::text is null or agency_code = $4) order by id desc limit $3::int4`,
      [ownerPersonKey, before ?? null, limit, agencyCode ?? null],
    );
  }

  /** What agencies were given, newest first, behind the given one; each reads no more than a page of its index. */
  ofAgencies(agencyCodes: readonly string[], limit: number, before?: string): Promise<ConsentRow[]> {
    return this.database.read<ConsentRow>(
      `select given.* from unnest($1::text[]) at (agency)
        cross join lateral (select ${COLUMNS} from documents.consent where agency_code = at.agency and ($2::uuid is null or id < $2::uuid)
          order by id desc limit $3::int4) given
        order by id desc limit $3::int4`,
      [agencyCodes, before ?? null, limit],
    );
  }

  /** Consents of an owner that any of the agencies may rely on that date, under the stated name with or without diacritics; the newest. */
  async inForce(
    owner: { readonly personKey: string; readonly name: string },
    agencyCodes: readonly string[],
    onDate: string,
    id?: string,
  ): Promise<ConsentRow | undefined> {
    const [row] = await this.database.read<ConsentRow>(
      `select ${COLUMNS} from documents.consent where owner_key = $1 and agency_code = any($2::text[]) and revoked_at is null
        and valid_until >= $3::date
         and platform.plain_text(owner_name) = platform.plain_text($4) and ($5::uuid is null or id = $5::uuid) order by id desc limit 1`,
      [owner.personKey, agencyCodes, onDate, owner.name, id ?? null],
    );
    return row;
  }

  /** Ids of what an owner consented to that is in force on a date, to some agencies or to all, the newest first. */
  async idsInForce(owner: string, agencyCodes: readonly string[] | null, onDate: string, limit: number): Promise<string[]> {
    const rows = await this.database.read<{ id: string }>(
      `select id from documents.consent where owner_key = $1 and ($2::text[] is null or agency_code = any($2::text[]))
         and revoked_at is null and valid_until >= $3::date order by id desc limit $4::int4`,
      [owner, agencyCodes, onDate, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** A consent with its owner and the scan of its form, by its id; undefined for an unknown one. */
  async find(id: string): Promise<ConsentWithForm | undefined> {
    const [row] = await this.database.read<ConsentWithForm>(
      `select id, owner_key as "ownerPersonKey", agency_code as "agencyCode", form_file_id as "formFileId",
        recorded_by as "recordedBy" from documents.consent where id = $1::uuid`,
      [id],
    );
    return row;
  }

  /** All rules of how long a consent may hold. */
  rules(): Promise<ConsentRule[]> {
    return this.database.read<ConsentRule>(
      `select evidence, to_char(valid_from, 'YYYY-MM-DD') as "validFrom", max_days as "maxDays" from documents.consent_rule`,
    );
  }
}
