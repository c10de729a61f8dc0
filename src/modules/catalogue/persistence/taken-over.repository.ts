import { Injectable } from '@nestjs/common';
import type { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import { Database } from '../../../platform/database/database.js';
import type { EventSource } from '../../../shared/domain-event.js';
import { FeeSchedule } from '../domain/fees/fee-schedule.js';
import { Form } from '../domain/forms/form.js';
import type { CatalogueLine, ReferenceKind, ReferenceLine } from '../domain/import/catalogue-line.js';
import type { LocalScope } from '../domain/local/local-scope.js';
import { ScopedTerms } from '../domain/local/scoped-terms.js';
import { CatalogueRevisionSchema } from './catalogue.schema.js';
import { feeScheduleId } from './fee-schedule.repository.js';
import { FEE_SCHEDULE_MAP } from './fee-schedule.schema.js';
import { formId } from './form.repository.js';
import { FORM_MAP } from './form.schema.js';
import { LOCAL_TERMS_MAP } from './local-terms.schema.js';
import { readReferences, REFERENCE_SCHEMAS } from './reference-rows.js';
import { scopeId } from './version-key.js';

/** What an export of a whole catalogue may bring beside procedures, within the open unit of work. */
@Injectable()
export class TakenOverRepository {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly database: Database,
  ) {}

  /** Reads what is known of some lines, in a statement for each kind. */
  async preload(lines: readonly CatalogueLine[]): Promise<void> {
    const idsOf = (kind: CatalogueLine['kind']): string[] => lines.flatMap((line) => (line.kind === kind ? (idOf(line) ?? []) : []));
    await this.aggregates.loadAll(FORM_MAP, idsOf('form'));
    await this.aggregates.loadAll(FEE_SCHEDULE_MAP, idsOf('fee-schedule'));
    await this.aggregates.loadAll(LOCAL_TERMS_MAP, idsOf('local-terms'));
  }

  /** The form of a code, begun where there is none. @param dry it is not to be written */
  form(code: string, dry: boolean): Promise<Form> {
    return this.loadOrBegin(FORM_MAP, formId(code), (id) => Form.begin(id, code), dry);
  }

  /** The fee schedule of a code, likewise. */
  schedule(code: string, dry: boolean): Promise<FeeSchedule> {
    return this.loadOrBegin(FEE_SCHEDULE_MAP, feeScheduleId(code), (id) => FeeSchedule.begin(id, code), dry);
  }

  /** What the province says of a scope, likewise. */
  terms(scope: LocalScope, dry: boolean): Promise<ScopedTerms> {
    return this.loadOrBegin(LOCAL_TERMS_MAP, scopeId(scope), (id) => ScopedTerms.begin(id, scope), dry);
  }

  /** From here on nothing that is published may change until the command is written, else it is decided again. */
  hold(): Promise<void> {
    return this.aggregates.holdRevision(CatalogueRevisionSchema);
  }

  /** The dated rows of a kind. */
  references(kind: ReferenceKind): Promise<readonly ReferenceLine[]> {
    return readReferences(this.database, kind);
  }

  /** Adds a dated row. */
  addReference({ kind, row }: ReferenceLine): void {
    this.aggregates.addRow(REFERENCE_SCHEMAS[kind] as EntitySchema<object>, row);
  }

  /** Saves what changed, and raises the revision, by which every process notices. */
  async saveSeen(changed: readonly EventSource[]): Promise<void> {
    for (const each of changed) await this.aggregates.save(each);
    if (changed.length > 0) this.aggregates.raiseRevision(CatalogueRevisionSchema);
  }

  private async loadOrBegin<Root extends EventSource>(
    map: AggregateMap<Root>,
    id: string,
    begin: (id: string) => Root,
    dry: boolean,
  ): Promise<Root> {
    const known = (await this.aggregates.loadAll(map, [id])).get(id);
    if (known) return known;
    const begun = begin(id);
    if (!dry) this.aggregates.add(map, begun, id);
    return begun;
  }
}

function idOf(line: CatalogueLine): string | undefined {
  if ('scope' in line) return scopeId(line.scope);
  if ('row' in line) return undefined;
  return line.kind === 'form' ? formId(line.code) : feeScheduleId(line.code);
}
