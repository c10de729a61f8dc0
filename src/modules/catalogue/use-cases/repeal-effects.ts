import { Injectable } from '@nestjs/common';
import { Clock, localDate } from '../../../shared/clock.js';
import { procedureUnknown } from '../domain/catalogue.errors.js';
import { repealAsked, type RepealPreview } from '../domain/life-rules.js';
import { ProcedureReader } from '../persistence/procedure.reader.js';
import { PublishedVersions } from '../persistence/published-versions.js';

/** What a repeal from a date on would do: nothing is changed by asking. */
export interface AskedRepeal extends RepealPreview {
  readonly procedureCode: string;
}

/** Says what a repeal would end, and what brings the procedure back all the same. */
@Injectable()
export class RepealEffects {
  constructor(
    private readonly procedures: ProcedureReader,
    private readonly published: PublishedVersions,
    private readonly clock: Clock,
  ) {}

  /**
   * @param text code of the procedure in any spelling
   * @param on first local date on which it is to be no more; today when left out
   * @throws DomainError PROCEDURE_NOT_FOUND (404), NOTHING_TO_REPEAL (422)
   */
  async find(text: string, on = localDate(this.clock.now())): Promise<AskedRepeal> {
    const procedureCode = await this.procedures.managedCode(text);
    await this.published.refresh();
    return { procedureCode, ...repealAsked(await this.published.periodsOf(procedureCode), on) };
  }

  /** Number of the version that a dossier stands on, and stays on. */
  async versionNoOf(procedureVersionId: string): Promise<number> {
    const version = await this.procedures.version(procedureVersionId);
    if (!version) throw procedureUnknown();
    return version.versionNo;
  }
}
