import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { canonicalText } from '../../../platform/journal/entry.js';
import { Clock, localDate } from '../../../shared/clock.js';
import type { EventSource } from '../../../shared/domain-event.js';
import { areApart, feePeriods, type PlacedVersion } from '../domain/fees/fee-periods.js';
import {
  referenceKey,
  type CatalogueLine,
  type FeeScheduleLine,
  type ReferenceKind,
  type ReferenceLine,
} from '../domain/import/catalogue-line.js';
import type { FindingCode } from '../domain/import/findings.js';
import type { StatedRow } from '../domain/import/read-procedure-row.js';
import { FeeScheduleReader } from '../persistence/fee-schedule.reader.js';
import { FEE_SCHEDULE_KEYS } from '../persistence/fee-schedule.repository.js';
import { FORM_KEYS } from '../persistence/form.repository.js';
import { TakenOverRepository } from '../persistence/taken-over.repository.js';

/** What became of lines beside those of procedures. */
export interface TakenOver {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Why lines were not taken over, by the line of the file. */
  readonly kept: ReadonlyMap<number, FindingCode>;
}

const WRITTEN = ['added', 'changed', 'unchanged'] as const;
/** What became of one line; a finding says why it stays as it is here. */
type Became = (typeof WRITTEN)[number] | FindingCode;

/** What is carried from line to line of one command. */
interface Taking {
  readonly dry: boolean;
  readonly at: Date;
  readonly changed: EventSource[];
  /** Versions of schedules that stand, those of the lines before among them. */
  readonly standing: PlacedVersion[];
  /** Dated rows that are known, by kind. */
  readonly references: Map<ReferenceKind, readonly ReferenceLine[]>;
}

/**
 * Takes over what an export has beside procedures, each as it stood where it was published. What is known here and tells another story
 * stays as it is.
 */
@Injectable()
export class TakeOverCatalogue {
  constructor(
    private readonly transactions: Transactions,
    private readonly known: TakenOverRepository,
    private readonly schedules: FeeScheduleReader,
    private readonly clock: Clock,
  ) {}

  /** @param rows at most 500, each about something else @param dry only say what would become of them */
  async execute(rows: readonly StatedRow[], dry: boolean): Promise<TakenOver> {
    if (rows.length === 0) return { added: 0, changed: 0, unchanged: 0, kept: new Map() };
    const { streams: _, ...taken } = await this.transactions.runTogetherInBackground(async () => {
      await this.known.hold();
      await this.known.preload(rows.map(({ stated }) => stated));
      const standing = [...(await this.schedules.standing())];
      const taking: Taking = { dry, at: this.clock.now(), changed: [], standing, references: new Map() };
      const became: (readonly [line: number, became: Became])[] = [];
      for (const { line, stated } of rows) became.push([line, await this.takeOver(stated, taking)]);
      if (!dry) await this.known.saveSeen(taking.changed);
      const [added, changed, unchanged] = WRITTEN.map((kind) => became.filter(([, each]) => each === kind).length);
      const kept = new Map(became.filter((each): each is readonly [number, FindingCode] => !WRITTEN.some((kind) => kind === each[1])));
      return { added: added!, changed: changed!, unchanged: unchanged!, kept };
    });
    return taken;
  }

  private async takeOver(line: CatalogueLine, taking: Taking): Promise<Became> {
    const { dry, at } = taking;
    const today = localDate(at);
    if ('row' in line) return this.takeOverRow(line, taking);
    if ('scope' in line) {
      const terms = await this.known.terms(line.scope, dry);
      return became(terms, terms.terms.length === 0, terms.takeOver(line.terms, at, today), taking);
    }
    if (line.kind === 'form') {
      const form = await this.known.form(line.code, dry);
      return became(form, form.versions.length === 0, form.takeOver(line.versions, FORM_KEYS, at, today), taking);
    }
    const placed = placedVersions(line);
    if (
      !areApart(
        placed,
        taking.standing.filter(({ scheduleCode }) => scheduleCode !== line.code),
      )
    )
      return 'SCHEDULE_OVERLAPS';
    taking.standing.push(...placed);
    const schedule = await this.known.schedule(line.code, dry);
    return became(schedule, schedule.versions.length === 0, schedule.takeOver(line.versions, FEE_SCHEDULE_KEYS, at, today), taking);
  }

  private async takeOverRow(line: ReferenceLine, { dry, references }: Taking): Promise<Became> {
    const key = referenceKey(line).join(' ');
    const ofKind = references.get(line.kind) ?? (await this.known.references(line.kind));
    references.set(line.kind, ofKind);
    const known = ofKind.find((each) => referenceKey(each).join(' ') === key);
    if (known) return canonicalText(known.row) === canonicalText(line.row) ? 'unchanged' : 'TOLD_OTHERWISE';
    if (!dry) this.known.addReference(line);
    return 'added';
  }
}

function became(known: EventSource, wasEmpty: boolean, isNew: boolean | undefined, { changed }: Taking): Became {
  if (isNew === undefined) return 'TOLD_OTHERWISE';
  if (!isNew) return 'unchanged';
  changed.push(known);
  return wasEmpty ? 'added' : 'changed';
}

function placedVersions({ code, versions }: FeeScheduleLine): readonly PlacedVersion[] {
  const stated = versions.map((version) => ({ ...version, id: `${code} ${version.versionNo}`, withdrawn: version.withdrawn !== null }));
  return feePeriods(stated).flatMap((period) => (period.withdrawn ? [] : [{ ...period, scheduleCode: code }]));
}
