import { Injectable } from '@nestjs/common';
import { exceptionEnded, localDatabaseUnknown, paperHeldInDatabase } from '../domain/local/once-only.errors.js';
import { sourceOf, stillRequired } from '../domain/local/once-only.js';
import { procedureScope } from '../domain/local/local-scope.js';
import { heldOn } from '../domain/local/local-term.js';
import type { HeldTerms, LocalSource, LocalStatement } from '../domain/local/local-terms.js';
import type { ProcedureContent } from '../domain/procedure.js';
import { ConnectedDatabases } from '../persistence/connected-databases.js';
import { PublishedVersions } from '../persistence/published-versions.js';

/** Keeps what is published from requiring a paper whose data a connected database has (NĐ 309/2026/NĐ-CP, article 2, on 4.2a). */
@Injectable()
export class OnceOnly {
  constructor(
    private readonly published: PublishedVersions,
    private readonly databases: ConnectedDatabases,
  ) {}

  /** A version that is to hold from a local date on. @throws DomainError PAPER_HELD_IN_DATABASE (422) */
  async assertContent(code: string, { cases }: Pick<ProcedureContent, 'cases'>, on: string): Promise<void> {
    const { sources } = await this.held(code, on);
    const [first] = stillRequired(cases, sources?.value ?? [], on);
    if (first) throw paperHeldInDatabase(first.field, first.source.databaseCode);
  }

  /**
   * What the province is to say from a local date on, with what it says already.
   *
   * @throws DomainError DATABASE_NOT_CONNECTED, EXCEPTION_ENDED, PAPER_HELD_IN_DATABASE (422)
   */
  async assertStatement(statement: LocalStatement, code: string, on: string): Promise<void> {
    if (statement.sources) await this.assertSources(statement.sources, on);
    if (statement.sources === undefined && statement.papers === undefined) return;
    const held = await this.held(code, on);
    const sources = (statement.sources === undefined ? held.sources?.value : statement.sources) ?? [];
    const added = (statement.papers === undefined ? held.papers?.value : statement.papers)?.added ?? [];
    for (const [index, paper] of added.entries()) {
      const ofCase = sources.map((source) => (paper.caseName === null ? { ...source, caseName: null } : source));
      const source = paper.required === true ? sourceOf(ofCase, paper.caseName ?? '', paper, on) : undefined;
      const place = sources.findIndex(({ name }) => name === paper.name);
      const field = statement.papers ? `terms.papers.added.${index}.required` : `terms.sources.${place}.name`;
      if (source) throw paperHeldInDatabase(field, source.databaseCode);
    }
  }

  private async assertSources(sources: readonly LocalSource[], on: string): Promise<void> {
    const connected = await this.databases.on(on);
    for (const [index, { databaseCode, exception }] of sources.entries()) {
      const field = `terms.sources.${index}`;
      if (!connected.some(({ code }) => code === databaseCode)) throw localDatabaseUnknown(`${field}.databaseCode`);
      if (exception && exception.until < on) throw exceptionEnded(`${field}.exception.until`);
    }
  }

  private async held(code: string, on: string): Promise<HeldTerms> {
    return heldOn(await this.published.localTermsOf(procedureScope(code)), on);
  }
}
