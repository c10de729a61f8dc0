import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Public } from '../../../platform/auth/allow.js';
import { noTokensIssued } from '../domain/call.errors.js';
import { PARTNER_SCOPES } from '../domain/partner-scopes.js';
import { OwnTokens } from '../gateways/own-tokens.js';
import { ServerMetadataView } from './token.view.js';

/** Where clients find the token endpoint (RFC 8414). */
@Public()
@Controller('.well-known/oauth-authorization-server')
export class ServerMetadataController {
  constructor(private readonly tokens: OwnTokens) {}

  @Get()
  @ApiOperation({ operationId: 'getTokenServer', summary: 'Thông tin máy chủ cấp mã truy cập | Metadata of the token server' })
  @ApiOkResponse({ type: ServerMetadataView, description: 'Thông tin máy chủ | Metadata' })
  metadata(): ServerMetadataView {
    const { issuer } = this.tokens;
    if (issuer === undefined) throw noTokensIssued();
    return {
      issuer,
      token_endpoint: `${issuer}/v1/oauth/token`,
      jwks_uri: `${issuer}/v1/oauth/keys`,
      scopes_supported: PARTNER_SCOPES,
      response_types_supported: [],
      grant_types_supported: ['client_credentials'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    };
  }
}
