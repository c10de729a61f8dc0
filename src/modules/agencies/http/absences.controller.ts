import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { Command } from '../../../platform/http/command.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import { agenciesOf, type Actor } from '../../../shared/actor.js';
import { tidyCode } from '../../../shared/text.js';
import { ledBy, type Led } from '../domain/absence-heads.js';
import { agencyUnknown } from '../domain/agency.errors.js';
import { AbsenceReader } from '../persistence/absence.reader.js';
import { AgencyReader } from '../persistence/agency.reader.js';
import { OfficerReader } from '../persistence/officer.reader.js';
import { ArrangeAbsence } from '../use-cases/arrange-absence.js';
import { EndAbsence } from '../use-cases/end-absence.js';
import { AbsenceOutcomeView, AbsencePageView } from './absence.view.js';
import { ArrangeAbsenceDto, EndAbsenceDto, FellowOfficersQueryDto } from './absences.dto.js';
import { OfficerPageView } from './officer.view.js';

/** Officers who are away, and who stands in for them. */
@Allow('absence.arrange')
@Controller('v1/officer')
export class AbsencesController {
  constructor(
    private readonly absences: AbsenceReader,
    private readonly officers: OfficerReader,
    private readonly agencies: AgencyReader,
    private readonly arrange: ArrangeAbsence,
    private readonly end: EndAbsence,
  ) {}

  @Get('absences')
  @ApiOperation({
    operationId: 'listAbsences',
    summary: 'Ai vắng mặt và ai thay thế, từ hôm nay | Who is away and who stands in, from today on',
    description:
      'Của bạn, những lần bạn thay thế, của cơ quan mà bạn đứng đầu và đơn vị trực thuộc, và của người đứng đầu cơ quan cấp dưới. | ' +
      'Those of the caller, those in which the caller stands in, all of the agencies that the caller heads and of their units, and ' +
      'those of heads of agencies below.',
  })
  @ApiOkResponse({ type: AbsencePageView })
  async list(@Query() page: PageQueryDto, @CurrentActor() actor: Actor): Promise<AbsencePageView> {
    const led = await this.ledBy(actor);
    const [found, nameOf] = await Promise.all([this.absences.list(actor.id, led, page), this.agencies.names()]);
    return AbsencePageView.of(found, nameOf);
  }

  @Get('fellow-officers')
  @ApiOperation({
    operationId: 'listFellowOfficers',
    summary: 'Cán bộ cùng cơ quan, để chọn người thay thế | Officers of an agency, of whom one may stand in for another',
    description:
      'Của cơ quan bạn; người đứng đầu: cả cơ quan cấp dưới. | Of an agency at which the caller serves; for the head of an agency ' +
      'also of those below.',
  })
  @ApiOkResponse({ type: OfficerPageView })
  async fellows(@Query() { agencyCode, cursor, limit }: FellowOfficersQueryDto, @CurrentActor() actor: Actor): Promise<OfficerPageView> {
    const at = await this.agencyAt(actor, agencyCode);
    const [page, nameOf] = await Promise.all([this.officers.list([at], { cursor, limit }), this.agencies.names()]);
    return OfficerPageView.of(page, nameOf);
  }

  @Post('absences')
  @ApiOperation({
    operationId: 'addAbsence',
    summary: 'Ghi nhận cán bộ vắng mặt và người thay thế | Say that an officer is away, and who stands in',
  })
  @CreatedAt('/v1/officer/absences')
  @Command()
  @ApiCreatedResponse({ type: AbsenceOutcomeView })
  async add(@Body() { officerId, agencyCode, ...wish }: ArrangeAbsenceDto, @CurrentActor() actor: Actor): Promise<AbsenceOutcomeView> {
    return this.arrange.execute(officerId, { ...wish, agencyCode: await this.agencyAt(actor, agencyCode) }, actor);
  }

  @Post('absences/:absenceId/ending')
  @ApiOperation({ operationId: 'endAbsence', summary: 'Cán bộ trở lại sớm hơn | An officer is back earlier' })
  @ApiParam({ name: 'absenceId', description: 'Định danh của lần vắng mặt | Id of the absence' })
  @Command({ status: 200 })
  @ApiOkResponse({ type: AbsenceOutcomeView })
  ending(@Param('absenceId') id: string, @Body() { validTo }: EndAbsenceDto, @CurrentActor() actor: Actor): Promise<AbsenceOutcomeView> {
    return this.end.execute(id, validTo, actor);
  }

  /**
   * The agency that is named, if the caller serves there or heads it from above; the usual one where none is.
   *
   * @throws DomainError AGENCY_UNKNOWN (422)
   */
  private async agencyAt(actor: Actor, named: string | undefined): Promise<string> {
    const code = named === undefined ? (actor.agencyCode ?? '') : tidyCode(named);
    if (!agenciesOf(actor).includes(code) && !(await this.ledBy(actor)).below.includes(code)) throw agencyUnknown('agencyCode', code);
    return code;
  }

  private async ledBy({ grants }: Actor): Promise<Led> {
    return ledBy(grants, await this.agencies.bodies());
  }
}
