import { Controller, Get, Headers, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { Readable } from 'node:stream';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import { ALLOWED_MEDIA_TYPES } from '../../../platform/files/media-types.js';
import { Command } from '../../../platform/http/command.js';
import { BodyStream, RawBody } from '../../../platform/http/route-settings.js';
import type { Actor } from '../../../shared/actor.js';
import { FileDelivery } from './file-delivery.js';
import { UploadQueryDto } from './upload.dto.js';
import { UploadedFileView } from './upload.view.js';

const BINARY = { schema: { type: 'string' as const, format: 'binary', maxLength: 104_857_600 } };

/** Uploads of all audiences; only the uploader may attach the file to a dossier. */
@Controller('v1')
@ReadsFor({ citizen: 'own', desk: 'counter', officer: 'handling' })
export class FilesController {
  constructor(private readonly delivery: FileDelivery) {}

  @Post(['citizen/files', 'desk/files', 'officer/files'])
  @ApiOperation({
    operationId: 'upload{Audience}File',
    summary: 'Tải tệp lên (nội dung tệp là thân yêu cầu) | Upload a file (the body is the file)',
  })
  @Allow('file.upload')
  @Command()
  @RawBody()
  @ApiConsumes(...ALLOWED_MEDIA_TYPES)
  @ApiBody(BINARY)
  @ApiCreatedResponse({ type: UploadedFileView })
  upload(
    @Query() query: UploadQueryDto,
    @Headers('content-type') mediaType: string | undefined,
    @BodyStream() bytes: Readable | undefined,
    @CurrentActor() actor: Actor,
  ): Promise<UploadedFileView> {
    return this.delivery.take(query, mediaType, bytes, actor);
  }

  @Get(['citizen/dossiers/:id/files/:fileId', 'desk/dossiers/:id/files/:fileId', 'officer/dossiers/:id/files/:fileId'])
  @ApiOperation({ operationId: 'download{Audience}DossierFile', summary: 'Tải xuống một tệp của hồ sơ | Download a file of a dossier' })
  @Allow('file.read')
  @ApiProduces(...ALLOWED_MEDIA_TYPES)
  @ApiOkResponse(BINARY)
  download(@Param('id') id: string, @Param('fileId') fileId: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return this.delivery.give(id, fileId, actor);
  }
}
