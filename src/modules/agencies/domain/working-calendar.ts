import { localDate } from '../../../shared/clock.js';
import { EventSource } from '../../../shared/domain-event.js';
import { checkDecision, type Publication } from '../../../shared/publication.js';
import { AGENCY_EVENTS, type CalendarAdopted, type CalendarClosed } from '../agencies.events.js';
import type { CalendarVersionFacts, CalendarVersionPublished } from '../agencies.events.js';
import type { CalendarOrigin, RunningDeadlines } from './agency-calendars.js';
import { checkChange, checkFirst, firstDifference } from './calendar-change.js';
import { type CalendarContent, isSameContent, tidied } from './calendar-content.js';
import { checkContent } from './calendar-rules.js';
import { calendarUnchanged } from './calendar.errors.js';
import { inheritYears } from './inherit-years.js';

/** A published version; rows are added and never changed. */
export interface CalendarVersion {
  readonly calendarId: string;
  /** From 1, in the order of publication; the national one begins with the number of its file. */
  readonly version: number;
  /** Local date `YYYY-MM-DD`, before which it says what the version before it says. */
  readonly effectiveFrom: string;
  /** Null for what was published before calendars had streams. */
  readonly publishedAt: Date | null;
  readonly origin: CalendarOrigin;
  /** Null for what came with the product: its sources are those of its years and days. */
  readonly decision: Publication['decision'] | null;
  readonly content: CalendarContent;
  readonly runningDeadlines: RunningDeadlines;
}

/**
 * What a version is on a local date: the highest one to have taken effect is in force; one that a later version takes the place of, in
 * effect or before it ever was, has ended.
 */
export const CALENDAR_STATES = ['upcoming', 'in-force', 'ended'] as const;
export type CalendarState = (typeof CALENDAR_STATES)[number];

/** What somebody publishes: a calendar, whole, by a decision. */
export interface StatedCalendar extends Publication {
  readonly content: CalendarContent;
  /** They are moved where nothing is said. */
  readonly runningDeadlines?: RunningDeadlines;
}

/**
 * A working calendar (lịch làm việc) of an agency, or the national one, with its versions. It has a stream of its own; a version is
 * published by the decision that it transcribes, whole and at once, and there are no drafts.
 */
export class WorkingCalendar extends EventSource {
  readonly id: string;
  readonly code: string;
  /** Null for the national one. */
  readonly agencyCode: string | null;
  /** The first version that counts: those below it are of an agency that never was. */
  sinceVersion: number;
  versions: readonly CalendarVersion[] = [];

  /** A calendar without any version, which is nobody's yet. */
  static begin(id: string, code: string, agencyCode: string | null): WorkingCalendar {
    return Object.assign(new WorkingCalendar(), { id, code, agencyCode, sinceVersion: 1, versions: [] });
  }

  /** The version that deadlines are computed by: the one that was published last; undefined while the calendar is nobody's. */
  get newest(): CalendarVersion | undefined {
    return this.versions.find(({ version }) => version >= this.sinceVersion && version === this.lastVersion);
  }

  private get lastVersion(): number {
    return Math.max(0, ...this.versions.map(({ version }) => version));
  }

  /** What it says by now. */
  get content(): CalendarContent {
    return this.known.content;
  }

  /** Says in the journal how the calendar stands when its stream begins later than itself. */
  adopt(): void {
    const { code, agencyCode } = this;
    this.record({
      type: AGENCY_EVENTS.calendarAdopted,
      facts: { code, agencyCode, versions: this.versions.map(factsOf) },
    } satisfies CalendarAdopted);
  }

  /**
   * Publishes the first version, which takes the place of the calendar that the agency inherited.
   *
   * @throws DomainError as `checkOpening`
   */
  open(stated: StatedCalendar, inherited: CalendarContent, at: Date): CalendarVersion {
    checkOpening(stated, inherited, at);
    return this.add({ ...stated, origin: 'own', version: 1 }, at);
  }

  /** The agency never was: its calendar is nobody's until one is opened for the agency entered anew, whose versions are numbered on. */
  close(): void {
    this.sinceVersion = this.lastVersion + 1;
    const { code, agencyCode, sinceVersion } = this;
    this.record({ type: AGENCY_EVENTS.calendarClosed, facts: { code, agencyCode, sinceVersion } } satisfies CalendarClosed);
  }

  /**
   * Publishes the next version.
   *
   * @throws DomainError as `checkNext`
   */
  publish(stated: StatedCalendar, at: Date): CalendarVersion {
    checkNext(this.known.content, stated, at);
    return this.add({ ...stated, origin: 'own' }, at);
  }

  /**
   * Takes in the calendar that the product brings, unless its last one says the same. What was published since by the installation
   * itself stays the newest, with the years that were decided.
   *
   * @param version number of the file, which the first version gets
   * @returns what the product brought the last time; undefined the first time
   */
  ship(content: CalendarContent, version: number, at: Date): CalendarContent | undefined {
    const before = this.versions.filter(({ origin }) => origin === 'product').at(-1)?.content;
    const own = this.newest?.origin === 'own' ? this.newest.content : undefined;
    const isNew = !before || !isSameContent(before, content);
    if (isNew) this.add({ origin: 'product', content, version }, at);
    const mine = own && inheritYears(own, before, content);
    if (mine && (isNew || !isSameContent(mine, own))) this.add({ origin: 'own', content: mine }, at);
    return before;
  }

  /**
   * Inherits the years of the national calendar that were decided since; what the agency decided itself stays.
   *
   * @returns whether there was anything to inherit
   */
  inheritNational(before: CalendarContent | undefined, shipped: CalendarContent, at: Date): boolean {
    const { content, origin } = this.known;
    const changed = origin === 'own' ? inheritYears(content, before, shipped) : content;
    if (isSameContent(changed, content)) return false;
    this.add({ origin: 'own', content: changed }, at);
    return true;
  }

  private get known(): CalendarVersion {
    const { newest } = this;
    if (!newest) throw new Error(`the calendar ${this.code} has no version`);
    return newest;
  }

  private add(stated: Added, at: Date): CalendarVersion {
    const { newest } = this;
    const content = tidied(stated.content);
    const added: CalendarVersion = {
      calendarId: this.id,
      version: Math.max(stated.version ?? 1, this.lastVersion + 1),
      effectiveFrom: stated.effectiveFrom ?? changesOn(newest?.content, content, localDate(at)),
      publishedAt: at,
      origin: stated.origin,
      decision: stated.decision ?? null,
      content,
      runningDeadlines: stated.runningDeadlines ?? 'move',
    };
    this.versions = [...this.versions, added];
    const { code, agencyCode } = this;
    this.record({
      type: AGENCY_EVENTS.calendarVersionPublished,
      facts: { code, agencyCode, ...factsOf(added) },
    } satisfies CalendarVersionPublished);
    return added;
  }
}

type Added = Pick<CalendarVersion, 'origin' | 'content'> & Partial<CalendarVersion>;

/**
 * Whether what somebody states can be the first version of an agency that inherits a calendar.
 *
 * @throws DomainError as `checkDecision`, `checkContent` and `checkFirst`
 */
export function checkOpening(stated: StatedCalendar, inherited: CalendarContent, at: Date): void {
  const today = localDate(at);
  checkDecision(stated, today);
  checkContent(stated.content);
  checkFirst(inherited, stated.content, { ...stated, today });
}

/**
 * Whether what somebody states can be the version after another one.
 *
 * @throws DomainError CALENDAR_UNCHANGED (409), and as `checkDecision`, `checkContent` and `checkChange`
 */
export function checkNext(before: CalendarContent, stated: StatedCalendar, at: Date): void {
  const today = localDate(at);
  checkDecision(stated, today);
  checkContent(stated.content);
  if (isSameContent(before, stated.content)) throw calendarUnchanged();
  checkChange(before, stated.content, { ...stated, today });
}

/** From when on a version holds that nobody states a date of: its first day, or the first that it changes. */
function changesOn(before: CalendarContent | undefined, after: CalendarContent, today: string): string {
  return before ? (firstDifference(before, after) ?? today) : `${Math.min(...after.years.map(({ year }) => year))}-01-01`;
}

function factsOf({
  version: versionNo,
  effectiveFrom,
  origin,
  decision,
  content,
  runningDeadlines,
}: CalendarVersion): CalendarVersionFacts {
  return { versionNo, effectiveFrom, origin, decision, content, runningDeadlines };
}
