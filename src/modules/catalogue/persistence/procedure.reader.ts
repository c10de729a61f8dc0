import { Injectable } from '@nestjs/common';
import { Clock, localDate } from '../../../shared/clock.js';
import { isId } from '../../../shared/id.js';
import { AgencyReader } from '../../agencies/index.js';
import { procedureNotFound, procedureNotInForceOn, procedureUnknown } from '../domain/catalogue.errors.js';
import { codesMeant } from '../domain/procedure-code.js';
import { withLocalTerms } from '../domain/local/apply-local-terms.js';
import { procedureScope, scopesOf, type LocalScope } from '../domain/local/local-scope.js';
import type { LocalRules, ScopedRules } from '../domain/local/local-terms.js';
import { withSources } from '../domain/local/once-only.js';
import { heldOn } from '../domain/local/local-term.js';
import { periodKnownOn, periodOn, type HeldVersion, type ProcedureVersion } from '../domain/procedure-version.js';
import { hiddenBy, type HidingRule, type OfferedPeriod } from '../domain/offered-here.js';
import { ConnectedDatabases } from './connected-databases.js';
import { PublishedVersions } from './published-versions.js';

/** Asks about published procedures, mostly from memory. */
@Injectable()
export class ProcedureReader {
  constructor(
    private readonly published: PublishedVersions,
    private readonly databases: ConnectedDatabases,
    private readonly agencies: AgencyReader,
    private readonly clock: Clock,
  ) {}

  /**
   * The version in force on the local date (Asia/Ho_Chi_Minh) of an instant, with what the province says over it; undefined for an unknown
   * code and where none is in force.
   */
  inForce(code: string, on: Date): Promise<HeldVersion | undefined> {
    return this.inForceOn(code, localDate(on));
  }

  /** The same on a local date `YYYY-MM-DD`. */
  async inForceOn(code: string, on: string): Promise<HeldVersion | undefined> {
    const period = periodOn(await this.published.periodsOf(code), on);
    const version = period && (await this.versionIn(period));
    return version && this.withLocal(version, on);
  }

  /**
   * The same for everybody, by a code in any spelling.
   *
   * @throws DomainError PROCEDURE_NOT_FOUND, PROCEDURE_VERSION_NOT_FOUND (404)
   */
  async publicOn(text: string, on: string): Promise<HeldVersion> {
    const code = await this.shownCode(text, on);
    const version = await this.inForceOn(code, on);
    if (!version) throw procedureNotInForceOn(on);
    return version;
  }

  /** The catalogue's code of a procedure that the public may see on a date. @throws DomainError PROCEDURE_NOT_FOUND (404) */
  async shownCode(text: string, on: string): Promise<string> {
    const code = await this.foundCode(text, on);
    if (!(await this.isShown(code, on))) throw procedureNotFound();
    return code;
  }

  /**
   * A version as it holds for what was begun under it at an instant: with what the province said over it by then. Terms are never changed
   * and never begin in the past, so that the answer stays the same for good. Undefined for an unknown id.
   */
  async held(id: string, at: Date): Promise<HeldVersion | undefined> {
    const version = await this.version(id);
    return version && this.withLocal(version, localDate(at), at);
  }

  /**
   * Versions in force on a local date or on a later one, as far as they are published, the newest first, each with what the province says
   * over it when it begins; so many at most.
   */
  async inForceFrom(code: string, on: string, most: number): Promise<readonly HeldVersion[]> {
    const periods = await this.published.periodsOf(code);
    const standing = periods.filter(({ withdrawn, effectiveTo }) => !withdrawn && (effectiveTo === null || on < effectiveTo));
    const versions = await Promise.all(standing.slice(-most).map((period) => this.versionIn(period)));
    const held = versions.flatMap((version) => version ?? []).map((version) => this.withLocal(version, laterOf(version.effectiveFrom, on)));
    return (await Promise.all(held)).toReversed();
  }

  /** A version by its id, in force or not, as it was published; undefined for an unknown id. */
  async version(id: string): Promise<ProcedureVersion | undefined> {
    if (!isId(id)) return undefined;
    const key = id.toLowerCase();
    const known = await this.published.contentOf(key);
    if (!known) return undefined;
    const period = (await this.periodOf(known.procedureCode, key)) ?? (await this.periodAfterLook(known.procedureCode, key));
    return period && { ...period, ...known };
  }

  /**
   * The catalogue's code for a code in any spelling (`1.004944.H21`, `TTHC 1.004944`); a code that exists as given is returned as given.
   * One that the public is not shown on the date is meant only where no other one can be, one inside the administration last.
   *
   * @param on local date
   */
  async codeOf(text: string, on = this.today()): Promise<string | undefined> {
    const here = await this.agencies.provincesHere();
    const hidden: { readonly code: string; readonly rule: HidingRule }[] = [];
    for (const code of codesMeant(text)) {
      const known = periodKnownOn(await this.published.periodsOf(code), on);
      if (!known) continue;
      const rule = hiddenBy(known, here);
      if (rule === null) return code;
      hidden.push({ code, rule });
    }
    return (hidden.find(({ rule }) => rule !== 'internal') ?? hidden[0])?.code;
  }

  /** The same, where a procedure has to be named. @throws DomainError PROCEDURE_UNKNOWN (422) */
  async knownCode(text: string): Promise<string> {
    const code = await this.codeOf(text);
    if (code === undefined) throw procedureUnknown();
    return code;
  }

  /** The same, where an address names a procedure. @throws DomainError PROCEDURE_NOT_FOUND (404) */
  async foundCode(text: string, on = this.today()): Promise<string> {
    const code = await this.codeOf(text, on);
    if (code === undefined) throw procedureNotFound();
    return code;
  }

  /**
   * The catalogue's code for a code as who manages the catalogue writes it: the first that there is, inside the administration or only
   * drafted.
   *
   * @throws DomainError PROCEDURE_NOT_FOUND (404)
   */
  async managedCode(text: string): Promise<string> {
    const meant = codesMeant(text);
    const known = await this.published.knownAmong(meant);
    const code = meant.find((each) => known.has(each));
    if (code === undefined) throw procedureNotFound();
    return code;
  }

  /**
   * Whether a procedure is public here on a local date: the version shown then is neither internal to the administration nor another
   * province's.
   */
  async isShown(code: string, on: string): Promise<boolean> {
    const known = periodKnownOn(await this.published.periodsOf(code), on);
    return known !== undefined && hiddenBy(known, await this.agencies.provincesHere()) === null;
  }

  /** Codes of the provinces whose own procedures are shown, as `hiddenBy` asks for them. */
  provincesHere(): Promise<readonly string[]> {
    return this.agencies.provincesHere();
  }

  /** Whether there is or was a procedure of this code. */
  async codeExists(code: string): Promise<boolean> {
    return (await this.published.periodsOf(code)).length > 0;
  }

  /** Another process may have published the version less than ten seconds ago. */
  private async periodAfterLook(code: string, id: string): Promise<OfferedPeriod | undefined> {
    await this.published.refresh();
    return this.periodOf(code, id);
  }

  private async periodOf(code: string, id: string): Promise<OfferedPeriod | undefined> {
    return (await this.published.periodsOf(code)).find((period) => period.id === id);
  }

  private async withLocal(version: ProcedureVersion, on: string, knownAt?: Date): Promise<HeldVersion> {
    const terms = await this.published.localTermsOf(procedureScope(version.procedureCode));
    const local = heldOn(terms, on, knownAt);
    const content = withSources(withLocalTerms(version.content, local), local, on, await this.databases.names());
    return { ...version, national: version.content, content, local };
  }

  /**
   * How dossiers of a procedure are taken in and their clocks run by the province's own rules at an instant, the nearest scope first: the
   * procedure, its sector, all. Nothing where it has none; the general rules of intake come after.
   */
  async localRules(procedureCode: string, sectorCode: string | null, at: Date): Promise<readonly ScopedRules[]> {
    const layers = scopesOf(procedureCode, sectorCode).map(async ({ kind: scope, ...of }) => {
      const { rules } = heldOn(await this.published.localTermsOf({ kind: scope, ...of } as LocalScope), localDate(at), at);
      return rules ? [{ ...rules, scope }] : [];
    });
    return (await Promise.all(layers)).flat();
  }

  /** The rules alone that are the procedure's own; null: it has none. */
  async ownRules(procedureCode: string, at: Date): Promise<LocalRules | null> {
    const terms = await this.published.localTermsOf(procedureScope(procedureCode));
    return heldOn(terms, localDate(at), at).rules?.value ?? null;
  }

  private today(): string {
    return localDate(this.clock.now());
  }

  private async versionIn(period: OfferedPeriod): Promise<ProcedureVersion | undefined> {
    const known = await this.published.contentOf(period.id);
    return known && { ...period, ...known };
  }
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}
