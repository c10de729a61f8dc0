import { rolesOf } from '../../shared/actor.js';
import { Body, Controller, HttpCode, Optional, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { localIso } from '../../shared/clock.js';
import { DomainError } from '../../shared/domain-error.js';
import { exactlyOneNeeded } from '../http/exactly-one.js';
import { RateLimited } from '../http/route-settings.js';
import { Public } from '../auth/allow.js';
import { Callers } from '../auth/callers.js';
import { PersonaDirectory } from './persona-directory.js';
import { SandboxIssuer, type TokenHolder } from './sandbox-issuer.js';
import { MintTokenDto } from './sandbox-tokens.dto.js';
import { SandboxTokenView } from './sandbox-tokens.view.js';

/** Tokens for trying out; exists in a sandbox only. */
@Controller('v1/sandbox/tokens')
@Public()
export class SandboxTokensController {
  constructor(
    private readonly issuer: SandboxIssuer,
    private readonly callers: Callers,
    @Optional() private readonly personas?: PersonaDirectory,
  ) {}

  @Post()
  @HttpCode(200)
  @RateLimited({ perSecond: 200 })
  @ApiOperation({
    operationId: 'mintSandboxToken',
    summary: 'Cấp mã truy cập dùng thử cho nhân vật mẫu hoặc người được mô tả | Mint a trial token for a persona or a described person',
    description:
      'Vai trò ghi ở roles là tất cả quyền của mã truy cập, bất kể vị trí công tác trong cơ sở dữ liệu. Không ghi roles thì quyền chỉ ' +
      'đến từ vị trí công tác đang giữ, xét ở mỗi yêu cầu: hết vị trí là hết quyền. | Roles that are named are all that the token ' +
      'brings, whatever posts there are in the database. Without roles its rights come from the posts held there alone, asked at every ' +
      'request: they end with the post.',
  })
  @ApiOkResponse({ type: SandboxTokenView, description: 'Đã cấp mã truy cập | Token minted' })
  async mint(@Body() body: MintTokenDto): Promise<SandboxTokenView> {
    if (body.persona !== undefined && (body.subject !== undefined || body.roles !== undefined)) {
      throw exactlyOneNeeded('persona', ['persona', 'subject (+ roles)']);
    }
    const holder = body.persona === undefined ? describedHolder(body) : await this.persona(body.persona);
    const { token, expiresAt } = await this.issuer.mint(holder);
    const { id, kind, subject, name, grants, agencyCode, identityNumber } = await this.callers.identify(`Bearer ${token}`);
    const own = { ...(agencyCode === undefined ? {} : { agencyCode }), ...(identityNumber === undefined ? {} : { identityNumber }) };
    const actor = { id, kind, subject, name, roles: rolesOf({ grants }), ...own };
    return { token, expiresAt: localIso(expiresAt), actor };
  }

  private async persona(code: string): Promise<TokenHolder> {
    const known = (await this.personas?.list()) ?? [];
    const persona = known.find((each) => each.code === code);
    if (persona !== undefined) return persona;
    const sentence = { vi: 'Không có nhân vật mẫu này.', en: 'There is no such persona.' };
    throw new DomainError('invalid', 'PERSONA_UNKNOWN', sentence, {
      personas: known.map((each) => each.code),
      errors: [{ field: 'persona', code: 'PERSONA_UNKNOWN', ...sentence }],
    });
  }
}

function describedHolder(body: MintTokenDto): TokenHolder {
  const { subject, roles = [], agencyCode, identityNumber } = body;
  if (subject === undefined) throw exactlyOneNeeded('subject', ['persona', 'subject (+ roles)']);
  return {
    subject,
    roles,
    ...(body.name === undefined ? {} : { name: body.name }),
    ...(agencyCode === undefined ? {} : { agencyCode }),
    ...(identityNumber === undefined ? {} : { identityNumber }),
  };
}
