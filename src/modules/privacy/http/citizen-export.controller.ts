import { Controller, Get, Req, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import type { Language } from '../../../platform/http/language.js';
import { PreferredLanguage } from '../../../platform/http/preferred-language.js';
import { RateLimited } from '../../../platform/http/route-settings.js';
import type { Actor } from '../../../shared/actor.js';
import { ExportedPerson } from './exported-person.js';
import { PersonalLineView } from './personal-line.view.js';

const JSON_LINES = 'application/x-ndjson';

/** Everything that is kept about the caller (law 91/2025/QH15, the right to get a copy of one's data). */
@Allow('personal-data.request')
@ReadsFor('own')
@Controller('v1/citizen/personal-data')
export class CitizenExportController {
  constructor(private readonly exported: ExportedPerson) {}

  @Get('export')
  @RateLimited({ perSecond: 50 })
  @ApiOperation({
    operationId: 'downloadPersonalData',
    summary: 'Tải xuống mọi dữ liệu mà hệ thống lưu về tôi | Download everything that is kept about me',
    description:
      'Hồ sơ, tệp (theo đường dẫn), quá trình giải quyết, phí, thông báo, giấy tờ, sự đồng ý, đánh giá, yêu cầu về dữ liệu, ai đã xem; ' +
      'đúng như các đường dẫn của công dân cho xem, không có dữ liệu của người khác. Mỗi lúc một bản. | ' +
      'Dossiers, files (by link), timelines, fees, notices, papers, consents, ratings, requests, who looked: what the routes of citizens ' +
      'show, and nothing of other persons. One at a time.',
  })
  @ApiExtraModels(PersonalLineView)
  @ApiProduces(JSON_LINES)
  @ApiOkResponse({
    description:
      'Mỗi dòng một PersonalLineView, UTF-8; dòng cuối có kind "end" | A PersonalLineView on each line, UTF-8; the last is "end"',
    schema: { type: 'string', format: 'binary' },
  })
  download(@CurrentActor() actor: Actor, @PreferredLanguage() language: Language, @Req() { method }: FastifyRequest): StreamableFile {
    // Nobody who asks for the head alone has anything read.
    const lines = method === 'HEAD' ? Readable.from([]) : this.exported.lines(actor, language);
    return new StreamableFile(lines, { type: JSON_LINES, disposition: 'attachment; filename="du-lieu-ca-nhan.jsonl"' });
  }
}
