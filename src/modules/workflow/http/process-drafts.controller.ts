import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import { PublicationDto } from '../../../platform/http/publication.dto.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import type { Actor } from '../../../shared/actor.js';
import { DiscardDraft } from '../use-cases/discard-draft.js';
import { DraftDefinition } from '../use-cases/draft-definition.js';
import { PublishDefinition } from '../use-cases/publish-definition.js';
import { BeginProcessDto, DraftDefinitionDto } from './process.dto.js';
import { ProcessOutcomeView } from './process.view.js';

const CODE = { name: 'code', description: 'Mã quy trình | Code of the process' };

/** Drafts of processes, and their publication. */
@Controller('v1/admin/process-definitions')
export class ProcessDraftsController {
  constructor(
    private readonly draftDefinition: DraftDefinition,
    private readonly discardDraft: DiscardDraft,
    private readonly publishDefinition: PublishDefinition,
  ) {}

  @Post()
  @Allow('process.manage')
  @ApiOperation({ operationId: 'beginProcess', summary: 'Soạn quy trình mới (dự thảo) | Write a new process, as a draft' })
  @CreatedAt('/v1/admin/process-definitions/{code}')
  @Command()
  @ApiCreatedResponse({ type: ProcessOutcomeView })
  async begin(@Body() { code, ...stated }: BeginProcessDto, @CurrentActor() actor: Actor): Promise<ProcessOutcomeView> {
    return ProcessOutcomeView.of(await this.draftDefinition.begin(code, stated, actor));
  }

  @Post(':code/draft')
  @Allow('process.manage')
  @ApiOperation({ operationId: 'draftProcess', summary: 'Soạn dự thảo phiên bản tiếp theo | Write the draft of the next version' })
  @ApiParam(CODE)
  @CreatedAt('/v1/admin/process-definitions/{code}')
  @Command({ version: 'required' })
  @ApiCreatedResponse({ type: ProcessOutcomeView })
  async draft(
    @Param('code') code: string,
    @ExpectedVersion() expected: Version,
    @Body() body: DraftDefinitionDto,
    @CurrentActor() actor: Actor,
  ): Promise<ProcessOutcomeView> {
    return ProcessOutcomeView.of(await this.draftDefinition.next(code, expected, body, actor));
  }

  @Post(':code/draft/discard')
  @Allow('process.manage')
  @ApiOperation({ operationId: 'discardProcessDraft', summary: 'Hủy bản dự thảo | Discard the draft' })
  @ApiParam(CODE)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: ProcessOutcomeView })
  async discard(@Param('code') code: string, @ExpectedVersion() expected: Version): Promise<ProcessOutcomeView> {
    return ProcessOutcomeView.of(await this.discardDraft.execute(code, expected));
  }

  @Post(':code/draft/publish')
  @Allow('process.manage')
  @ApiOperation({
    operationId: 'publishProcess',
    summary: 'Ban hành bản dự thảo theo quyết định phê duyệt | Publish the draft by the decision that approves it',
  })
  @ApiParam(CODE)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: ProcessOutcomeView })
  async publish(
    @Param('code') code: string,
    @ExpectedVersion() expected: Version,
    @Body() body: PublicationDto,
  ): Promise<ProcessOutcomeView> {
    return ProcessOutcomeView.of(await this.publishDefinition.execute(code, expected, body));
  }
}
