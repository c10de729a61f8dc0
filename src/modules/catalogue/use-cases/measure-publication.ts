import { Injectable } from '@nestjs/common';
import { Keyset } from '../../../platform/database/keyset.js';
import type { Page } from '../../../shared/page.js';
import { assertPeriod } from '../../../shared/period.js';
import { CalendarReader } from '../../agencies/index.js';
import {
  publicationReport,
  PUBLICATION_INDICATORS,
  type IssuedBy,
  type MissedPublication,
  type PublicationReport,
} from '../domain/publication-report.js';
import { timelinessOf, type PublicationDays, type Timeliness } from '../domain/timeliness.js';
import { PublicationReader } from '../persistence/publication.reader.js';
import { StandardIssuers, type StandardIssuer } from '../persistence/standard-issuers.js';

const MISSED = new Keyset('missed-publications', ['int', 'text', 'int']);

/** What the report is about. Local dates, both included. */
export interface MeasuredPeriod {
  readonly from: string;
  readonly to: string;
  readonly issuedBy?: IssuedBy;
}

/** The same, page by page. */
export interface AskedPublications extends MeasuredPeriod {
  readonly cursor?: string;
  readonly limit: number;
}

export interface WholePublicationReport extends PublicationReport {
  /** Who evaluates by the end of the period; null: nobody. */
  readonly evaluation: StandardIssuer | null;
}

export interface PublicationFigures extends Omit<WholePublicationReport, 'missed'> {
  readonly missed: Page<MissedPublication>;
}

/** Measures whether procedures are decided and made public in time, and whole, by the working days of the national calendar. */
@Injectable()
export class MeasurePublication {
  constructor(
    private readonly reader: PublicationReader,
    private readonly calendars: CalendarReader,
    private readonly issuers: StandardIssuers,
  ) {}

  /** How each of some versions is held against the limits. @throws DomainError CALENDAR_MISSING (503) */
  async timeliness(): Promise<(days: PublicationDays) => Timeliness> {
    const [limits, calendar] = await Promise.all([this.reader.limits(), this.calendars.forAgency(undefined)]);
    return (days) => timelinessOf(days, limits, calendar);
  }

  /** Page by page. @throws DomainError as `Keyset.open` (422), and as `whole` */
  async report({ cursor, limit, ...asked }: AskedPublications): Promise<PublicationFigures> {
    const page = MISSED.open({ ...asked, issuedBy: asked.issuedBy, cursor, limit });
    const { missed, ...figures } = await this.whole(asked);
    const { after } = page;
    const keysOf = ({ indicator, procedureCode, versionNo }: MissedPublication) =>
      [PUBLICATION_INDICATORS.indexOf(indicator), procedureCode, versionNo] as const;
    const behind = after ? missed.findIndex((each) => isBehind(keysOf(each), after)) : 0;
    return { ...figures, missed: page.cut(behind < 0 ? [] : missed.slice(behind), keysOf) };
  }

  /** All at once. @throws DomainError PERIOD_INVERTED (422), CALENDAR_MISSING (503) */
  async whole({ from, to, issuedBy }: MeasuredPeriod): Promise<WholePublicationReport> {
    assertPeriod(from, to, 'to');
    const [rows, shown, limits, calendar, evaluation] = await Promise.all([
      this.reader.decidedWithin(from, to, issuedBy),
      this.reader.publicOn(to, issuedBy),
      this.reader.limits(),
      this.calendars.forAgency(undefined),
      this.issuers.of('evaluation', to),
    ]);
    return { evaluation, ...publicationReport(rows, shown, limits, calendar) };
  }
}

type Place = readonly [indicator: number, code: string, versionNo: number];

function isBehind([indicator, code, versionNo]: Place, [lastIndicator, lastCode, lastVersionNo]: Place): boolean {
  if (indicator !== lastIndicator) return indicator > lastIndicator;
  return code === lastCode ? versionNo > lastVersionNo : code > lastCode;
}
