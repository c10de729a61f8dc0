import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Actor } from '../../../shared/actor.js';
import { ListRepealedDossiers } from '../use-cases/list-repealed-dossiers.js';
import { RepealedDossiersQueryDto } from './repealed-dossiers.dto.js';
import { RepealedDossiersView } from './repealed-dossiers.view.js';

export { AdminDraftDossiersController } from './admin-draft-dossiers.controller.js';

/** What a repeal would end, for who is about to enter it. */
@ApiTags('admin')
@ApiParam({ name: 'code', description: 'Mã thủ tục, mã hóa URL | Code of the procedure, URL-encoded', example: '1.001193' })
@Controller('v1/admin/procedures/:code/repeal')
export class AdminRepealDossiersController {
  constructor(private readonly list: ListRepealedDossiers) {}

  @Get('dossiers')
  @Allow('catalogue.manage')
  @ApiOperation({
    operationId: 'listDossiersTouchedByRepeal',
    summary: 'Trước khi bãi bỏ: hồ sơ đang giải quyết, phiên bản làm thủ tục trở lại | Before a repeal: what runs, what brings it back',
  })
  @ApiOkResponse({ type: RepealedDossiersView, description: 'Một trang hồ sơ | One page of dossiers' })
  async dossiers(
    @Param('code') code: string,
    @Query() query: RepealedDossiersQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<RepealedDossiersView> {
    return RepealedDossiersView.of(await this.list.execute(code, query, actor));
  }
}
