import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Version } from '../../../platform/commands/transactions.js';
import { Command, ExpectedVersion } from '../../../platform/http/command.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import type { Actor } from '../../../shared/actor.js';
import { ChangePost } from '../use-cases/change-post.js';
import { EndPost } from '../use-cases/end-post.js';
import { GivePost } from '../use-cases/give-post.js';
import { ChangePostDto, EndPostDto, GivePostDto } from './officers.dto.js';
import { PostOutcomeView } from './whole-officer.view.js';

/** Posts of officers in the caller's agency and in those below it. */
@Allow('officer.manage')
@ApiParam({ name: 'id', description: 'Mã cán bộ | Id of the officer' })
@Controller('v1/admin/officers/:id/posts')
export class AdminPostsController {
  constructor(
    private readonly givePost: GivePost,
    private readonly changePost: ChangePost,
    private readonly endPost: EndPost,
  ) {}

  @Post()
  @ApiOperation({ operationId: 'givePost', summary: 'Giao vị trí công tác cho cán bộ | Give an officer a post' })
  @CreatedAt('/v1/admin/officers/{id}')
  @Command({ version: 'required' })
  @ApiCreatedResponse({ type: PostOutcomeView })
  async give(
    @Param('id') id: string,
    @ExpectedVersion() version: Version,
    @Body() body: GivePostDto,
    @CurrentActor() actor: Actor,
  ): Promise<PostOutcomeView> {
    return PostOutcomeView.of(await this.givePost.execute(id, version, body, actor));
  }

  @Patch(':postId')
  @ApiOperation({
    operationId: 'setPostReach',
    summary: 'Thay đổi phạm vi hoặc thời hạn của vị trí công tác | Change the reach or end of a post',
  })
  @ApiParam({ name: 'postId', description: 'Định danh của vị trí công tác | Id of the post' })
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: PostOutcomeView })
  async change(
    @Param('id') officerId: string,
    @Param('postId') postId: string,
    @ExpectedVersion() version: Version,
    @Body() body: ChangePostDto,
    @CurrentActor() actor: Actor,
  ): Promise<PostOutcomeView> {
    return PostOutcomeView.of(await this.changePost.execute({ officerId, postId }, version, { ...body }, actor));
  }

  @Post(':postId/ending')
  @ApiOperation({ operationId: 'endPost', summary: 'Cho thôi giữ vị trí công tác | Take a post away' })
  @ApiParam({ name: 'postId', description: 'Định danh của vị trí công tác | Id of the post' })
  @Command({ version: 'required', status: 200 })
  @ApiOkResponse({ type: PostOutcomeView })
  async end(
    @Param('id') officerId: string,
    @Param('postId') postId: string,
    @ExpectedVersion() version: Version,
    @Body() { validTo }: EndPostDto,
    @CurrentActor() actor: Actor,
  ): Promise<PostOutcomeView> {
    return PostOutcomeView.of(await this.endPost.execute({ officerId, postId }, version, validTo, actor));
  }
}
