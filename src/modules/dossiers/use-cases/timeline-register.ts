import { Injectable } from '@nestjs/common';
import { AgencyReader, OfficerReader, type ShownOfficer } from '../../agencies/index.js';
import { JournalReader, type TimelineEntry } from '../../../platform/journal/journal-reader.js';
import { localIso } from '../../../shared/clock.js';
import type { Sentence } from '../../../shared/domain-error.js';
import { nameBeside, shownFacts, type Audience, type FactKind, type TimelineRow } from '../domain/timeline.js';

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

/** Officers by their ids, as they are shown. */
type OfficerNames = (id: string | null) => ShownOfficer | null;

/**
 * What timelines show: a row per type of entry, as the modules register them when they begin (`tellTimelines`). An entry without a
 * row is shown to nobody.
 */
@Injectable()
export class TimelineRegister {
  readonly #rows = new Map<string, TimelineRow>();
  readonly #types = new Map<Audience, readonly string[]>();

  constructor(
    private readonly agencies: AgencyReader,
    private readonly journal: JournalReader,
    private readonly officers: OfficerReader,
  ) {}

  /** Adds the rows of a module; called in `onModuleInit`. */
  register(rows: Readonly<Record<string, TimelineRow>>): void {
    for (const [type, row] of Object.entries(rows)) this.#rows.set(type, row);
    this.#types.clear();
  }

  /** Entries of a dossier that the audience is told of, newest first, before one when it is named; `show` makes of them what may leave the house. */
  entriesFor(audience: Audience, dossierId: string, limit: number, before?: number): Promise<TimelineEntry[]> {
    return this.journal.timeline(dossierId, limit, before, this.typesFor(audience));
  }

  /** Entries of these types as the audience sees them. */
  async show(entries: readonly TimelineEntry[], audience: Audience): Promise<ShownEntry[]> {
    const told = entries.flatMap((entry) => {
      const row = this.#rows.get(entry.type);
      return row?.to.includes(audience) ? [{ entry, row }] : [];
    });
    const officer = await this.officers.shown(isStaff(audience) ? told.map(({ entry, row }) => (row.byOfficer ? entry.actorId : null)) : []);
    const shown: ShownEntry[] = [];
    for (const { entry, row } of told) shown.push(await this.shownEntry(entry, row, audience, officer));
    return shown;
  }

  private typesFor(audience: Audience): readonly string[] {
    const known = this.#types.get(audience);
    if (known) return known;
    const types = [...this.#rows].filter(([, { to }]) => to.includes(audience)).map(([type]) => type);
    this.#types.set(audience, types);
    return types;
  }

  private async shownEntry({ seq, type, actorId, onBehalfOf, at, facts, hash }: TimelineEntry, row: TimelineRow, audience: Audience, officer: OfficerNames): Promise<ShownEntry> {
    const doneBy = isStaff(audience) && row.byOfficer ? actorId : null;
    const written: Record<string, unknown> = {};
    for (const { name, kind, value } of shownFacts(row, facts, audience)) {
      written[name] = writtenAs(kind, value);
      if ((kind === 'agency' || kind === 'agency?') && typeof value === 'string') written[nameBeside(name)] = (await this.agencies.find(value))?.name ?? value;
    }
    return {
      seq,
      type,
      title: (audience === 'citizen' ? row.titleForApplicant : undefined) ?? row.title,
      at: localIso(at),
      facts: written,
      hash,
      actorId: doneBy,
      actorName: officer(doneBy)?.name ?? null,
      actorTitle: officer(doneBy)?.title ?? null,
      onBehalfOf: isStaff(audience) ? onBehalfOf : null,
    };
  }
}

function isStaff(audience: Audience): boolean {
  return audience === 'desk' || audience === 'officer';
}

function writtenAs(kind: FactKind, value: unknown): unknown {
  return (kind === 'instant' || kind === 'instant?') && typeof value === 'string' ? localIso(new Date(value)) : value;
}
