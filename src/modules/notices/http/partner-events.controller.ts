import { coverageOf } from '../../../platform/auth/covered.js';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import { Keyset } from '../../../platform/database/keyset.js';
import { AddsToDocument } from '../../../platform/http/openapi/document-parts.js';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import { cloudEventOf } from '../domain/partner-event.js';
import { PartnerFeed } from '../persistence/partner-feed.js';
import { partnerEventsPart } from './partner-events-part.js';
import { PartnerEventsQueryDto } from './partner-events.dto.js';
import { PartnerEventsView } from './partner-events.view.js';

const FEED = new Keyset('partner-events', ['position'], 'after');

/** The pull side of what webhooks push, for systems that cannot be called or that missed something. */
@AddsToDocument(partnerEventsPart)
@Controller('v1/partner/events')
@ReadsFor('exchange')
export class PartnerEventsController {
  constructor(
    private readonly feed: PartnerFeed,
    private readonly accessLog: AccessLog,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listPartnerEvents',
    summary: 'Đọc tiếp các sự kiện của hồ sơ trong phạm vi cơ quan | The next events of dossiers within the scope of the agency',
  })
  @Allow('event.read')
  @ApiOkResponse({ type: PartnerEventsView })
  async read(@Query() { after, limit }: PartnerEventsQueryDto, @CurrentActor() actor: Actor): Promise<PartnerEventsView> {
    const batch = await FEED.batch(
      { cursor: after, limit },
      [0],
      ([position], most) => this.feed.after(coverageOf(actor), position, most),
      ({ position }) => [position],
    );
    this.accessLog.noteList(
      actor,
      'event.list',
      batch.items.map(({ dossierId }) => dossierId),
    );
    return { ...batch, items: batch.items.map(cloudEventOf) };
  }
}
