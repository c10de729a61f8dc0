import { Injectable } from '@nestjs/common';
import { personKey } from '../../../platform/auth/person-key.js';
import { AccessLog } from '../../../platform/journal/access-log.js';
import { agenciesOf, reachOf, type Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { readingPersons } from '../../../shared/masking.js';
import { assertPeriod } from '../../../shared/period.js';
import { AgencyReader, agencyUnknown, type AgencyNames, type Inheritance } from '../../agencies/index.js';
import { ProcedureReader } from '../../catalogue/index.js';
import { personalDataClosed } from '../domain/person.errors.js';
import type { DossierFilters, DossierListQuery } from '../persistence/dossier-list-conditions.js';
import { DossierListReader, type PlacedDossierRow } from '../persistence/dossier-list.reader.js';
import { viewerOf } from '../persistence/visible.js';

/** What a list is asked for. `reach` is `all` for agencies with those below them, else it is those of the caller's posts alone. */
export interface AskedDossiers extends Omit<DossierListQuery, 'agencies' | 'inherited' | 'filters'> {
  readonly reach?: 'own' | 'all' | undefined;
  readonly filters: Omit<DossierFilters, 'personKey'> & { readonly identityNumber?: string | undefined };
}

/** Rows of a page with how agencies are called, and how many rows there are in all where that was asked for. */
export interface ListedDossiers {
  readonly rows: readonly PlacedDossierRow[];
  readonly total: number | undefined;
  readonly nameOf: AgencyNames;
}

/** Lists and searches of dossiers under the caller's rights; noted with who looked and what was shown. */
@Injectable()
export class ListDossiers {
  constructor(
    private readonly reader: DossierListReader,
    private readonly agencies: AgencyReader,
    private readonly procedures: ProcedureReader,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Rows of a page, and how many there are in all when `counted`. What can match nothing by a slip of the pen is refused, not answered by
   * an empty list. By what is masked, only that is found of which it is shown: who could look for a number would have it by trying.
   *
   * @throws DomainError AGENCY_UNKNOWN, PROCEDURE_UNKNOWN, PERIOD_INVERTED (422), PERSONAL_DATA_CLOSED (403)
   */
  async execute(asked: AskedDossiers, counted: boolean, actor: Actor): Promise<ListedDossiers> {
    const { identityNumber, ...filters } = asked.filters;
    const person = identityNumber === undefined ? undefined : personKey(identityNumber);
    const seer = person === undefined && filters.phone === undefined ? actor : lookingUp(actor);
    const open = asked.sort === 'due' ? (filters.open ?? true) : filters.open;
    const [nameOf, procedureCode] = await Promise.all([
      this.agencies.names(),
      filters.procedureCode && this.procedures.knownCode(filters.procedureCode),
    ]);
    assertAgenciesKnown(filters, nameOf);
    assertPeriods(filters);
    const query: DossierListQuery = {
      ...asked,
      filters: { ...filters, open, procedureCode, personKey: person },
      ...(await this.listed(asked, seer)),
    };
    const viewer = viewerOf(seer, this.clock.now());
    const [rows, total] = await Promise.all([this.reader.list(query, viewer), counted ? this.reader.count(query, viewer) : undefined]);
    // One row more than the page has was read, to know whether there is a next page; it is not shown.
    const shown = rows.slice(0, asked.rows - 1).map(({ id }) => id);
    const isSearch = [person, filters.name, filters.words, filters.phone].some((each) => each !== undefined);
    if (isSearch) this.accessLog.note(seer, 'dossier.search', person ?? 'person', { shown });
    else this.accessLog.noteList(actor, 'dossier.list', shown);
    return { rows, total, nameOf };
  }

  /**
   * The agencies whose list it is: the named one as far as the caller's rights reach, else those of the caller's posts, or all of them; and
   * what they have of agencies that are over.
   */
  private async listed(asked: AskedDossiers, actor: Actor): Promise<Pick<DossierListQuery, 'agencies' | 'inherited'>> {
    const named = namedIn(asked);
    const looked = named !== undefined || asked.reach === 'all' ? reachOf(actor) : agenciesOf(actor);
    const isListed = (code: string): boolean => named === undefined || code === named;
    const agencies = looked.filter(isListed);
    if (asked.kind === 'own' || asked.kind === 'involved') return { agencies, inherited: [] };
    const inherited = await this.agencies.inheritedBy(looked);
    const isBeside = ({ predecessorCode }: Inheritance): boolean => isListed(predecessorCode) && !agencies.includes(predecessorCode);
    return { agencies, inherited: inherited.filter(isBeside) };
  }
}

/** The agency that a list is asked of by name. */
function namedIn({ kind, filters }: AskedDossiers): string | undefined {
  return kind === 'receiving' ? filters.receivingAgencyCode : kind === 'resolving' ? filters.agencyCode : undefined;
}

/** The caller as far as persons may be looked up by number. @throws DomainError PERSONAL_DATA_CLOSED */
function lookingUp(actor: Actor): Actor {
  const readers = readingPersons(actor);
  if (readers.grants.length === 0) throw personalDataClosed();
  return readers;
}

function assertAgenciesKnown({ agencyCode, receivingAgencyCode }: AskedDossiers['filters'], nameOf: AgencyNames): void {
  for (const [field, code] of Object.entries({ agencyCode, receivingAgencyCode })) {
    if (code !== undefined && nameOf(code) === null) throw agencyUnknown(field, code);
  }
}

function assertPeriods({ submittedFrom, submittedTo, receivedFrom, receivedTo, dueFrom, dueTo }: AskedDossiers['filters']): void {
  assertPeriod(submittedFrom, submittedTo, 'submittedTo');
  assertPeriod(receivedFrom, receivedTo, 'receivedTo');
  assertPeriod(dueFrom, dueTo, 'dueTo');
}
