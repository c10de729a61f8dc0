import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { Command } from '../../../platform/http/command.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { CreatedAt } from '../../../platform/http/route-settings.js';
import { agenciesOf, type Actor } from '../../../shared/actor.js';
import { tidyCode } from '../../../shared/text.js';
import { ledBy } from '../domain/absence.js';
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
      'Của bạn, những lần bạn thay thế, và của cơ quan mà bạn đứng đầu. | Those of the caller, those in which the caller stands in, and ' +
      'all of the agencies that the caller heads.',
  })
  @ApiOkResponse({ type: AbsencePageView })
  async list(@Query() page: PageQueryDto, @CurrentActor() actor: Actor): Promise<AbsencePageView> {
    const [found, nameOf] = await Promise.all([this.absences.list(actor.id, ledBy(actor.grants), page), this.agencies.names()]);
    return AbsencePageView.of(found, nameOf);
  }

  @Get('fellow-officers')
  @ApiOperation({
    operationId: 'listFellowOfficers',
    summary: 'Cán bộ cùng cơ quan, để chọn người thay thế | Officers of the own agency, of whom one may stand in',
  })
  @ApiOkResponse({ type: OfficerPageView })
  async fellows(@Query() { agencyCode, cursor, limit }: FellowOfficersQueryDto, @CurrentActor() actor: Actor): Promise<OfficerPageView> {
    const [page, nameOf] = await Promise.all([this.officers.list([agencyAt(actor, agencyCode)], cursor, limit), this.agencies.names()]);
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
  add(@Body() { officerId, agencyCode, ...wish }: ArrangeAbsenceDto, @CurrentActor() actor: Actor): Promise<AbsenceOutcomeView> {
    return this.arrange.execute(officerId, { ...wish, agencyCode: agencyAt(actor, agencyCode) }, actor);
  }

  @Post('absences/:absenceId/ending')
  @ApiOperation({ operationId: 'endAbsence', summary: 'Cán bộ trở lại sớm hơn | An officer is back earlier' })
  @ApiParam({ name: 'absenceId', description: 'Định danh của lần vắng mặt | Id of the absence' })
  @Command({ status: 200 })
  @ApiOkResponse({ type: AbsenceOutcomeView })
  ending(@Param('absenceId') id: string, @Body() { validTo }: EndAbsenceDto, @CurrentActor() actor: Actor): Promise<AbsenceOutcomeView> {
    return this.end.execute(id, validTo, actor);
  }
}

/** The agency that is named, if the caller serves there; the usual one where none is. @throws DomainError AGENCY_UNKNOWN (422) */
function agencyAt(actor: Actor, named: string | undefined): string {
  const code = named === undefined ? (actor.agencyCode ?? '') : tidyCode(named);
  if (!agenciesOf(actor).includes(code)) throw agencyUnknown('agencyCode', code);
  return code;
}
