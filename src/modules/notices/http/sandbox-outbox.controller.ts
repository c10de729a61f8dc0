import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Public } from '../../../platform/auth/allow.js';
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.js';
import { Outbox } from '../persistence/outbox.js';
import { OutboxQueryDto } from './outbox.dto.js';
import { NoticeView, OutboxView } from './outbox.view.js';

/** What citizens and officers would have been told; exists in a sandbox only. */
@Controller('v1/sandbox/outbox')
@Public()
export class SandboxOutboxController {
  constructor(private readonly outbox: Outbox) {}

  @Get()
  @ApiOperation({ summary: 'Các thông báo lẽ ra đã gửi cho người dân và cán bộ | What citizens and officers would have been told' })
  @ApiOkResponse({ type: OutboxView })
  async list(@Query() { dossierId, cursor, limit }: OutboxQueryDto): Promise<OutboxView> {
    const rows = await this.outbox.list({ dossierId: dossierId ?? null, limit: limit + 1, after: cursor === undefined ? null : placeOf(cursor) });
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items: items.map((notice) => NoticeView.of(notice)), ...(last ? { next: encodeCursor([last.at.toISOString(), last.id]) } : {}) };
  }
}

function placeOf(cursor: string): { at: string; id: string } {
  const [at, id] = decodeCursor(cursor, ['instant', 'id']) as [string, string];
  return { at, id };
}
