import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

export { CatalogueNames } from './catalogue-names.js';
export { StandardIssuers } from './standard-issuers.js';

/** What a version calls itself in reports and lists. */
export interface VersionLabel {
  readonly name: string;
  readonly sectorCode: string | null;
  readonly sectorName: string | null;
}

/** Names and sectors of published versions, many at a time. They never change, so each is read once. */
@Injectable()
export class VersionLabels {
  readonly #known = new Map<string, VersionLabel>();

  constructor(private readonly database: Database) {}

  /** The labels of versions by id; unknown ids are left out. */
  async labelsOf(ids: Iterable<string>): Promise<ReadonlyMap<string, VersionLabel>> {
    const asked = [...new Set(ids)];
    const missing = asked.filter((id) => !this.#known.has(id));
    if (missing.length > 0) {
      const rows = await this.database.read<VersionLabel & { id: string }>(
        `select id, content ->> 'name' as name, content ->> 'sectorCode' as "sectorCode", content ->> 'sectorName' as "sectorName"
         from catalogue.procedure_version where id = any($1::uuid[])`,
        [missing],
      );
      for (const { id, ...label } of rows) this.#known.set(id, label);
    }
    return new Map(asked.flatMap((id) => (this.#known.has(id) ? [[id, this.#known.get(id)!] as const] : [])));
  }
}
