import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { rolesOf, type Actor } from '../../../shared/actor.js';
import { namesOfRoles } from '../../../shared/role.js';
import type { Post } from '../domain/officer.js';
import { AbsenceReader } from '../persistence/absence.reader.js';
import { AgencyReader } from '../persistence/agency.reader.js';
import { OfficerReader } from '../persistence/officer.reader.js';
import { LimitNames } from '../persistence/limit-names.js';
import { LimitedPostView } from './officer.view.js';
import { MeView } from './me.view.js';

/** Who is calling, for every audience: what a client needs to show the right pages. */
@Controller('v1/me')
export class MeController {
  constructor(
    private readonly agencies: AgencyReader,
    private readonly officers: OfficerReader,
    private readonly absences: AbsenceReader,
    private readonly limitNames: LimitNames,
  ) {}

  @Get()
  @Allow('self.read')
  @ApiOperation({
    operationId: 'getMe',
    summary: 'Tôi là ai: vai trò, quyền, cơ quan, vị trí công tác | Who I am: roles, permissions, agency, posts',
  })
  @ApiOkResponse({ type: MeView, description: 'Người gọi | The caller' })
  async me(@CurrentActor() actor: Actor): Promise<MeView> {
    const [nameOf, officer, standIns] = await Promise.all([
      this.agencies.names(),
      actor.kind === 'officer' ? this.officers.find(actor.id) : undefined,
      actor.grants.some(({ onBehalfOf }) => onBehalfOf !== null) ? this.absences.standInsOf(actor.id) : [],
    ]);
    const posts = await this.limitNames.beside((officer?.posts ?? []).filter((post) => counts(post, actor)));
    const { id, kind, name, agencyCode } = actor;
    const roles = rolesOf(actor);
    return {
      id,
      kind,
      name,
      roles,
      roleNames: namesOfRoles(roles),
      permissions: [...new Set(actor.grants.flatMap(({ permissions }) => permissions.everybody))].toSorted(),
      agency: agencyCode === undefined ? null : { code: agencyCode, name: nameOf(agencyCode) },
      posts: posts.map((post) => LimitedPostView.with(post, nameOf)),
      standsInFor: standIns.map((each) => ({ ...each, agencyName: nameOf(each.agencyCode), roleNames: namesOfRoles(each.roles) })),
    };
  }
}

/** Whether a post is one that the token brings; where the token states the roles itself, one at the agency that it states them for. */
function counts({ id, agencyCode }: Post, { grants }: Actor): boolean {
  return grants.some(({ postId, agencyCode: at }) => (postId === null ? at === agencyCode : postId === id));
}
