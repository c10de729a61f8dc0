import { Controller, Get, Header, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import { Command } from '../../../platform/http/command.js';
import { Keyset } from '../../../platform/database/keyset.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import type { Actor } from '../../../shared/actor.js';
import { pageOf } from '../../../shared/page.js';
import { LookAtRecord } from '../use-cases/look-at-record.js';
import { SealRecord } from '../use-cases/seal-record.js';
import { RecordListItemView, RecordListView, RecordView } from './record.view.js';

const RECORDS = new Keyset('records', ['id']);

/** Sealed records for archivists: there is a route that makes one, and none that changes one. */
@Controller('v1/officer/records')
@ReadsFor('archive')
export class OfficerRecordsController {
  constructor(
    private readonly sealRecord: SealRecord,
    private readonly look: LookAtRecord,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listRecords',
    summary: "Danh sách hồ sơ lưu trữ của các cơ quan thuộc phạm vi | Records of the agencies in the caller's scope",
  })
  @Allow('record.read')
  @ApiOkResponse({ type: RecordListView })
  async list(@Query() query: PageQueryDto, @CurrentActor() actor: Actor): Promise<RecordListView> {
    const page = await RECORDS.page(
      { ...query },
      ({ rows, after }) => this.look.list(actor, rows - 1, after?.[0]),
      ({ dossierId }) => [dossierId],
    );
    return pageOf(page, (row) => RecordListItemView.of(row));
  }

  @Post(':dossierId/seal')
  @ApiOperation({
    operationId: 'sealRecord',
    summary: 'Niêm phong hồ sơ đã trả kết quả; làm lại cho cùng kết quả | Seal a returned dossier; again gives the same record',
  })
  @Allow('record.seal')
  @Command({ status: 200 })
  @ApiOkResponse({ type: RecordView })
  async seal(@Param('dossierId') dossierId: string, @CurrentActor() actor: Actor): Promise<RecordView> {
    await this.sealRecord.execute(dossierId, actor);
    return RecordView.of(await this.look.detail(dossierId, actor));
  }

  @Get(':dossierId')
  @ApiOperation({ operationId: 'getRecord', summary: 'Hồ sơ lưu trữ | A record' })
  @Allow('record.read')
  @ApiOkResponse({ type: RecordView })
  async detail(@Param('dossierId') dossierId: string, @CurrentActor() actor: Actor): Promise<RecordView> {
    return RecordView.of(await this.look.detail(dossierId, actor));
  }

  @Get(':dossierId/manifest')
  @ApiOperation({
    operationId: 'downloadRecordManifest',
    summary: 'Mục lục tệp kèm SHA-256, kiểm tra bằng “sha256sum -c” | Manifest that “sha256sum -c” verifies',
  })
  @Allow('record.read')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="SHA256SUMS"')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string', maxLength: 1_000_000 } })
  manifest(@Param('dossierId') dossierId: string, @CurrentActor() actor: Actor): Promise<string> {
    return this.look.manifest(dossierId, actor);
  }

  @Get(':dossierId/files/:fileId')
  @ApiOperation({
    operationId: 'downloadRecordFile',
    summary: 'Tải xuống một tệp của hồ sơ lưu trữ, nguyên từng byte | Download a file of a record, byte by byte',
  })
  @Allow('record.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary', maxLength: 104_857_600 } })
  async file(
    @Param('dossierId') dossierId: string,
    @Param('fileId') fileId: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { name, size, bytes } = await this.look.file(dossierId, fileId, actor);
    return new StreamableFile(bytes, { type: 'application/octet-stream', length: size, disposition: `attachment; filename="${name}"` });
  }
}
