import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, localDate } from '../../shared/clock.js';
import { StartRefusal } from '../config/start-refusal.js';
import { Database, type Queryable } from '../database/database.js';
import { HealthProbes, type LogState } from '../telemetry/health-probes.js';
import { daysOf, daysOfMonths, type LogFloor, type TooShort } from './log-floor.js';
import { Retention } from './retention.js';

/** The journal has no rule: nobody deletes an entry. */
const JOURNAL = 'journal';

/** A log would be kept for less time than the law asks for. */
export class LogKeptTooShort extends StartRefusal {
  constructor({ subject, validFrom, keepDays, keepMonths, basis }: TooShort) {
    const [vi = basis, en = basis] = basis.split(' | ');
    super(
      `platform.retention_rule: “${subject}” từ ngày ${validFrom} chỉ giữ ${keepDays} ngày; phải giữ ít nhất ${keepMonths} tháng ` +
        `(${daysOf(keepMonths)} ngày). Căn cứ: ${vi}. Hãy sửa keep_days của dòng này.`,
      `"${subject}" would be kept for ${keepDays} days from ${validFrom} on; it has to be kept for at least ${keepMonths} months ` +
        `(${daysOf(keepMonths)} days) by ${en}. Mend keep_days of this row.`,
    );
  }
}

/** Holds the rules of today and those to come against how long logs have to be kept. @throws LogKeptTooShort for the first one under it */
export async function assertLogsKept(database: Database, now: Date): Promise<void> {
  const [short] = await database.read<TooShort & Record<string, unknown>>(
    `select r.subject, r.valid_from::text as "validFrom", r.keep_days as "keepDays", f.keep_months as "keepMonths", f.basis
     from platform.retention_rule r join platform.retention_floor f on f.subject = r.subject and f.valid_from = (
       select max(n.valid_from) from platform.retention_floor n
       where n.subject = r.subject and n.valid_from <= greatest(r.valid_from, $1::date))
     where r.keep_days < ${daysOfMonths('f.keep_months')} and r.valid_from >= coalesce((select max(o.valid_from)
       from platform.retention_rule o where o.subject = r.subject and o.valid_from <= $1::date), r.valid_from)
     order by r.subject, r.valid_from limit 1`,
    [localDate(now)],
  );
  if (short) throw new LogKeptTooShort(short);
}

/** Tells operators how far back each log reaches that the law wants kept. */
@Injectable()
export class KeptLogs implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly retention: Retention,
    private readonly health: HealthProbes,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.health.reach(() => this.states());
  }

  /** Each log with a floor, and the journal, which is kept for good. */
  async states(): Promise<readonly LogState[]> {
    const now = this.clock.now();
    const floors = await this.database.read<LogFloor & Record<string, unknown>>(
      `select distinct on (subject) subject, keep_months as "keepMonths", basis from platform.retention_floor
       where valid_from <= $1::date order by subject, valid_from desc`,
      [localDate(now)],
    );
    const stated = await this.retention.statedDays(now);
    const logs = await Promise.all(
      floors.map(async ({ subject, keepMonths }): Promise<LogState> => {
        const [keptDays, leastDays] = [stated.get(subject) ?? null, daysOf(keepMonths)];
        const oldest = await this.retention.rows.find((rows) => rows.subject === subject)?.oldest(this.database);
        return {
          name: subject,
          ok: keptDays === null || keptDays >= leastDays,
          leastDays,
          keptDays,
          oldestOn: oldest ? localDate(oldest) : null,
        };
      }),
    );
    const first = await oldestEntry(this.database);
    return [...logs, { name: JOURNAL, ok: true, leastDays: null, keptDays: null, oldestOn: first ? localDate(first) : null }];
  }
}

async function oldestEntry(from: Queryable): Promise<Date | undefined> {
  const { rows } = await from.query<{ at: Date }>('select at from journal.entry order by epoch, xid, stream_id, seq limit 1');
  return rows[0]?.at;
}
