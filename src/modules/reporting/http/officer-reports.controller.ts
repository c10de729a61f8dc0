import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import { Keyset } from '../../../platform/database/keyset.js';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import { onTimeRows } from '../domain/on-time.js';
import { reportRows, type ReportRow } from '../domain/report-rows.js';
import { ListCellDossiers } from '../use-cases/list-cell-dossiers.js';
import { PlaceDossiers } from '../use-cases/place-dossiers.js';
import { CellDossiersView } from './cell-dossiers.view.js';
import { OnTimeView } from './on-time.view.js';
import { COLUMN_HEADS, FOOTNOTES } from './report-columns.js';
import { CellQueryDto, ReportQueryDto } from './report.dto.js';
import { headOf, Ii06aView } from './report.view.js';

const CELL_DOSSIERS = new Keyset('cell-dossiers', ['id']);

/** Reports of the caller's agency and those below it. */
@Controller('v1/officer/reports')
export class OfficerReportsController {
  constructor(
    private readonly place: PlaceDossiers,
    private readonly listCell: ListCellDossiers,
    private readonly accessLog: AccessLog,
  ) {}

  @Get('ii06a')
  @Allow('report.read')
  @ApiOperation({
    operationId: 'getReportIi06a',
    summary: 'Biểu II.06a: tình hình, kết quả giải quyết thủ tục hành chính | Form II.06a: how procedures were resolved',
  })
  @ApiOkResponse({ type: Ii06aView, description: 'Báo cáo | The report' })
  async ii06a(@Query() query: ReportQueryDto, @CurrentActor() actor: Actor): Promise<Ii06aView> {
    const { agency, period, kinds } = await this.place.execute(query, actor);
    const rows = reportRows(kinds).map((row) => ({ ...row, dossiers: addressOf({ ...query, agencyCode: agency.code }, row) }));
    return { form: 'II.06a/VPCP/KSTT', ...headOf(agency, period), columns: COLUMN_HEADS, rows, footnotes: FOOTNOTES };
  }

  @Get('ii06a/dossiers')
  @Allow('report.read')
  @ReadsFor('report')
  @ApiOperation({
    operationId: 'listReportIi06aDossiers',
    summary: 'Các hồ sơ của một ô trong biểu II.06a | The dossiers of a cell of form II.06a',
  })
  @ApiOkResponse({ type: CellDossiersView, description: 'Một trang hồ sơ | One page of dossiers' })
  async cellDossiers(@Query() { cursor, limit, ...cell }: CellQueryDto, @CurrentActor() actor: Actor): Promise<CellDossiersView> {
    const page = await CELL_DOSSIERS.page(
      { ...cell, cursor, limit },
      ({ rows, after }) => this.listCell.execute({ ...cell, after: after?.[0], limit: rows }, actor),
      ({ dossierId }) => [dossierId],
    );
    this.accessLog.noteList(
      actor,
      'report.dossiers',
      page.items.map(({ dossierId }) => dossierId),
    );
    return { ...page, items: [...page.items] };
  }

  @Get('on-time')
  @Allow('report.read')
  @ApiOperation({
    operationId: 'getOnTimeReport',
    summary: 'Tỷ lệ giải quyết đúng hạn theo cơ quan và thủ tục | Share resolved in time by agency and procedure',
  })
  @ApiOkResponse({ type: OnTimeView, description: 'Các tỷ lệ | The shares' })
  async onTime(@Query() query: ReportQueryDto, @CurrentActor() actor: Actor): Promise<OnTimeView> {
    const { agency, period, kinds } = await this.place.execute(query, actor);
    return { ...headOf(agency, period), rows: onTimeRows(kinds) };
  }
}

/** Where the dossiers of a row are listed; the name of a cell is added by the caller. */
function addressOf({ agencyCode, from, to, asOf }: ReportQueryDto, row: ReportRow): string {
  const asked = { agencyCode, from, to, asOf, level: row.level, resolvingAgencyCode: row.agencyCode, sectorCode: row.sectorCode };
  const given = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] != null);
  return `/v1/officer/reports/ii06a/dossiers?${new URLSearchParams(given).toString()}`;
}
