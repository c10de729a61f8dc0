import { Injectable } from '@nestjs/common';
import { Keyset } from '../../../platform/database/keyset.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import type { CalendarDifference, CalendarRef } from '../../../shared/working-calendar/index.js';
import type { Page } from '../../../shared/page.js';
import { AgencyReader, CalendarReader, type AgencyNames, type ProposedCalendar } from '../../agencies/index.js';
import { CLOCKS, type MoveCount, type MovingClock } from '../domain/moving-clock.js';
import { MovingDossiersReader } from '../persistence/moving-dossiers.reader.js';
import { FIRST_ID } from '../persistence/standing-dossiers.js';
import { viewerOf, type Viewer } from '../persistence/visible.js';
import { PreviewStretch, type Examined, type MovingItem, type Place } from './preview-stretch.js';
import { ClockChanges, type StandingChange } from './clock-changes.js';
import { RunningClocks } from './running-clocks.js';

/** Read and computed at once. */
const BATCH = 500;
/** Up to where clocks of a kind are counted. */
export const MOST_COUNTED = 100_000;
/** Place of the source, of the calendar, version on which the clock stands, id. */
const PREVIEW = new Keyset('calendar-preview', ['int', 'int', 'int', 'id']);

/** How many clocks of a kind reach into the dates that differ. */
export interface ReachingCount {
  readonly clock: MovingClock;
  readonly count: number;
}

/** What publishing a version would move. */
export interface CalendarPreview extends Pick<PreviewStretch, 'examined' | 'failing' | 'isWhole'> {
  readonly proposed: ProposedCalendar;
  /** Where it differs from the newest version; undefined where no deadline can tell them apart. */
  readonly difference: CalendarDifference | undefined;
  readonly reaching: readonly ReachingCount[];
  readonly counts: readonly MoveCount[];
  readonly page: Page<MovingItem>;
  readonly nameOf: AgencyNames;
}

/** A change from a version on which clocks of a source stand. */
interface SourceChange extends StandingChange {
  readonly source: number;
}

/** Says what a version of a calendar would do to everything that runs, before it is published. Writes nothing. */
@Injectable()
export class PreviewCalendar {
  constructor(
    private readonly clocks: RunningClocks,
    private readonly calendars: CalendarReader,
    private readonly moves: ClockChanges,
    private readonly dossiers: MovingDossiersReader,
    private readonly agencies: AgencyReader,
    private readonly clock: Clock,
  ) {}

  /** @param proposed checked as publishing would. @throws as `Keyset.open` */
  async execute(
    proposed: ProposedCalendar,
    query: { readonly cursor?: string; readonly limit: number },
    actor: Actor,
  ): Promise<CalendarPreview> {
    const page = PREVIEW.open({ ...query, content: JSON.stringify(proposed) });
    const now = this.clock.now();
    const changes = await this.changes(proposed, now);
    const stretch = new PreviewStretch(query.limit, page.after === undefined);
    for await (const each of this.examined(changes, page.after, viewerOf(actor, now), now)) if (!stretch.take(each)) break;
    const { items, next, counts, examined, failing, isWhole } = stretch;
    return {
      proposed,
      difference: await this.difference(proposed, now),
      reaching: await this.reaching(changes, now),
      page: { items, ...(next ? { next: page.cursorAt(next) } : {}) },
      nameOf: await this.agencies.names(),
      counts,
      examined,
      failing,
      isWhole,
    };
  }

  /** By source and by version on which its clocks stand. */
  private async changes(proposed: ProposedCalendar, now: Date): Promise<readonly SourceChange[]> {
    const changes: SourceChange[] = [];
    const changeFrom = (before: CalendarRef) => this.calendars.changeTo(before, proposed);
    for (const [source, clocks] of this.clocks.all.entries())
      for await (const each of this.moves.of(proposed, now, (on) => clocks.earlierVersions(on), changeFrom))
        changes.push({ source, ...each });
    return changes;
  }

  /** From the calendar by which the agency works until then. */
  private async difference(proposed: ProposedCalendar, now: Date): Promise<CalendarDifference | undefined> {
    const inherited = (await this.moves.standing(proposed, now))[1]?.calendarId;
    const before = (await this.calendars.newestOf(proposed.id)) ?? (inherited && (await this.calendars.newestOf(inherited)));
    return before ? this.calendars.changeTo(before, proposed) : undefined;
  }

  private async *examined(changes: readonly SourceChange[], after: Place | undefined, viewer: Viewer, now: Date): AsyncGenerator<Examined> {
    const [fromSource, fromPlace, fromVersion, fromId] = after ?? [0, 0, 0, FIRST_ID];
    for (const { source, place, version, change } of changes) {
      const order = source - fromSource || place - fromPlace || version - fromVersion;
      if (order < 0) continue;
      const isHere = order === 0;
      const clocks = this.clocks.all[source]!;
      const batchAfter = (id: string) => clocks.tried(change, id, BATCH, now);
      for (let batch = await batchAfter(isHere ? fromId : FIRST_ID); batch.length > 0; batch = await batchAfter(batch.at(-1)!.id)) {
        const moving = batch.filter(({ moves }) => moves.length > 0).map(({ dossierId }) => dossierId);
        const named = await this.dossiers.named(moving, viewer);
        for (const each of batch) yield { ...each, place: [source, place, version, each.id], dossier: named.get(each.dossierId) };
      }
    }
  }

  private async reaching(changes: readonly SourceChange[], now: Date): Promise<readonly ReachingCount[]> {
    const counted = new Map<MovingClock, number>();
    for (const { source, change } of changes)
      for (const { clock, count } of await this.clocks.all[source]!.countReaching(change, MOST_COUNTED, now))
        counted.set(clock, Math.min((counted.get(clock) ?? 0) + count, MOST_COUNTED));
    return CLOCKS.map((clock) => ({ clock, count: counted.get(clock) ?? 0 }));
  }
}
