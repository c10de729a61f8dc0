import { applyDecorators, Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { mermaidOf } from '../domain/picture/mermaid-of.js';
import { svgOf } from '../domain/picture/svg-of.js';
import { LookAtProcess } from '../use-cases/look-at-process.js';
import { DRAFT_ID } from './process-words.js';
import { ProcessVersionParams } from './process.dto.js';

/** A picture as SVG, made by the server: nothing in it is run or loaded, which the policy of every answer says too. */
export function SvgAnswer(): MethodDecorator {
  return applyDecorators(
    Header('content-type', 'image/svg+xml; charset=utf-8'),
    ApiProduces('image/svg+xml'),
    ApiOkResponse({ schema: { type: 'string', maxLength: 4_000_000 } }),
  );
}

function MermaidAnswer(): MethodDecorator {
  return applyDecorators(
    Header('content-type', 'text/plain; charset=utf-8'),
    ApiProduces('text/plain'),
    ApiOkResponse({ schema: { type: 'string', maxLength: 2_000_000 } }),
  );
}

/** Processes as pictures. */
@Controller('v1/admin/process-definitions/:code')
export class ProcessPicturesController {
  constructor(private readonly look: LookAtProcess) {}

  @Get('versions/:version/picture.svg')
  @Allow('process.manage')
  @ApiOperation({
    operationId: 'getProcessVersionPicture',
    summary: 'Sơ đồ một phiên bản đã ban hành (SVG) | Picture of a published version (SVG)',
  })
  @SvgAnswer()
  async version(@Param() { code, version }: ProcessVersionParams): Promise<string> {
    return svgOf(await this.look.published(code, version));
  }

  @Get('versions/:version/picture.mmd')
  @Allow('process.manage')
  @ApiOperation({
    operationId: 'getProcessVersionPictureText',
    summary: 'Sơ đồ một phiên bản đã ban hành bằng Mermaid | Picture of a published version as Mermaid text',
  })
  @MermaidAnswer()
  async versionText(@Param() { code, version }: ProcessVersionParams): Promise<string> {
    return mermaidOf(await this.look.published(code, version));
  }

  @Get('drafts/:draftId/picture.svg')
  @Allow('process.manage')
  @ApiOperation({ operationId: 'getProcessDraftPicture', summary: 'Sơ đồ một bản dự thảo (SVG) | Picture of a draft (SVG)' })
  @ApiParam({ name: 'code', description: 'Mã quy trình | Code of the process' })
  @ApiParam(DRAFT_ID)
  @SvgAnswer()
  async draft(@Param('code') code: string, @Param('draftId') draftId: string): Promise<string> {
    return svgOf(await this.look.drafted(code, draftId));
  }

  @Get('drafts/:draftId/picture.mmd')
  @Allow('process.manage')
  @ApiOperation({
    operationId: 'getProcessDraftPictureText',
    summary: 'Sơ đồ một bản dự thảo bằng Mermaid | Picture of a draft as Mermaid text',
  })
  @ApiParam({ name: 'code', description: 'Mã quy trình | Code of the process' })
  @ApiParam(DRAFT_ID)
  @MermaidAnswer()
  async draftText(@Param('code') code: string, @Param('draftId') draftId: string): Promise<string> {
    return mermaidOf(await this.look.drafted(code, draftId));
  }
}
