import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { ShortMemory, type Remembered } from '../../../platform/database/short-memory.js';

/** What is looked up by a code, one statement for many. */
const QUERIES = {
  procedures: `select p.code, (select v.name from catalogue.procedure_version v
      where v.procedure_id = p.id and not exists (select from catalogue.withdrawal w where w.id = v.id)
      order by v.version_no desc limit 1) as name
    from catalogue.procedure p where p.code = any($1::text[])`,
  sectors: `select s.code, (select v.sector_name from catalogue.procedure_version v where v.sector_code = s.code
      order by v.published_at desc, v.id limit 1) as name
    from unnest($1::text[]) s(code)`,
  forms: `select f.code, coalesce((select v.content ->> 'name' from catalogue.form_version v where v.form_id = f.id
      order by v.version_no desc limit 1), (select d.content ->> 'name' from catalogue.form_draft d where d.form_id = f.id)) as name
    from catalogue.form f where f.code = any($1::text[])`,
} as const;

/** What procedures, sectors and forms are called, by code, as last published; from memory where it was asked a short while ago. */
@Injectable()
export class CatalogueNames {
  readonly #procedures: ShortMemory<string>;
  readonly #sectors: ShortMemory<string>;
  readonly #forms: ShortMemory<string>;

  constructor(private readonly database: Database) {
    this.#procedures = this.memoryOf('procedures');
    this.#sectors = this.memoryOf('sectors');
    this.#forms = this.memoryOf('forms');
  }

  procedures(codes: Iterable<string | null>): Promise<Remembered<string>> {
    return this.#procedures.of(codes);
  }

  sectors(codes: Iterable<string | null>): Promise<Remembered<string>> {
    return this.#sectors.of(codes);
  }

  forms(codes: Iterable<string | null>): Promise<Remembered<string>> {
    return this.#forms.of(codes);
  }

  private memoryOf(kind: keyof typeof QUERIES): ShortMemory<string> {
    return new ShortMemory(async (codes) => {
      const rows = await this.database.read<{ code: string; name: string | null }>(QUERIES[kind], [codes]);
      return rows.flatMap(({ code, name }) => (name === null ? [] : [[code, name] as const]));
    });
  }
}
