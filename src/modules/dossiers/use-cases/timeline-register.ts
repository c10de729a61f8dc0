import { Injectable } from '@nestjs/common';
import { AgencyReader, OfficerReader, type AgencyNames, type ShownOfficer } from '../../agencies/index.js';
import { JournalReader, type TimelineEntry } from '../../../platform/journal/journal-reader.js';
import { localIso } from '../../../shared/clock.js';
import type { Sentence } from '../../../shared/domain-error.js';
import { factsFor, nameBeside, type Audience, type FactKind, type TimelineRow } from '../domain/timeline.js';

/** An entry as one audience sees it. */
export interface ShownEntry {
  readonly seq: number;
  readonly type: string;
  readonly title: Sentence;
  /** Officers only, for staff only. */
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly actorTitle: string | null;
  readonly onBehalfOf: string | null;
  /** ISO 8601 with the offset of Viet Nam, as all instants of `facts`. */
  readonly at: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

/** Officers by their ids and agencies by their codes, as they are shown. */
interface Names {
  readonly officer: (id: string | null) => ShownOfficer | null;
  readonly agency: AgencyNames;
}

/** A fact as it is written for an audience. */
interface WrittenFact {
  readonly name: string;
  readonly write: (value: unknown) => unknown;
  /** Where the fact is an agency: the field of its name. */
  readonly nameField: string | undefined;
}

/** How entries of a type are shown to an audience. */
interface AudienceRow {
  readonly row: TimelineRow;
  readonly title: Sentence;
  readonly facts: readonly WrittenFact[];
}

/**
 * What timelines show: a row per type of entry, as the modules register them when they begin (`registerTimelines`). An entry without a
 * row is shown to nobody.
 */
@Injectable()
export class TimelineRegister {
  readonly #rows = new Map<string, TimelineRow>();
  /** What each audience is shown, by type of entry; made once, since details show ten entries each. */
  readonly #shown = new Map<Audience, ReadonlyMap<string, AudienceRow>>();

  constructor(
    private readonly agencies: AgencyReader,
    private readonly journal: JournalReader,
    private readonly officers: OfficerReader,
  ) {}

  /** Adds the rows of a module; called in `onModuleInit`. */
  register(rows: Readonly<Record<string, TimelineRow>>): void {
    for (const [type, row] of Object.entries(rows)) this.#rows.set(type, row);
    this.#shown.clear();
  }

  /**
   * Entries of a dossier that the audience is shown, newest first, before one when it is named; `show` makes of them what may leave the
   * house.
   */
  entriesFor(audience: Audience, dossierId: string, limit: number, before?: number): Promise<TimelineEntry[]> {
    return this.journal.timeline(dossierId, limit, before, [...this.rowsFor(audience).keys()]);
  }

  /** Entries of these types as the audience sees them. */
  async show(entries: readonly TimelineEntry[], audience: Audience): Promise<ShownEntry[]> {
    const rows = this.rowsFor(audience);
    const shown = entries.flatMap((entry) => {
      const how = rows.get(entry.type);
      return how === undefined ? [] : [{ entry, how }];
    });
    const actors = isStaff(audience) ? shown.map(({ entry, how }) => (how.row.byOfficer ? entry.actorId : null)) : [];
    const [officer, agency] = await Promise.all([this.officers.shown(actors), this.agencies.names()]);
    return shown.map(({ entry, how }) => shownEntry(entry, how, audience, { officer, agency }));
  }

  private rowsFor(audience: Audience): ReadonlyMap<string, AudienceRow> {
    const known = this.#shown.get(audience);
    if (known) return known;
    const rows = new Map(
      [...this.#rows].filter(([, { to }]) => to.includes(audience)).map(([type, row]) => [type, audienceRow(row, audience)]),
    );
    this.#shown.set(audience, rows);
    return rows;
  }
}

function audienceRow(row: TimelineRow, audience: Audience): AudienceRow {
  const facts = factsFor(row, audience).map(({ name, kind }) => ({
    name,
    write: writerOf(kind),
    nameField: kind === 'agency' || kind === 'agency?' ? nameBeside(name) : undefined,
  }));
  return { row, title: (audience === 'citizen' ? row.titleForApplicant : undefined) ?? row.title, facts };
}

function shownEntry(
  { seq, type, actorId, onBehalfOf, at, facts, hash }: TimelineEntry,
  { row, title, facts: shownFacts }: AudienceRow,
  audience: Audience,
  { officer, agency }: Names,
): ShownEntry {
  const doneBy = isStaff(audience) && row.byOfficer ? actorId : null;
  const by = officer(doneBy);
  const written: Record<string, unknown> = {};
  for (const { name, write, nameField } of shownFacts) {
    const value = facts[name];
    // A fact that an older entry does not carry is left out.
    if (value === undefined) continue;
    written[name] = write(value);
    if (nameField !== undefined && typeof value === 'string') written[nameField] = agency(value) ?? value;
  }
  return {
    seq,
    type,
    title,
    at: localIso(at),
    facts: written,
    hash,
    actorId: doneBy,
    actorName: by?.name ?? null,
    actorTitle: by?.title ?? null,
    onBehalfOf: isStaff(audience) ? onBehalfOf : null,
  };
}

function isStaff(audience: Audience): boolean {
  return audience === 'desk' || audience === 'officer';
}

function writerOf(kind: FactKind): WrittenFact['write'] {
  return kind === 'instant' || kind === 'instant?'
    ? (value) => (typeof value === 'string' ? localIso(new Date(value)) : value)
    : (value) => value;
}
