import type { Readable } from 'node:stream';
import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../../platform/auth/allow.js';
import { BodyStream, RateLimited, RawBody } from '../../../platform/http/route-settings.js';
import { TokenRefusal } from '../domain/token-refusal.js';
import { SigningKeys } from '../persistence/signing-keys.js';
import { IssueToken } from '../use-cases/issue-token.js';
import { tokenRequestOf } from './token-form.js';
import { PublicKeysView, TokenErrorView, TokenForm, TokenView } from './token.view.js';

/** OAuth 2.0 client credentials for registered systems. */
@Public()
@Controller('v1/oauth')
export class TokenController {
  constructor(
    private readonly issueToken: IssueToken,
    private readonly signingKeys: SigningKeys,
  ) {}

  @Post('token')
  @HttpCode(200)
  @RawBody()
  @RateLimited({ perSecond: 100 })
  @ApiOperation({
    operationId: 'getPartnerToken',
    summary: 'Cấp mã truy cập cho hệ thống đã đăng ký (RFC 6749, 4.4) | Get an access token as a registered system (RFC 6749, 4.4)',
    description:
      'client_id và client_secret ở biểu mẫu, hoặc ở HTTP Basic. | client_id and client_secret stand in the form, or in HTTP Basic.',
  })
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({ type: TokenForm })
  @ApiOkResponse({ type: TokenView, description: 'Đã cấp mã | The token' })
  @ApiResponse({ status: 400, type: TokenErrorView, description: 'Không cấp mã | No token' })
  @ApiResponse({ status: 401, type: TokenErrorView, description: 'Không xác thực được hệ thống | The client is not who it says' })
  async token(
    @BodyStream() body: Readable | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenView | TokenErrorView> {
    void reply.headers({ 'cache-control': 'no-store', pragma: 'no-cache' });
    try {
      const { token, seconds, scopes } = await this.issueToken.execute(await tokenRequestOf(request, body));
      return { access_token: token, token_type: 'Bearer', expires_in: seconds, scope: scopes.join(' ') };
    } catch (error) {
      if (!(error instanceof TokenRefusal)) throw error;
      void reply.status(error.error === 'invalid_client' ? 401 : 400);
      if (error.error === 'invalid_client') void reply.header('www-authenticate', 'Basic realm="mot-cua", charset="UTF-8"');
      return { error: error.error, error_description: error.description };
    }
  }

  @Get('keys')
  @ApiOperation({ operationId: 'listTokenKeys', summary: 'Khóa công khai của mã truy cập | Public keys of access tokens' })
  @ApiOkResponse({ type: PublicKeysView, description: 'Các khóa | The keys' })
  async keys(): Promise<PublicKeysView> {
    return (await this.signingKeys.published()) as unknown as PublicKeysView;
  }
}
