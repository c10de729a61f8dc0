import { Injectable } from '@nestjs/common';
import type { Role } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { isId } from '../../../shared/id.js';
import { PAGE_SIZE, type Page } from '../../../shared/page.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.js';
import type { Officer } from '../domain/officer.js';

/** Most officers that one question answers; an agency has far fewer with one role. */
const MOST_OFFICERS = 500;

const OFFICER_WITH_POSTS = `
  select o.id, o.name,
         jsonb_agg(jsonb_build_object('id', p.id, 'agencyCode', p.agency_code, 'unit', p.unit, 'title', p.title, 'roles', p.roles, 'validFrom', p.valid_from, 'validTo', p.valid_to)
                   order by p.valid_from, p.id) as posts
  from agencies.post p join agencies.officer o on o.id = p.officer_id
  where p.valid_from <= $1::date and (p.valid_to is null or p.valid_to > $1::date)`;

/** Asks about officers and the posts that they hold today (local date of the Clock). */
@Injectable()
export class OfficerReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Officers who hold a role in the agency itself today, with the posts that carry it. At most 500. */
  withRole(agencyCode: string, role: Role): Promise<readonly Officer[]> {
    return this.database.read<Officer>(
      `${OFFICER_WITH_POSTS} and p.agency_code = $2 and $3 = any(p.roles) group by o.id, o.name order by o.name collate "vi-x-icu", o.id limit ${MOST_OFFICERS}`,
      [this.today(), agencyCode, role],
    );
  }

  /** An officer with the posts held today; undefined for somebody unknown or without a post. */
  async find(id: string): Promise<Officer | undefined> {
    if (!isId(id)) return undefined;
    const [officer] = await this.database.read<Officer>(`${OFFICER_WITH_POSTS} and o.id = $2::uuid group by o.id, o.name`, [this.today(), id]);
    return officer;
  }

  /** Names by id, of those who are known, whether they hold a post or not. */
  async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.read<{ id: string; name: string }>('select id, name from agencies.officer where id = any($1::uuid[])', [[...new Set(ids)]]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Officers with a post today in any of the agencies, in a fixed order. @throws DomainError CURSOR_INVALID (422) */
  async list(agencyCodes: readonly string[], cursor: string | undefined, limit: number = PAGE_SIZE.default): Promise<Page<Officer>> {
    const [after = null] = cursor === undefined ? [] : decodeCursor(cursor, ['id']);
    const rows = await this.database.read<Officer>(
      `${OFFICER_WITH_POSTS} and p.agency_code = any($2::text[]) and ($3::uuid is null or o.id > $3::uuid) group by o.id, o.name order by o.id limit $4::int`,
      [this.today(), agencyCodes, after, limit + 1],
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return rows.length > limit && last ? { items, next: encodeCursor([last.id]) } : { items };
  }

  private today(): string {
    return localDate(this.clock.now());
  }
}
