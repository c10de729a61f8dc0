import { EventSource } from '../../../shared/domain-event.js';
import { checkDecision, checkPublication, type Publication } from '../../../shared/publication.js';
import {
  AGENCY_EVENTS,
  type AgencyAdopted,
  type AgencyChanged,
  type AgencyEnded,
  type AgencyEndingWithdrawn,
  type AgencyEntered,
  type AgencyTermWithdrawn,
  type AgencyWithdrawn,
  type DutyRuleSet,
} from '../agencies.events.js';
import { agencyChangedLater, agencyOver, agencyUnchanged } from './agency-change.errors.js';
import { agencyNotEnding, agencyTermBegun, agencyTermNotFound, agencyTermsLater } from './agency-withdrawal.errors.js';
import { agencyWithdrawn } from './founding-withdrawal.errors.js';
import { dutyRuleInPast } from './agency.errors.js';
import type { AgencyChange, AgencyEnding, AgencyTerm, DecidedTerm, NewAgency, StatedAgency } from './agency-decisions.js';
import { checkSuccession, type AgencySuccessor } from './agency-succession.js';
import { neverWas, type AgencyLevel, type AgencyOrigin } from './agency.js';

export * from './agency-decisions.js';

type Root = 'id' | 'code' | 'level' | 'provinceCode' | 'validFrom' | 'validTo' | 'source' | 'origin';

/** An agency with all its terms, past and to come. Its id is its stream's and follows from its code. */
export class RegisteredAgency extends EventSource {
  readonly id: string;
  readonly code: string;
  level: AgencyLevel;
  /** Never changes: an agency is not moved to another tree. */
  readonly provinceCode: string;
  validFrom: string;
  validTo: string | null;
  /** Where the product knows it from; null for what was decided here. */
  source: string | null;
  origin: AgencyOrigin;
  /** The decision that ends it. */
  endDecision: Publication['decision'] | null = null;
  /** Who takes its running dossiers over from the day on which it ends; by their order. */
  successors: readonly AgencySuccessor[] = [];
  /** By their dates; at least one. */
  terms: readonly AgencyTerm[];

  /** An agency of the reference data. */
  static state(id: string, stated: StatedAgency): RegisteredAgency {
    const { code, level, provinceCode, validFrom, validTo, source, name, parentCode } = stated;
    const root = { id, code, level, provinceCode, validFrom, validTo, source, origin: 'product' } as const;
    return RegisteredAgency.begin(root, { name, parentCode, decision: null });
  }

  /** An agency that was decided here, also one that was there before. @throws DomainError as `checkDecision` */
  static found(id: string, request: NewAgency, provinceCode: string, today: string): RegisteredAgency {
    checkDecision(request, today);
    const { code, level, name, parentCode, effectiveFrom: validFrom, decision } = request;
    const root = { id, code, level, provinceCode, validFrom, validTo: null, source: null, origin: 'own' } as const;
    return RegisteredAgency.begin(root, { name, parentCode, decision });
  }

  private static begin(root: Pick<RegisteredAgency, Root>, term: Pick<AgencyTerm, 'name' | 'parentCode' | 'decision'>): RegisteredAgency {
    const { id: agencyId, code: agencyCode, validFrom } = root;
    const agency = Object.assign(new RegisteredAgency(), root);
    agency.terms = [{ agencyId, agencyCode, validFrom, ...term }];
    agency.recordAs(AGENCY_EVENTS.agencyEntered);
    return agency;
  }

  /** Says in the journal how the agency stands when its stream begins later than itself. */
  adopt(): void {
    this.recordAs(AGENCY_EVENTS.agencyAdopted);
  }

  /**
   * Takes in what the product says, unless somebody here has decided about this agency.
   *
   * @returns whether anything was other than that
   * @throws Error where it says another tree
   */
  restate({ name, parentCode, ...stated }: StatedAgency): boolean {
    if (this.origin === 'own') return false;
    if (stated.provinceCode !== this.provinceCode) throw new Error(`${this.code} cannot come under ${stated.provinceCode}`);
    const term: AgencyTerm = { ...this.terms[0]!, validFrom: stated.validFrom, name, parentCode };
    const { level, validFrom, validTo, source } = stated;
    if (isSame(term, this.terms[0]!) && isSame({ ...this, level, validFrom, validTo, source }, this)) return false;
    Object.assign(this, { level, validFrom, validTo, source, terms: [term] });
    this.recordAs(AGENCY_EVENTS.agencyEntered);
    return true;
  }

  /** The term in force on a local date; before the first one begins it is that one. */
  termOn(on: string): AgencyTerm {
    return this.terms.findLast(({ validFrom }) => validFrom <= on) ?? this.terms[0]!;
  }

  /** Whom it stands under from a local date on, as far as that is decided; null: nobody. */
  parentsFrom(on: string): readonly (string | null)[] {
    return [this.termOn(on), ...this.terms.filter(({ validFrom }) => validFrom > on)].map(({ parentCode }) => parentCode);
  }

  /**
   * The term as it would be; it is taken in by `set`.
   *
   * @param today local date
   * @throws DomainError AGENCY_WITHDRAWN, AGENCY_OVER, AGENCY_UNCHANGED (409), AGENCY_CHANGED_LATER, and as `checkPublication` (422)
   */
  changed(change: AgencyChange, today: string): DecidedTerm {
    const { decision, effectiveFrom: validFrom } = change;
    const last = this.terms.at(-1)!;
    this.refuseOver(validFrom < today ? today : validFrom);
    checkPublication(change, today);
    // On the day of the founding it would hide the decision that founds it.
    if (validFrom < last.validFrom || validFrom === this.validFrom) throw agencyChangedLater(last.validFrom);
    const { name = last.name, parentCode = last.parentCode } = change;
    if (name === last.name && parentCode === last.parentCode) throw agencyUnchanged();
    return { ...last, validFrom, name, parentCode, decision };
  }

  /** Takes a term in that was found right. */
  set(term: DecidedTerm): void {
    this.terms = [...this.terms.filter(({ validFrom }) => validFrom !== term.validFrom), term];
    this.origin = 'own';
    const { agencyCode: code, name, parentCode, validFrom, decision } = term;
    this.record({ type: AGENCY_EVENTS.agencyChanged, facts: { code, name, parentCode, validFrom, decision } } satisfies AgencyChanged);
  }

  /**
   * Ends it; a day that was said before can only be brought forward.
   *
   * @param today local date
   * @throws DomainError AGENCY_WITHDRAWN, AGENCY_OVER (409), AGENCY_CHANGED_LATER, and as `checkPublication` and `checkSuccession` (422)
   */
  end({ successors = [], ...publication }: AgencyEnding, today: string): void {
    const { decision, effectiveFrom: validTo } = publication;
    this.refuseOver(validTo);
    checkPublication(publication, today);
    const begins = this.terms.at(-1)!.validFrom;
    if (validTo <= begins) throw agencyChangedLater(begins);
    const { id: agencyId, code } = this;
    this.successors = checkSuccession(code, successors).map((each) => ({ agencyId, agencyCode: code, validFrom: validTo, ...each }));
    Object.assign(this, { validTo, endDecision: decision, origin: 'own' });
    const facts = {
      code,
      validTo,
      decision,
      successors: this.successors.map(({ successorCode, sectorCodes }) => ({ successorCode, sectorCodes })),
    };
    this.record({ type: AGENCY_EVENTS.agencyEnded, facts } satisfies AgencyEnded);
  }

  /** Whether its founding was withdrawn before it began: it never was, and its code can be entered anew. */
  get isWithdrawn(): boolean {
    return neverWas(this);
  }

  /** Enters it anew after its founding was withdrawn. @throws DomainError as `checkDecision` */
  foundAnew(request: NewAgency, today: string): void {
    const { level, validFrom, validTo, terms, origin } = RegisteredAgency.found(this.id, request, this.provinceCode, today);
    Object.assign(this, { level, validFrom, validTo, terms, origin, source: null, endDecision: null, successors: [] });
    this.recordAs(AGENCY_EVENTS.agencyEntered);
  }

  /**
   * The term that would hold from a local date on if the one that begins then were withdrawn; null where that is the founding. It is taken
   * in by `withdrawTerm`. The last one goes first: each says name and place, also what it leaves as it was.
   *
   * @throws DomainError AGENCY_TERM_NOT_FOUND (404), AGENCY_TERM_BEGUN, AGENCY_TERMS_LATER (409)
   */
  withoutTerm(validFrom: string, today: string): AgencyTerm | null {
    const index = this.terms.findIndex((term) => term.validFrom === validFrom);
    if (index < 0 || this.isWithdrawn) throw agencyTermNotFound();
    if (validFrom <= today) throw agencyTermBegun(validFrom);
    const last = this.terms.at(-1)!;
    if (last.validFrom !== validFrom) throw agencyTermsLater(last.validFrom);
    const before = this.terms[index - 1];
    return before ? { ...before, validFrom } : null;
  }

  /** Withdraws a term that was found withdrawable; with the first one the agency. */
  withdrawTerm(validFrom: string, reason: string): void {
    const { code, terms } = this;
    const facts = { code, validFrom, reason };
    this.origin = 'own';
    if (validFrom === this.validFrom) {
      this.validTo = validFrom;
      this.record({ type: AGENCY_EVENTS.agencyWithdrawn, facts } satisfies AgencyWithdrawn);
    } else {
      this.terms = terms.filter((term) => term.validFrom !== validFrom);
      this.record({ type: AGENCY_EVENTS.agencyTermWithdrawn, facts } satisfies AgencyTermWithdrawn);
    }
  }

  /** Withdraws an ending that has not come: the agency goes on. @throws DomainError AGENCY_NOT_ENDING, AGENCY_OVER (409) */
  withdrawEnding(reason: string, today: string): void {
    const { code, validTo } = this;
    if (validTo === null || this.isWithdrawn) throw agencyNotEnding();
    if (validTo <= today) throw agencyOver(validTo);
    Object.assign(this, { validTo: null, endDecision: null, successors: [], origin: 'own' });
    this.record({ type: AGENCY_EVENTS.agencyEndingWithdrawn, facts: { code, validTo, reason } } satisfies AgencyEndingWithdrawn);
  }

  /**
   * Says which duties one person may hold together, from a day on.
   *
   * @param today local date
   * @throws DomainError AGENCY_WITHDRAWN, AGENCY_OVER (409), DUTY_RULE_IN_PAST (422): what was done stays as it was allowed
   */
  setDuties(rule: Omit<DutyRuleSet['facts'], 'agencyCode'>, today: string): void {
    const { validFrom, appraiserMayDecide, receiverMayResolve, decision } = rule;
    this.refuseOver(validFrom < today ? today : validFrom);
    if (validFrom < today) throw dutyRuleInPast(today);
    const facts = { agencyCode: this.code, validFrom, appraiserMayDecide, receiverMayResolve, decision };
    this.record({ type: AGENCY_EVENTS.dutyRuleSet, facts } satisfies DutyRuleSet);
  }

  private refuseOver(on: string): void {
    if (this.isWithdrawn) throw agencyWithdrawn();
    if (this.validTo !== null && this.validTo <= on) throw agencyOver(this.validTo);
  }

  private recordAs(type: (AgencyEntered | AgencyAdopted)['type']): void {
    const { code, level, provinceCode, origin, validFrom, validTo, source } = this;
    const { name, parentCode, decision } = this.terms[0]!;
    const facts = { code, level, provinceCode, origin, name, parentCode, validFrom, validTo, source, decision };
    this.record({ type, facts } satisfies AgencyEntered | AgencyAdopted);
  }
}

function isSame<Thing extends object>(one: Thing, other: Thing): boolean {
  return (Object.keys(one) as (keyof Thing)[]).every((key) => one[key] === other[key]);
}
