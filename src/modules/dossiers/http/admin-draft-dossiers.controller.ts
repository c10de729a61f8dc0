import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { CountedPageQueryDto } from '../../../platform/http/page-query.dto.js';
import type { Actor } from '../../../shared/actor.js';
import { ListTouchedDossiers } from '../use-cases/list-touched-dossiers.js';
import { TouchedDossiersView } from './touched-dossiers.view.js';

/** Dossiers that are running while a change of their procedure is written, for who publishes it. */
@ApiTags('admin')
@ApiParam({ name: 'code', description: 'Mã thủ tục, mã hóa URL | Code of the procedure, URL-encoded', example: '1.001193' })
@ApiParam({
  name: 'draftId',
  description: 'Định danh bản dự thảo | Id of the draft',
  schema: { type: 'string', format: 'uuid' },
})
@Controller('v1/admin/procedures/:code')
export class AdminDraftDossiersController {
  constructor(private readonly list: ListTouchedDossiers) {}

  @Get('drafts/:draftId/dossiers')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'listDossiersTouchedByDraft',
    summary: 'Hồ sơ đang giải quyết mà bản dự thảo động đến, và tác động với từng hồ sơ | Running dossiers that a draft touches',
  })
  @ApiOkResponse({ type: TouchedDossiersView, description: 'Một trang hồ sơ | One page of dossiers' })
  async dossiers(
    @Param('code') code: string,
    @Param('draftId') draftId: string,
    @Query() query: CountedPageQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<TouchedDossiersView> {
    return TouchedDossiersView.of(await this.list.execute(code, draftId, query, actor));
  }

  @Get('local-terms/drafts/:draftId/dossiers')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'listDossiersTouchedByLocalTerms',
    summary: 'Hồ sơ đang giải quyết mà dự thảo quy định riêng của tỉnh động đến | Running dossiers that a draft of own terms touches',
  })
  @ApiOkResponse({ type: TouchedDossiersView, description: 'Một trang hồ sơ | One page of dossiers' })
  async ofLocalTerms(
    @Param('code') code: string,
    @Param('draftId') draftId: string,
    @Query() query: CountedPageQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<TouchedDossiersView> {
    return TouchedDossiersView.of(await this.list.ofLocalTerms(code, draftId, query, actor));
  }
}
