import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReadsFor } from '../../../platform/auth/reads-for.js';
import { Command } from '../../../platform/http/command.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import { Keyset } from '../../../platform/database/keyset.js';
import type { Actor } from '../../../shared/actor.js';
import { AgencyReader } from '../../agencies/index.js';
import { GiveConsent } from '../use-cases/give-consent.js';
import { LookAtConsents } from '../use-cases/look-at-consents.js';
import { RevokeConsent } from '../use-cases/revoke-consent.js';
import { RevokeConsents } from '../use-cases/revoke-consents.js';
import { ConsentsQueryDto, GiveConsentDto, RecordConsentDto, RevokeConsentsDto, RevokeDeskConsentsDto } from './consent.dto.js';
import { ConsentListView, ConsentOutcomeView, RevokedConsentsView } from './consent.view.js';

const CONSENTS = new Keyset('consents', ['id']);

/** Consents to look into a repository: given by its owner, recorded at a counter, withdrawn by either. */
@Controller('v1')
@ReadsFor({ citizen: 'own', desk: 'counter' })
export class ConsentsController {
  constructor(
    private readonly give: GiveConsent,
    private readonly revoke: RevokeConsent,
    private readonly revokeAll: RevokeConsents,
    private readonly look: LookAtConsents,
    private readonly agencies: AgencyReader,
  ) {}

  @Post('citizen/consents')
  @ApiOperation({
    operationId: 'giveConsent',
    summary: 'Đồng ý cho một cơ quan xem và tái sử dụng giấy tờ của tôi | Let an agency look at and reuse my documents',
  })
  @Allow('consent.give')
  @Command()
  @CreatedAt('/v1/citizen/consents')
  @ApiCreatedResponse({ type: ConsentOutcomeView })
  async giveOwn(@Body() body: GiveConsentDto, @CurrentActor() actor: Actor): Promise<ConsentOutcomeView> {
    return ConsentOutcomeView.done(await this.give.online(body, actor), await this.agencies.names());
  }

  @Get('citizen/consents')
  @ApiOperation({
    operationId: 'listCitizenConsents',
    summary: 'Các sự đồng ý của tôi, kể cả do cán bộ ghi nhận tại quầy | My consents, those recorded at a counter too',
  })
  @Allow('document.read-own')
  @ApiOkResponse({ type: ConsentListView })
  async own(@Query() query: ConsentsQueryDto, @CurrentActor() actor: Actor): Promise<ConsentListView> {
    const page = await CONSENTS.page(
      { ...query },
      ({ rows, after }) => this.look.own(actor, rows, after?.[0], query.agencyCode),
      ({ id }) => [id],
    );
    return ConsentListView.of(page, await this.agencies.names());
  }

  @Post('citizen/consents/:id/revocation')
  @ApiOperation({ operationId: 'revokeCitizenConsent', summary: 'Rút lại sự đồng ý của tôi | Take my consent back' })
  @Allow('consent.give')
  @Command({ status: 200 })
  @ApiOkResponse({ type: ConsentOutcomeView })
  async revokeOwn(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<ConsentOutcomeView> {
    return ConsentOutcomeView.done(await this.revoke.execute(id, actor), await this.agencies.names());
  }

  @Post('citizen/consents/revocations')
  @ApiOperation({
    operationId: 'revokeCitizenConsents',
    summary: 'Rút lại mọi sự đồng ý của tôi, hoặc mọi sự đồng ý cho một cơ quan | Take all my consents back, or all to one agency',
  })
  @Allow('consent.give')
  @Command({ status: 200 })
  @ApiOkResponse({ type: RevokedConsentsView })
  revokeAllOwn(@Body() { agencyCode }: RevokeConsentsDto, @CurrentActor() actor: Actor): Promise<RevokedConsentsView> {
    return this.revokeAll.own(agencyCode ?? null, actor);
  }

  @Post('desk/consents')
  @ApiOperation({
    operationId: 'recordConsent',
    summary:
      'Ghi nhận tại quầy sự đồng ý cho cơ quan mình, kèm căn cứ | Record a consent to the own agency at the counter, with its evidence',
  })
  @Allow('consent.record')
  @Command()
  @CreatedAt('/v1/desk/consents')
  @ApiCreatedResponse({ type: ConsentOutcomeView })
  async record(@Body() body: RecordConsentDto, @CurrentActor() actor: Actor): Promise<ConsentOutcomeView> {
    return ConsentOutcomeView.done(await this.give.atCounter(body, actor), await this.agencies.names());
  }

  @Get('desk/consents')
  @ApiOperation({
    operationId: 'listDeskConsents',
    summary: 'Các sự đồng ý mà cơ quan mình đã nhận | Consents that the own agency was given',
  })
  @Allow('consent.record')
  @ApiOkResponse({ type: ConsentListView })
  async ofAgencies(@Query() query: ConsentsQueryDto, @CurrentActor() actor: Actor): Promise<ConsentListView> {
    const page = await CONSENTS.page(
      { ...query },
      ({ rows, after }) => this.look.ofAgencies(actor, rows, after?.[0], query.agencyCode),
      ({ id }) => [id],
    );
    return ConsentListView.of(page, await this.agencies.names());
  }

  @Post('desk/consents/:id/revocation')
  @ApiOperation({
    operationId: 'revokeDeskConsent',
    summary: 'Ghi nhận tại quầy việc rút lại sự đồng ý | Record at the counter that a consent is withdrawn',
  })
  @Allow('consent.record')
  @Command({ status: 200 })
  @ApiOkResponse({ type: ConsentOutcomeView })
  async revokeAtCounter(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<ConsentOutcomeView> {
    return ConsentOutcomeView.done(await this.revoke.execute(id, actor), await this.agencies.names());
  }

  @Post('desk/consents/revocations')
  @ApiOperation({
    operationId: 'revokeDeskConsents',
    summary:
      'Ghi nhận tại quầy việc một người rút lại mọi sự đồng ý cho cơ quan mình | Record that a person takes back all consents to the own ' +
      'agency',
  })
  @Allow('consent.record')
  @Command({ status: 200 })
  @ApiOkResponse({ type: RevokedConsentsView })
  revokeAllAtCounter(@Body() { identityNumber }: RevokeDeskConsentsDto, @CurrentActor() actor: Actor): Promise<RevokedConsentsView> {
    return this.revokeAll.atCounter(identityNumber, actor);
  }
}
