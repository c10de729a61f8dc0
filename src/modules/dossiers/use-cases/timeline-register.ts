import { Injectable } from '@nestjs/common';
import { AgencyReader, OfficerReader, type ShownOfficer } from '../../agencies/index.js';
import { JournalReader, type TimelineEntry } from '../../../platform/journal/journal-reader.js';
import { localIso } from '../../../shared/clock.js';
import type { Sentence } from '../../../shared/domain-error.js';
import { ROLE_NAMES, type Role } from '../../../shared/role.js';
import { factsFor, nameBeside, namedKind, type Audience, type FactKind, type NamedKind, type TimelineRow } from '../domain/timeline.js';

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
  readonly onBehalfOfName: string | null;
  /** ISO 8601 with the offset of Viet Nam, as all instants of `facts`. */
  readonly at: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

/** Officers by their ids, and what stands beside codes and ids of each kind. */
interface Names {
  readonly officer: (id: string | null) => ShownOfficer | null;
  readonly beside: Readonly<Record<NamedKind, (value: string) => string | null>>;
}

/** A fact as it is written for an audience. */
interface WrittenFact {
  readonly name: string;
  readonly write: (value: unknown) => unknown;
  /** Where a name stands beside the fact: of what, and in which field. */
  readonly named: NamedKind | undefined;
  readonly nameField: string;
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
    const officers = isStaff(audience) ? shown.flatMap(({ entry, how }) => officersOf(entry, how)) : [];
    const [officer, agency] = await Promise.all([this.officers.shown(officers), this.agencies.names()]);
    const names: Names = {
      officer,
      beside: {
        agency: (code) => agency(code) ?? code,
        officer: (id) => officer(id)?.name ?? null,
        role: (role) => ROLE_NAMES[role as Role] ?? role,
      },
    };
    return shown.map(({ entry, how }) => shownEntry(entry, how, audience, names));
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
    named: namedKind(kind),
    nameField: nameBeside(name),
  }));
  return { row, title: (audience === 'citizen' ? row.titleForApplicant : undefined) ?? row.title, facts };
}

/** Whose names an entry shows: who did it, on whose behalf, and the officers among its facts. */
function officersOf({ actorId, onBehalfOf, facts: stored }: TimelineEntry, { row, facts }: AudienceRow): (string | null)[] {
  const among = facts.flatMap(({ name, named }) => (named === 'officer' && typeof stored[name] === 'string' ? [stored[name]] : []));
  return [...(row.byOfficer ? [actorId] : []), onBehalfOf, ...among];
}

function shownEntry(
  { seq, type, actorId, onBehalfOf, at, facts, hash }: TimelineEntry,
  { row, title, facts: shownFacts }: AudienceRow,
  audience: Audience,
  { officer, beside }: Names,
): ShownEntry {
  const doneBy = isStaff(audience) && row.byOfficer ? actorId : null;
  const principal = isStaff(audience) ? onBehalfOf : null;
  const by = officer(doneBy);
  const written: Record<string, unknown> = {};
  for (const { name, write, named, nameField } of shownFacts) {
    const value = facts[name];
    // A fact that an older entry does not carry is left out.
    if (value === undefined) continue;
    written[name] = write(value);
    if (named !== undefined) written[nameField] = typeof value === 'string' ? beside[named](value) : null;
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
    onBehalfOf: principal,
    onBehalfOfName: officer(principal)?.name ?? null,
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
