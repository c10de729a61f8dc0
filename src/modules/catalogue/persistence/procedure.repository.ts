import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import { procedureNotFound } from '../domain/catalogue.errors.js';
import { Procedure } from '../domain/procedure-life.js';
import { CatalogueRevisionSchema } from './catalogue.schema.js';
import { PROCEDURE_MAP } from './procedure.schema.js';
import { procedureId } from './version-key.js';

/** Loads and saves procedures within the open unit of work. */
@Injectable()
export class ProcedureRepository {
  constructor(private readonly aggregates: Aggregates) {}

  /** @throws DomainError PROCEDURE_NOT_FOUND (404) */
  async load(code: string): Promise<Procedure> {
    const procedure = await this.aggregates.load(PROCEDURE_MAP, procedureId(code));
    if (!procedure) throw procedureNotFound();
    return procedure;
  }

  /** Those that there are of some codes, by code; in one statement. */
  async loadAll(codes: readonly string[]): Promise<ReadonlyMap<string, Procedure>> {
    const found = await this.aggregates.loadAll(PROCEDURE_MAP, codes.map(procedureId));
    return new Map([...found.values()].map((procedure) => [procedure.code, procedure]));
  }

  /** Procedures from a time when they had no streams get them, so many at most. @returns how many */
  adopt(most: number): Promise<number> {
    return this.aggregates.adopt(PROCEDURE_MAP, most);
  }

  /** A new procedure, under the unit of work. */
  begin(code: string): Procedure {
    const procedure = Procedure.begin(procedureId(code), code);
    this.aggregates.add(PROCEDURE_MAP, procedure, procedure.id);
    return procedure;
  }

  /** A new procedure that is not to be written. */
  imagined(code: string): Procedure {
    return Procedure.begin(procedureId(code), code);
  }

  /** Saves a change that only who manages the catalogue sees. */
  save(procedure: Procedure): Promise<Procedure> {
    return this.aggregates.save(procedure);
  }

  /** Saves changes of what is published, and raises the revision, by which every process notices. */
  async saveSeen(procedures: readonly Procedure[]): Promise<void> {
    for (const procedure of procedures) await this.aggregates.save(procedure);
    if (procedures.length > 0) this.aggregates.raiseRevision(CatalogueRevisionSchema);
  }
}
