import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import { Keyset } from '../../../platform/database/keyset.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { PublicationDto } from '../../../platform/http/publication.dto.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import type { Actor } from '../../../shared/actor.js';
import { templateNotFound } from '../domain/template.errors.js';
import { OfficerReader } from '../../agencies/index.js';
import { TemplateReader } from '../persistence/template.reader.js';
import { KeepTemplate } from '../use-cases/keep-template.js';
import { DraftTemplateDto } from './template.dto.js';
import { TemplateOutcomeView, TemplatePageView } from './template-page.view.js';
import { TemplateView } from './template.view.js';

const CODE = { name: 'code', description: 'Mã mẫu thông báo | Code of the template', example: 'accepted' };
const TEMPLATES = new Keyset('notice-templates', ['text']);

/** Texts of notices, in versions. */
@Controller('v1/admin/notice-templates')
export class TemplatesController {
  constructor(
    private readonly templates: TemplateReader,
    private readonly officers: OfficerReader,
    private readonly keep: KeepTemplate,
  ) {}

  @Get()
  @Allow('template.manage')
  @ApiOperation({ operationId: 'listTemplates', summary: 'Các mẫu thông báo, theo mã | Templates of notices, by code' })
  @ApiOkResponse({ type: TemplatePageView })
  async list(@Query() query: PageQueryDto): Promise<TemplatePageView> {
    const page = await TEMPLATES.page(
      { ...query },
      ({ rows, after }) => this.templates.list(after?.[0], rows),
      ({ code }) => [code],
    );
    return TemplatePageView.of(page);
  }

  @Get(':code')
  @Allow('template.manage')
  @ApiOperation({ operationId: 'getTemplate', summary: 'Mẫu thông báo với bản dự thảo và các phiên bản | A template with its versions' })
  @ApiParam(CODE)
  @ApiOkResponse({ type: TemplateView })
  async detail(@Param('code') code: string): Promise<TemplateView> {
    const found = await this.templates.one(code);
    if (!found) throw templateNotFound();
    return TemplateView.of(found, await this.officers.shown([found.draft?.draftedBy ?? null]));
  }

  @Post(':code/draft')
  @Allow('template.manage')
  @ApiOperation({ operationId: 'draftTemplate', summary: 'Soạn dự thảo phiên bản tiếp theo | Write the draft of the next version' })
  @ApiParam(CODE)
  @CreatedAt('/v1/admin/notice-templates/{code}')
  @Command({ version: 'required' })
  @ApiCreatedResponse({ type: TemplateOutcomeView })
  async draft(
    @Param('code') code: string,
    @ExpectedVersion() expected: Version,
    @Body() body: DraftTemplateDto,
    @CurrentActor() actor: Actor,
  ): Promise<TemplateOutcomeView> {
    return TemplateOutcomeView.of(await this.keep.draft(code, expected, { ...body }, actor));
  }

  @Post(':code/draft/discard')
  @Allow('template.manage')
  @ApiOperation({ operationId: 'discardTemplateDraft', summary: 'Hủy bản dự thảo của mẫu thông báo | Discard the draft of a template' })
  @ApiParam(CODE)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: TemplateOutcomeView })
  async discard(@Param('code') code: string, @ExpectedVersion() expected: Version): Promise<TemplateOutcomeView> {
    return TemplateOutcomeView.of(await this.keep.discard(code, expected));
  }

  @Post(':code/draft/publish')
  @Allow('template.manage')
  @ApiOperation({ operationId: 'publishTemplate', summary: 'Ban hành bản dự thảo của mẫu thông báo | Publish the draft of a template' })
  @ApiParam(CODE)
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: TemplateOutcomeView })
  async publish(
    @Param('code') code: string,
    @ExpectedVersion() expected: Version,
    @Body() body: PublicationDto,
  ): Promise<TemplateOutcomeView> {
    return TemplateOutcomeView.of(await this.keep.publish(code, expected, body));
  }
}
