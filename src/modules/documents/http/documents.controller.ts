import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import type { Actor } from '../../../shared/actor.js';
import { LookAtDocuments } from '../use-cases/look-at-documents.js';
import { DocumentListView } from './document.view.js';
import { RepositoryQueryDto } from './documents.dto.js';

/** Repositories of persons and organisations, for their owners and for the one-stop unit. */
@Controller('v1')
export class DocumentsController {
  constructor(private readonly look: LookAtDocuments) {}

  @Get('citizen/documents')
  @ApiOperation({ summary: 'Kho dữ liệu của tôi: giấy tờ, kết quả đã có | My repository: papers and results that are there already' })
  @Allow('document.read-own')
  @ApiOkResponse({ type: DocumentListView })
  async own(@Query() { limit, cursor }: PageQueryDto, @CurrentActor() actor: Actor): Promise<DocumentListView> {
    return DocumentListView.of(await this.look.own(actor, limit + 1, placeOf(cursor)), limit, (id) => encodeCursor([id]));
  }

  @Get('desk/documents')
  @ApiOperation({ summary: 'Kho dữ liệu của một tổ chức, cá nhân; mỗi lần xem đều được ghi nhật ký | Repository of a person or organisation; every look is logged' })
  @Allow('document.read')
  @ApiOkResponse({ type: DocumentListView })
  async of(@Query() { identityNumber, limit, cursor }: RepositoryQueryDto, @CurrentActor() actor: Actor): Promise<DocumentListView> {
    return DocumentListView.of(await this.look.of(identityNumber, actor, limit + 1, placeOf(cursor)), limit, (id) => encodeCursor([id]));
  }
}

function placeOf(cursor: string | undefined): string | undefined {
  return cursor === undefined ? undefined : ((decodeCursor(cursor, ['id'])[0] as string | null) ?? undefined);
}
