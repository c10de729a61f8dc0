import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Public } from '../../../platform/auth/allow.js';
import { Keyset } from '../../../platform/http/cursor.js';
import { Outbox } from '../persistence/outbox.js';
import { OutboxQueryDto } from './outbox.dto.js';
import { NoticeView, OutboxView } from './outbox.view.js';

const NOTICES = new Keyset('notices', ['instant', 'id']);

/** What citizens and officers would have been told; exists in a sandbox only. */
@Controller('v1/sandbox/outbox')
@Public()
export class SandboxOutboxController {
  constructor(private readonly outbox: Outbox) {}

  @Get()
  @ApiOperation({
    operationId: 'listSandboxOutbox',
    summary: 'Các thông báo lẽ ra đã gửi cho người dân và cán bộ | What citizens and officers would have been told',
  })
  @ApiOkResponse({ type: OutboxView })
  async list(@Query() query: OutboxQueryDto): Promise<OutboxView> {
    const page = NOTICES.open({ ...query });
    const rows = await this.outbox.list({ dossierId: query.dossierId ?? null, limit: page.rows, after: page.after });
    const { items, ...more } = page.cut(rows, ({ at, id }) => [at.toISOString(), id]);
    return { items: items.map((notice) => NoticeView.of(notice)), ...more };
  }
}
