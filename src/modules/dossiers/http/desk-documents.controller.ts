import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import { Keyset } from '../../../platform/database/keyset.js';
import { PurposeQueryDto } from '../../../platform/http/purpose-query.dto.js';
import type { Actor } from '../../../shared/actor.js';
import { DocumentListView } from '../../documents/index.js';
import { SearchDocuments } from '../use-cases/search-documents.js';
import { DocumentSearchDto } from './document-search.dto.js';

const DOCUMENTS = new Keyset('documents-found', ['id']);

/** Repositories of applicants for the one-stop unit; the number goes in a body, because query strings are logged on the way. */
@Controller('v1/desk/documents/searches')
@ReadsFor('stated')
export class DeskDocumentsController {
  constructor(private readonly search: SearchDocuments) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'searchDeskDocuments',
    summary:
      'Kho dữ liệu của người có hồ sơ đang giải quyết hoặc đã đồng ý; mỗi lần xem đều được ghi nhật ký kèm căn cứ | ' +
      'Repository of somebody with a running dossier or a consent; every look is logged with its ground',
  })
  @Allow('document.read')
  @ApiOkResponse({ type: DocumentListView })
  async find(@Query() _stated: PurposeQueryDto, @Body() query: DocumentSearchDto, @CurrentActor() actor: Actor): Promise<DocumentListView> {
    const { limit: _, cursor: __, ...wanted } = query;
    const page = await DOCUMENTS.page(
      { ...query },
      ({ rows, after }) => this.search.execute(wanted, actor, rows, after?.[0]),
      ({ id }) => [id],
    );
    return DocumentListView.of(page);
  }
}
