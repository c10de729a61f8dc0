import type { Agency } from '../../agencies/index.js';
import { groupBy } from './group-by.js';
import { closes, countCells, type CellCounts, type Traits } from './report-cells.js';

/** Levels by which the form groups: central agencies, the province with its departments, communes. */
export const REPORT_LEVELS = ['ministry', 'province', 'commune'] as const;
export type ReportLevel = (typeof REPORT_LEVELS)[number];

/** Sector of procedures whose published version names none. */
export const NO_SECTOR = { code: 'unknown', name: 'Chưa xác định lĩnh vực' } as const;

/** So many dossiers of one kind in one place of the report. */
export interface CountedKind {
  readonly level: ReportLevel;
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly sectorCode: string;
  readonly sectorName: string;
  readonly traits: Traits;
  readonly count: number;
}

/** A row of II.06a: a level, an agency in it, or a sector of that agency; what does not apply is null. */
export interface ReportRow {
  readonly kind: 'level' | 'agency' | 'sector' | 'total';
  readonly level: ReportLevel | null;
  readonly agencyCode: string | null;
  readonly agencyName: string | null;
  readonly sectorCode: string | null;
  readonly sectorName: string | null;
  readonly cells: CellCounts;
  /** Whether received = resolved + in progress + others. */
  readonly closes: boolean;
}

/** The level that an agency is reported under; a unit is reported where the agency is that it is a part of. */
export function reportLevelOf(lineage: readonly Agency[]): ReportLevel {
  const whole = lineage.find(({ level }) => level !== 'unit');
  return whole?.level === 'ministry' || whole?.level === 'commune' ? whole.level : 'province';
}

const byName = new Intl.Collator('vi');

/** Rows in the order of the form: each level, its agencies by name, their sectors by name; then the total. */
export function reportRows(kinds: readonly CountedKind[]): ReportRow[] {
  const levels = REPORT_LEVELS.flatMap((level) =>
    levelRows(
      level,
      kinds.filter((kind) => kind.level === level),
    ),
  );
  return [...levels, row({ kind: 'total' }, kinds)];
}

function levelRows(level: ReportLevel, kinds: readonly CountedKind[]): ReportRow[] {
  if (kinds.length === 0) return [];
  const agencies = grouped(
    kinds,
    ({ agencyCode }) => agencyCode,
    ({ agencyName }) => agencyName,
  );
  return [row({ kind: 'level', level }, kinds), ...agencies.flatMap((own) => agencyRows(own))];
}

function agencyRows(kinds: readonly CountedKind[]): ReportRow[] {
  const { level, agencyCode, agencyName } = kinds[0]!;
  const sectors = grouped(
    kinds,
    ({ sectorCode }) => sectorCode,
    ({ sectorName }) => sectorName,
  );
  const place = { level, agencyCode, agencyName };
  return [
    row({ kind: 'agency', ...place }, kinds),
    ...sectors.map((own) => row({ kind: 'sector', ...place, sectorCode: own[0]!.sectorCode, sectorName: own[0]!.sectorName }, own)),
  ];
}

function row(place: Partial<ReportRow> & Pick<ReportRow, 'kind'>, kinds: readonly CountedKind[]): ReportRow {
  const cells = countCells(kinds);
  return { level: null, agencyCode: null, agencyName: null, sectorCode: null, sectorName: null, ...place, cells, closes: closes(cells) };
}

function grouped(
  kinds: readonly CountedKind[],
  key: (kind: CountedKind) => string,
  name: (kind: CountedKind) => string,
): (readonly CountedKind[])[] {
  return [...groupBy(kinds, key).values()].sort((a, b) => byName.compare(name(a[0]!), name(b[0]!)) || (key(a[0]!) < key(b[0]!) ? -1 : 1));
}
