import { Injectable } from '@nestjs/common';
import { personKey } from '../../../platform/auth/person-key.js';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { AgencyReader } from '../../agencies/index.js';
import { ProcedureReader } from '../../catalogue/index.js';
import type { DossierFilters, DossierListQuery } from '../persistence/dossier-list-conditions.js';
import { DossierListReader, type PlacedDossierRow } from '../persistence/dossier-list.reader.js';
import { viewerOf } from '../persistence/visible.js';

/** What a list is asked for. `reach` is `all` for an agency with those below it, else it is the caller's own alone. */
export interface AskedDossiers extends Omit<DossierListQuery, 'agencies' | 'filters'> {
  readonly reach?: 'own' | 'all' | undefined;
  readonly filters: Omit<DossierFilters, 'personKey'> & { readonly identityNumber?: string | undefined };
}

/** A row with the names of its agencies; null for a code that this house does not know. */
export type ListedDossier = PlacedDossierRow & { readonly receivingAgencyName: string | null; readonly resolvingAgencyName: string | null };

/** Lists and searches of dossiers under the caller's rights; a search for a person is noted with who searched. */
@Injectable()
export class ListDossiers {
  constructor(
    private readonly reader: DossierListReader,
    private readonly agencies: AgencyReader,
    private readonly procedures: ProcedureReader,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** Rows of a page, and how many there are in all when `counted`. */
  async execute(asked: AskedDossiers, counted: boolean, actor: Actor): Promise<{ readonly rows: readonly ListedDossier[]; readonly total: number | undefined }> {
    const { identityNumber, ...filters } = asked.filters;
    const person = identityNumber === undefined ? undefined : personKey(identityNumber);
    const open = asked.sort === 'due' ? (filters.open ?? true) : filters.open;
    const procedureCode = filters.procedureCode && ((await this.procedures.codeOf(filters.procedureCode)) ?? filters.procedureCode);
    const query: DossierListQuery = { ...asked, filters: { ...filters, open, procedureCode, personKey: person }, agencies: agenciesOf(asked, actor) };
    const viewer = viewerOf(actor, this.clock.now());
    const [rows, total, nameOf] = await Promise.all([this.reader.list(query, viewer), counted ? this.reader.count(query, viewer) : undefined, this.agencies.names()]);
    if ([person, filters.name, filters.words, filters.phone].some((each) => each !== undefined)) this.accessLog.note(actor, 'dossier.search', person ?? 'person');
    const named = rows.map((row) => ({ ...row, receivingAgencyName: nameOf(row.receivingAgencyCode), resolvingAgencyName: nameOf(row.resolvingAgencyCode) }));
    return { rows: named, total };
  }
}

/** The agencies whose list it is: the named one as far as the caller's rights reach, else the caller's own, or all of them. */
function agenciesOf({ kind, reach, filters }: AskedDossiers, actor: Actor): readonly string[] {
  const named = kind === 'receiving' ? filters.receivingAgencyCode : filters.agencyCode;
  if (named !== undefined && kind !== 'involved') return actor.agencyScope.filter((code) => code === named);
  return reach === 'all' ? actor.agencyScope : actor.agencyScope.filter((code) => code === actor.agencyCode);
}
