import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Public } from '../../../platform/auth/allow.js';
import { Keyset } from '../../../platform/database/keyset.js';
import { pageOf } from '../../../shared/page.js';
import { Outbox } from '../persistence/outbox.js';
import { OutboxQueryDto } from './outbox.dto.js';
import { NoticeView, OutboxView } from './outbox.view.js';

const NOTICES = new Keyset('notices', ['instant', 'id']);

/** Notices that citizens and officers would have received; exists in a sandbox only. */
@Controller('v1/sandbox/outbox')
@Public()
export class SandboxOutboxController {
  constructor(private readonly outbox: Outbox) {}

  @Get()
  @ApiOperation({
    operationId: 'listSandboxOutbox',
    summary: 'Các thông báo lẽ ra đã gửi cho người dân và cán bộ | Notices that citizens and officers would have received',
  })
  @ApiOkResponse({ type: OutboxView })
  async list(@Query() query: OutboxQueryDto): Promise<OutboxView> {
    const { dossierId = null } = query;
    const page = await NOTICES.page(
      { ...query },
      ({ rows: limit, after }) => this.outbox.list({ dossierId, limit, after }),
      ({ at, id }) => [at.toISOString(), id],
    );
    return pageOf(page, (notice) => NoticeView.of(notice));
  }
}
