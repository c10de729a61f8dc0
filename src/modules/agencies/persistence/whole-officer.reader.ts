import { Injectable } from '@nestjs/common';
import { isId } from '../../../shared/id.js';
import { Database } from '../../../platform/database/database.js';
import type { AccountedOfficer } from '../domain/officer.js';

/** An officer with all posts that somebody may see, and the version at which the stream stands. */
export interface WholeOfficer extends AccountedOfficer {
  readonly version: number;
}

/** Asks about an officer and all posts, those that ended and those to come too, as far as somebody may see them. */
@Injectable()
export class WholeOfficerReader {
  constructor(private readonly database: Database) {}

  /**
   * An officer with the posts in the given agencies. Undefined for somebody unknown, and for one who has posts in other agencies only; who
   * has none at all is nobody's yet and there for everybody who asks.
   */
  async find(id: string, agencyCodes: readonly string[]): Promise<WholeOfficer | undefined> {
    if (!isId(id)) return undefined;
    const [officer] = await this.database.read<WholeOfficer>(
      `select o.id, o.name, o.issuer as "accountIssuer", o.subject as "accountSubject", journal.version_of(o.id) as version,
         coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'agencyCode', p.agency_code, 'unit', p.unit, 'title', p.title,
           'roles', p.roles, 'sectorCodes', p.sector_codes, 'procedureCodes', p.procedure_codes,
           'confidentialities', p.confidentialities, 'validFrom', p.valid_from, 'validTo', p.valid_to) order by p.valid_from, p.id)
         filter (where p.id is not null), '[]') as posts
       from agencies.officer o left join agencies.post p on p.officer_id = o.id and p.agency_code = any($2::text[])
       where o.id = $1::uuid group by o.id, o.name
       having count(p.id) > 0 or not exists (select from agencies.post held where held.officer_id = o.id)`,
      [id, agencyCodes],
    );
    return officer;
  }
}
