import { Readable } from 'node:stream';
import { Controller, Get, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../../platform/auth/allow.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { PublicDump } from '../persistence/public-dump.js';
import { DatasetView } from './dataset.view.js';
import { ProcedureQueryDto } from './procedures.dto.js';
import { ShownProcedures } from './shown-procedures.js';

const JSON_LINES = 'application/x-ndjson';

/** The catalogue as open data: what the pages of procedures show, all of it at once. */
@ApiTags('public')
@Public()
@Controller('v1/public/catalogue')
export class PublicDumpController {
  constructor(
    private readonly dump: PublicDump,
    private readonly shown: ShownProcedures,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'getCatalogueDataset',
    summary: 'Bộ dữ liệu mở về thủ tục hành chính: điều kiện dùng lại, nguồn, tệp | The open data set: terms, source, files',
  })
  @ApiOkResponse({ type: DatasetView, description: 'Mô tả bộ dữ liệu | What the data set is' })
  describe(): DatasetView {
    return DatasetView.asOf(localDate(this.clock.now()), JSON_LINES);
  }

  @Get('procedures.jsonl')
  @ApiOperation({
    operationId: 'downloadPublicProcedures',
    summary: 'Mọi thủ tục công khai đang có hiệu lực, mỗi dòng một thủ tục | Every public procedure in force, one on each line',
  })
  @ApiProduces(JSON_LINES)
  @ApiOkResponse({
    description: 'Mỗi dòng như GET /v1/public/procedures/{code}, theo thứ tự mã, UTF-8 | Each line as that answers, by code, UTF-8',
    schema: { type: 'string', format: 'binary' },
  })
  async download(
    @Query() { on }: ProcedureQueryDto,
    @Req() { method }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const today = localDate(this.clock.now());
    const day = on ?? today;
    void reply.header('etag', await this.dump.tag(day, today));
    // Nobody who asks for the head alone has the whole catalogue read.
    const lines = Readable.from(method === 'HEAD' ? [] : this.lines(day));
    return new StreamableFile(lines, { type: JSON_LINES, disposition: `attachment; filename="procedures-${day}.jsonl"` });
  }

  private async *lines(on: string): AsyncGenerator<string> {
    for await (const version of this.dump.versions(on)) yield `${JSON.stringify(await this.shown.of(version, on))}\n`;
  }
}
