import { Injectable } from '@nestjs/common';
import { Keyset } from '../../../platform/database/keyset.js';
import { AddsToDocument } from '../../../platform/http/openapi/document-parts.js';
import type { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import type { Actor } from '../../../shared/actor.js';
import { pageOf } from '../../../shared/page.js';
import type { DossierListKind } from '../persistence/dossier-list-conditions.js';
import type { PlacedDossierRow } from '../persistence/dossier-list.reader.js';
import { ListDossiers } from '../use-cases/list-dossiers.js';
import { LookAtDossier } from '../use-cases/look-at-dossier.js';
import { timelineOf } from '../use-cases/register-timelines.js';
import { audienceOf } from './audience.js';
import type { DossierListQueryDto, Reach } from './dossier-list.dto.js';
import { DossierListItemView, type DossierListView } from './dossier-list.view.js';
import { timelineUnions, type Way } from './timeline-unions.js';
import { TimelineEntryView, type TimelinePage } from './timeline.view.js';

const DOSSIERS = new Keyset('dossiers', ['instant?', 'id']);
const TIMELINE = new Keyset('timeline', ['int']);

/** Parameters of a list or a search, for any audience. */
type AskedList = DossierListQueryDto & {
  readonly reach?: Reach;
  readonly part?: string;
  readonly name?: string;
  readonly words?: string;
  readonly phone?: string;
  readonly identityNumber?: string;
};

/**
 * Pages of dossiers and of their timelines: one reader for every audience; audiences differ in whose list it is and in what a timeline
 * shows.
 */
@Injectable()
@AddsToDocument((providers) => ({ unions: timelineUnions(providers.flatMap((each) => timelineOf(each) ?? [])) }))
export class DossierPages {
  constructor(
    private readonly dossiers: ListDossiers,
    private readonly look: LookAtDossier,
  ) {}

  /** One page of dossiers that the caller may see. @throws DomainError as `Keyset.open` */
  async list(kind: DossierListKind, asked: AskedList, actor: Actor): Promise<DossierListView> {
    const {
      cursor: _,
      limit: __,
      count,
      status,
      sort = asked.dueBefore === undefined ? 'submitted' : 'due',
      reach,
      part: ___,
      ...filters
    } = asked;
    const [page, { total, nameOf }] = await DOSSIERS.pageWith(
      { ...asked, kind },
      ({ rows, after }) => this.dossiers.execute({ kind, status, sort, reach, filters, rows, after }, count === 'exact', actor),
      ({ sortedAt, id }: PlacedDossierRow) => [sortedAt, id],
    );
    return { ...pageOf(page, (row) => DossierListItemView.of(row, nameOf)), ...(total === undefined ? {} : { count: total }) };
  }

  /** One page of a dossier's timeline, newest first. @throws DomainError DOSSIER_NOT_FOUND, as `Keyset.open` */
  async timeline(id: string, query: PageQueryDto, actor: Actor, way: Way): Promise<TimelinePage> {
    const page = await TIMELINE.page(
      { ...query, id: id.toLowerCase(), way },
      ({ rows, after }) => this.look.timeline(id, actor, audienceOf(actor, way), rows, after?.[0]),
      ({ seq }) => [seq],
    );
    return pageOf(page, (entry) => TimelineEntryView.of(entry));
  }
}
