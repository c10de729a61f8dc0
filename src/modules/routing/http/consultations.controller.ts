import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { ALLOWED_MEDIA_TYPES } from '../../../platform/files/media-types.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import type { Actor } from '../../../shared/actor.js';
import { AgencyReader } from '../../agencies/index.js';
import { AnswerConsultation } from '../use-cases/answer-consultation.js';
import { LookAtConsultation } from '../use-cases/look-at-consultation.js';
import { TakeBackConsultation } from '../use-cases/take-back-consultation.js';
import { ConsultationOutcomeView } from './consultation-outcome.view.js';
import { ConsultationPages } from './consultation-pages.js';
import { AnswerConsultationDto, ConsultationListQueryDto, TakeBackConsultationDto } from './consultation.dto.js';
import { ConsultationListView, ConsultationView } from './consultation.view.js';

/** Consultations as both sides see them. */
@Controller('v1/officer/consultations')
@ReadsFor('consultation')
export class ConsultationsController {
  constructor(
    private readonly pages: ConsultationPages,
    private readonly look: LookAtConsultation,
    private readonly answerConsultation: AnswerConsultation,
    private readonly takeBackConsultation: TakeBackConsultation,
    private readonly agencies: AgencyReader,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listConsultations',
    summary:
      'Danh sách lấy ý kiến gửi đến hoặc gửi đi, xếp theo hạn trả lời | Consultations of either side, in the order of their deadlines',
  })
  @Allow('consultation.read')
  @ApiOkResponse({ type: ConsultationListView })
  list(@Query() query: ConsultationListQueryDto, @CurrentActor() actor: Actor): Promise<ConsultationListView> {
    return this.pages.worklist(query, actor);
  }

  @Get(':dossierId/:consultationId')
  @ApiOperation({
    operationId: 'getConsultation',
    summary: 'Nội dung, thời hạn và trả lời của một yêu cầu lấy ý kiến | A consultation: question, deadline, answer',
  })
  @Allow('consultation.read')
  @ApiOkResponse({ type: ConsultationView })
  async detail(
    @Param('dossierId') dossierId: string,
    @Param('consultationId') consultationId: string,
    @CurrentActor() actor: Actor,
  ): Promise<ConsultationView> {
    return ConsultationView.seen(await this.look.execute(dossierId, consultationId, actor));
  }

  @Get(':dossierId/:consultationId/files/:fileId')
  @ApiOperation({
    operationId: 'downloadConsultationFile',
    summary: 'Tải xuống một tệp kèm theo nội dung lấy ý kiến | Download a file that goes along with the question',
  })
  @Allow('file.read')
  @ApiProduces(...ALLOWED_MEDIA_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary', maxLength: 104_857_600 } })
  async file(
    @Param('dossierId') dossierId: string,
    @Param('consultationId') consultationId: string,
    @Param('fileId') fileId: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { bytes, name, mediaType, size } = await this.look.file(dossierId, consultationId, fileId, actor);
    return new StreamableFile(bytes, {
      type: mediaType,
      length: size,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }

  @Post(':dossierId/:consultationId/answer')
  @ApiOperation({
    operationId: 'answerConsultation',
    summary: 'Cơ quan được lấy ý kiến trả lời, kể cả khi đã quá hạn | The asked agency answers, also after the deadline',
  })
  @Allow('consultation.answer')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: ConsultationOutcomeView })
  async answer(
    @Param('dossierId') dossierId: string,
    @Param('consultationId') consultationId: string,
    @ExpectedVersion() expected: Version,
    @Body() body: AnswerConsultationDto,
    @CurrentActor() actor: Actor,
  ): Promise<ConsultationOutcomeView> {
    return ConsultationOutcomeView.of(
      await this.answerConsultation.execute(dossierId, consultationId, expected, body.answer, actor),
      await this.agencies.names(),
    );
  }

  @Post(':dossierId/:consultationId/cancel')
  @ApiOperation({
    operationId: 'cancelConsultation',
    summary: 'Cơ quan lấy ý kiến thu hồi yêu cầu | The asking agency takes its question back',
  })
  @Allow('consultation.ask')
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: ConsultationOutcomeView })
  async takeBack(
    @Param('dossierId') dossierId: string,
    @Param('consultationId') consultationId: string,
    @ExpectedVersion() expected: Version,
    @Body() body: TakeBackConsultationDto,
    @CurrentActor() actor: Actor,
  ): Promise<ConsultationOutcomeView> {
    return ConsultationOutcomeView.of(
      await this.takeBackConsultation.execute(dossierId, consultationId, expected, body.reason, actor),
      await this.agencies.names(),
    );
  }
}
