import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import { Keyset } from '../../../platform/database/keyset.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import type { Actor } from '../../../shared/actor.js';
import { LookAtDocuments } from '../use-cases/look-at-documents.js';
import { DocumentListView } from './document.view.js';

const DOCUMENTS = new Keyset('documents', ['id']);

/** Repositories for their owners. How a counter looks into one hangs on a dossier or a consent, and stands with dossiers. */
@Controller('v1/citizen/documents')
@ReadsFor('own')
export class DocumentsController {
  constructor(private readonly look: LookAtDocuments) {}

  @Get()
  @ApiOperation({
    operationId: 'listCitizenDocuments',
    summary: 'Kho dữ liệu của tôi: giấy tờ, kết quả đã có | My repository: papers and results that are there already',
  })
  @Allow('document.read-own')
  @ApiOkResponse({ type: DocumentListView })
  async own(@Query() query: PageQueryDto, @CurrentActor() actor: Actor): Promise<DocumentListView> {
    const page = await DOCUMENTS.page(
      { ...query },
      ({ rows, after }) => this.look.own(actor, rows, after?.[0]),
      ({ id }) => [id],
    );
    return DocumentListView.of(page);
  }
}
