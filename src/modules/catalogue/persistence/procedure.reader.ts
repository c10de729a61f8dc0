import { Injectable } from '@nestjs/common';
import { localDate } from '../../../shared/clock.js';
import { isId } from '../../../shared/id.js';
import { procedureUnknown } from '../domain/catalogue.errors.js';
import { codesMeant } from '../domain/procedure-code.js';
import { periodOn, type ProcedureVersion, type VersionPeriod } from '../domain/procedure-version.js';
import { PublishedVersions } from './published-versions.js';

/** Asks about published procedures, mostly from memory. */
@Injectable()
export class ProcedureReader {
  constructor(private readonly published: PublishedVersions) {}

  /** The version in force on the local date (Asia/Ho_Chi_Minh) of an instant; undefined for an unknown code and where none is in force. */
  inForce(code: string, on: Date): Promise<ProcedureVersion | undefined> {
    return this.inForceOn(code, localDate(on));
  }

  /** The version in force on a local date `YYYY-MM-DD`. */
  async inForceOn(code: string, on: string): Promise<ProcedureVersion | undefined> {
    const period = periodOn(await this.published.periodsOf(code), on);
    return period && this.versionIn(period);
  }

  /** A version by its id, in force or not; undefined for an unknown id. */
  async version(id: string): Promise<ProcedureVersion | undefined> {
    if (!isId(id)) return undefined;
    const key = id.toLowerCase();
    const known = await this.published.contentOf(key);
    if (!known) return undefined;
    const period = (await this.periodOf(known.procedureCode, key)) ?? (await this.periodAfterLook(known.procedureCode, key));
    return period && { ...period, ...known };
  }

  /**
   * The catalogue's code for a code as somebody writes it (`1.004944.H21`, `TTHC 1.004944`); a code that is known as given stays. One
   * inside the administration is meant only where no other one can be.
   */
  async codeOf(text: string): Promise<string | undefined> {
    let hidden: string | undefined;
    for (const code of codesMeant(text)) {
      const newest = (await this.published.periodsOf(code)).at(-1);
      if (!newest) continue;
      if (!(await this.published.contentOf(newest.id))?.content.internal) return code;
      hidden ??= code;
    }
    return hidden;
  }

  /** The same, where a procedure has to be named. @throws DomainError PROCEDURE_UNKNOWN (422) */
  async knownCode(text: string): Promise<string> {
    const code = await this.codeOf(text);
    if (code === undefined) throw procedureUnknown();
    return code;
  }

  /** Whether there is or was a procedure of this code. */
  async codeExists(code: string): Promise<boolean> {
    return (await this.published.periodsOf(code)).length > 0;
  }

  /** Another process may have published the version less than ten seconds ago. */
  private async periodAfterLook(code: string, id: string): Promise<VersionPeriod | undefined> {
    await this.published.refresh();
    return this.periodOf(code, id);
  }

  private async periodOf(code: string, id: string): Promise<VersionPeriod | undefined> {
    return (await this.published.periodsOf(code)).find((period) => period.id === id);
  }

  private async versionIn(period: VersionPeriod): Promise<ProcedureVersion | undefined> {
    const known = await this.published.contentOf(period.id);
    return known && { ...period, ...known };
  }
}
