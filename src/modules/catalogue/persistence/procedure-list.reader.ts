import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Keyset, type CursorShape, type KeysetPage, type KeysOf } from '../../../platform/database/keyset.js';
import { AgencyReader } from '../../agencies/index.js';
import { pageOf, type Page } from '../../../shared/page.js';
import type { GovernmentLevel, OnlineLevel, ProcedureKind } from '../domain/procedure.js';
import { procedureScope, scopeKey } from '../domain/local/local-scope.js';
import { listConditions, namedText, type Bind, type HeldByScope, type ListedFor } from './list-conditions.js';
import { asListedHere } from './local-listing.js';
import { PublishedVersions } from './published-versions.js';
import { SearchVocabulary } from './search-vocabulary.js';
import { searchOf, type ProcedureSearch, type WordSearch } from './search-words.js';

/** A procedure in a list. */
export interface ProcedureListRow {
  readonly code: string;
  readonly name: string;
  readonly sectorCode: string | null;
  readonly sectorName: string | null;
  readonly levels: readonly GovernmentLevel[];
  readonly onlineLevel: OnlineLevel | null;
  readonly kind: ProcedureKind | null;
  /** Local date from which the shown version holds. */
  readonly effectiveFrom: string;
}

type PlacedRow = ProcedureListRow & { readonly place: KeysOf<CursorShape> };

/** What a list of procedures is narrowed by, and which page of it. */
export interface ProcedureFilter extends Omit<ListedFor, 'here'> {
  /** Words of the name in any order, with or without diacritics, or a code or its beginning. */
  readonly q?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** One order of the list: which rows, and the values that they are sorted by and that go into the cursor. */
interface Order {
  readonly condition?: string;
  readonly keys: readonly string[];
  /** Collation of the first key, where it is not the database's. */
  readonly collation?: string;
  readonly shape: CursorShape;
}

/**
 * Lists and searches what the public may see of the catalogue, which are the versions in force that are shown here (`hiddenBy`). The
 * text of the statement depends only on which filters are given.
 */
@Injectable()
export class ProcedureListReader {
  constructor(
    private readonly database: Database,
    private readonly published: PublishedVersions,
    private readonly agencies: AgencyReader,
    private readonly vocabulary: SearchVocabulary,
  ) {}

  /**
   * One page: without `q` in Vietnamese order of the names; by code in the order of codes; by words with names that have all of them before
   * those that lack one or two, then by the diacritics that were typed, by what everyday words stand for, and shorter names.
   *
   * @param dated whether a date was asked for: a list without one goes on after midnight, each page with what is in force then
   * @throws DomainError as `Keyset.open`
   */
  async list(filter: ProcedureFilter, dated = false): Promise<Page<ProcedureListRow>> {
    const values: unknown[] = [];
    const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
    const order = orderOf(filter.q === undefined ? undefined : searchOf(filter.q, await this.vocabulary.today()), bind);
    if (!order) return { items: [] };
    const { on, resolver, ...asked } = filter;
    const [held, here] = await Promise.all([this.published.heldTermsOn(on), this.agencies.provincesHere()]);
    const page = await new Keyset('procedures', order.shape).page(
      { ...asked, resolverCode: resolver?.code, on: dated ? on : undefined },
      ({ rows, after }) => this.database.read<PlacedRow>(pageText({ ...filter, here }, order, { rows, after, held }, bind), values),
      ({ place }) => place,
    );
    return pageOf(page, ({ place: _place, ...row }) => asListedHere(row, held.get(scopeKey(procedureScope(row.code)))));
  }
}

/** The statement of a page, whose values are bound as it is written. */
function pageText(
  filter: ListedFor,
  order: Order,
  { rows, after, held }: Pick<KeysetPage<CursorShape>, 'rows' | 'after'> & { readonly held: HeldByScope },
  bind: Bind,
): string {
  const sort = order.keys.map((key, index) => (index === 0 && order.collation ? `${key} collate "${order.collation}"` : key)).join(', ');
  // Few procedures name an agency; left to itself, Postgres would look for them along the order of names.
  const named = filter.agencyCode === undefined ? undefined : namedText(filter.agencyCode, held, bind);
  const conditions = [...listConditions(filter, held, bind), ...(order.condition ? [order.condition] : [])];
  if (after !== undefined) {
    const place = after.map((key, index) => bind(key, order.shape[index] === 'int' ? 'int8' : 'text'));
    conditions.push(`(${sort}) > (${place.join(', ')})`);
  }
  return `${named === undefined ? '' : `with named as materialized (${named})`}
       select p.procedure_code as code, p.name, p.sector_code as "sectorCode", p.sector_name as "sectorName", p.levels,
              p.online_level as "onlineLevel", p.kind, p.effective_from::text as "effectiveFrom",
              jsonb_build_array(${order.keys.join(', ')}) as place
       from ${named === undefined ? 'catalogue.procedure_version' : 'named'} p where ${conditions.join(' and ')}
       order by ${sort} limit ${bind(rows, 'int4')}`;
}

/** The order that a search asks for; undefined when its text has nothing to look for. */
function orderOf(search: ProcedureSearch | undefined, bind: Bind): Order | undefined {
  if (search === undefined) return { keys: ['left(p.name, 120)', 'p.procedure_code'], collation: 'vi-x-icu', shape: ['text', 'text'] };
  if (search.by === 'nothing') return undefined;
  if (search.by === 'words') return orderOfWords(search, bind);
  const code = 'lower(btrim(p.procedure_code))';
  const condition = `${code} collate "C" >= ${bind(search.from, 'text')} and ${code} collate "C" < ${bind(search.below, 'text')}`;
  return { condition, keys: [code, 'p.procedure_code'], collation: 'C', shape: ['text', 'text'] };
}

function orderOfWords({ found, parts, little, toned, best, meant, whole, phrase }: WordSearch, bind: Bind): Order {
  const condition = `p.words @@ ${bind(found, 'tsquery')}`;
  const misses = (query: string | undefined, column = 'words'): string[] =>
    query === undefined ? [] : [`(not p.${column} @@ ${bind(query, 'tsquery')})::int4`];
  const lacks = (queries: readonly string[]): string[] =>
    queries.length === 0 ? [] : [`(select count(*) from unnest(${bind(queries, 'tsquery[]')}) part where not p.words @@ part)::int4`];
  const ranks = [
    ...lacks(parts),
    ...lacks(little),
    ...misses(toned, 'toned_words'),
    ...misses(best),
    ...misses(meant),
    ...misses(whole === found ? undefined : whole),
    ...misses(phrase === found ? undefined : phrase),
    'length(p.name)',
  ];
  return { condition, keys: [...ranks, 'p.procedure_code'], shape: [...ranks.map(() => 'int' as const), 'text'] };
}
