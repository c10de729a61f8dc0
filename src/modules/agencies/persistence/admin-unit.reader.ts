import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { ShortMemory, type Remembered } from '../../../platform/database/short-memory.js';
import type { Page } from '../../../shared/page.js';
import { kindOf, type Commune, type CommuneKind, type CommunePredecessor, type Province } from '../domain/admin-unit.js';
import { AgencyReference } from './agency-reference.js';
import { byName, nameOf, type PageByName } from './name-order.js';

const COMMUNES = byName('communes');

/** A commune with the former communes that became part of it. */
export interface CommuneRow extends Commune {
  readonly provinceName: string;
  readonly predecessors: readonly Omit<CommunePredecessor, 'newCode'>[];
}

/** A commune as its agency has it. */
export interface GovernedCommune {
  /** Null where the agency has nothing but communes of agencies that it took over from. */
  readonly code: string | null;
  readonly kind: CommuneKind | null;
  /** Names of the provinces of before, as of its former communes. */
  readonly oldProvinces: readonly string[];
}

/** What a list of communes is narrowed by. */
export interface CommuneFilter {
  readonly provinceCode?: string;
  /** Part of the name, present or former, with or without diacritics. */
  readonly q?: string;
  /** Code of a commune before 1 July 2025, which may be that of another one today. */
  readonly formerCode?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** Provinces and communes after 1 July 2025, and what they were before. */
@Injectable()
export class AdminUnitReader {
  readonly #communeNames = new ShortMemory<string>(async (codes) => {
    const rows = await this.database.read<{ code: string; name: string }>(
      'select code, name from agencies.commune where code = any($1::text[])',
      [codes],
    );
    return rows.map(({ code, name }) => [code, name]);
  });

  constructor(
    private readonly database: Database,
    private readonly reference: AgencyReference,
  ) {}

  /** What communes of today are called, by code; nearly always from memory. */
  communeNames(codes: readonly (string | null)[]): Promise<Remembered<string>> {
    return this.#communeNames.of(codes);
  }

  /** All provinces (34), in Vietnamese order of their names. */
  provinces(): Promise<readonly Province[]> {
    return this.database.read<Province>('select code, name from agencies.province order by name collate "vi-x-icu", code');
  }

  /** Communes in Vietnamese order of their names; a former name finds the communes that it became. @throws DomainError as `Keyset.open` */
  communes(filter: CommuneFilter): Promise<Page<CommuneRow>> {
    return COMMUNES.page({ ...filter }, (page) => this.rows(filter, page), nameOf);
  }

  /**
   * The commune that an agency governs, with the provinces that its parts belonged to before 1 July 2025, and those of communes whose
   * agencies it took over from; undefined where it governs none.
   */
  async communeOf(agencyCode: string): Promise<GovernedCommune | undefined> {
    const { takeovers } = await this.reference.current();
    const taken = takeovers.over.filter((code) => takeovers.heirOf(code) === agencyCode);
    const rows = await this.database.read<{ code: string; name: string; isOwn: boolean; oldProvinces: string[] }>(
      `select c.code, c.name, c.agency_code = $1 as "isOwn",
              array(select distinct f.old_province from agencies.commune_predecessor f where f.new_code = c.code) as "oldProvinces"
       from agencies.commune c where c.agency_code = $1 or c.agency_code = any($2::text[]) order by c.code`,
      [agencyCode, taken],
    );
    if (rows.length === 0) return undefined;
    const own = rows.find(({ isOwn }) => isOwn);
    const oldProvinces = [...new Set(rows.flatMap((row) => row.oldProvinces))].toSorted();
    return { code: own?.code ?? null, kind: own ? kindOf(own.name) : null, oldProvinces };
  }

  private async rows({ provinceCode, q, formerCode }: CommuneFilter, { after, rows }: PageByName): Promise<readonly CommuneRow[]> {
    const [name, code] = after ?? [null, null];
    const { takeovers } = await this.reference.current();
    const found = await this.database.read<CommuneRow>(
      `select c.code, c.name, c.province_code as "provinceCode", c.agency_code as "agencyCode",
              (select v.name from agencies.province v where v.code = c.province_code) as "provinceName",
              coalesce((select jsonb_agg(jsonb_build_object('oldCode', p.old_code, 'oldName', p.old_name, 'oldDistrict',
                          p.old_district, 'oldProvince', p.old_province, 'partial', p.partial, 'resolution',
                          p.resolution) order by p.old_code)
                        from agencies.commune_predecessor p where p.new_code = c.code), '[]') as predecessors
       from agencies.commune c
       where ($1::text is null or c.province_code = $1)
         and ($2::text is null or position(platform.search_text($2) in c.plain_name) > 0
              or exists (select from agencies.commune_predecessor p where p.new_code = c.code
              and position(platform.search_text($2) in p.plain_old_name) > 0))
         and ($6::text is null or c.code in (select p.new_code from agencies.commune_predecessor p where p.old_code = $6))
         and ($3::text is null or (c.name collate "vi-x-icu", c.code) > ($3 collate "vi-x-icu", $4::text))
       order by c.name collate "vi-x-icu", c.code limit $5::int`,
      [provinceCode ?? null, q ?? null, name, code, rows, formerCode ?? null],
    );
    return found.map((row) => ({ ...row, agencyCode: row.agencyCode === null ? null : (takeovers.heirOf(row.agencyCode) ?? null) }));
  }
}
