import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import { ALLOWED_MEDIA_TYPES } from '../../../platform/files/media-types.js';
import type { Actor } from '../../../shared/actor.js';
import { OpenConsentForm } from '../use-cases/open-consent-form.js';

const FORM = { schema: { type: 'string', format: 'binary', maxLength: 104_857_600 } } as const;

/** Scans of signed consents, for both sides. */
@Controller('v1')
@ReadsFor({ citizen: 'own', desk: 'counter' })
export class ConsentFormsController {
  constructor(private readonly open: OpenConsentForm) {}

  @Get('citizen/consents/:id/form')
  @ApiOperation({
    operationId: 'downloadCitizenConsentForm',
    summary: 'Tải xuống bản đồng ý của tôi đã ký trên giấy, do cán bộ quét | Download the scan of the consent that I signed on paper',
  })
  @Allow('document.read-own')
  @ApiProduces(...ALLOWED_MEDIA_TYPES)
  @ApiOkResponse(FORM)
  own(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return this.give(id, actor);
  }

  @Get('desk/consents/:id/form')
  @ApiOperation({
    operationId: 'downloadDeskConsentForm',
    summary: 'Tải xuống bản đồng ý đã ký gửi cơ quan mình | Download the scan of a consent to the own agency',
  })
  @Allow('consent.record')
  @ApiProduces(...ALLOWED_MEDIA_TYPES)
  @ApiOkResponse(FORM)
  ofAgency(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return this.give(id, actor);
  }

  private async give(id: string, actor: Actor): Promise<StreamableFile> {
    const { bytes, name, mediaType, size } = await this.open.execute(id, actor);
    return new StreamableFile(bytes, {
      type: mediaType,
      length: size,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }
}
