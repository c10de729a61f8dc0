import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Actor } from '../../../shared/actor.js';
import { RebuildFacts } from '../use-cases/rebuild-facts.js';
import { RebuiltView } from './rebuilt.view.js';

/** Care for what reports are counted from. */
@Controller('v1/admin/reports')
export class AdminReportsController {
  constructor(private readonly rebuildFacts: RebuildFacts) {}

  /** Takes no Idempotency-Key: it says nothing that was not said before, and a repeat ends in the same facts. */
  @Post('rebuild')
  @HttpCode(200)
  @Allow('report.manage')
  @ApiOperation({
    operationId: 'rebuildReports',
    summary: 'Lập lại toàn bộ số liệu báo cáo từ nhật ký | Rebuild all facts of reports from the journal',
  })
  @ApiOkResponse({ type: RebuiltView, description: 'Số liệu đã lập lại | Facts rebuilt' })
  rebuild(@CurrentActor() actor: Actor): Promise<RebuiltView> {
    return this.rebuildFacts.execute(actor);
  }
}
