import { Global, Module } from '@nestjs/common';
import { ActorDirectory } from '../../platform/auth/actor-directory.js';
import { PersonaDirectory } from '../../platform/sandbox/persona-directory.js';
import { WorkingTime } from '../../platform/sandbox/sandbox-time.js';
import { AdminCalendarsController } from './http/admin-calendars.controller.js';
import { AdminAgenciesController } from './http/admin-agencies.controller.js';
import { AgencyWithdrawalsController } from './http/agency-withdrawals.controller.js';
import { AdminDutiesController } from './http/admin-duties.controller.js';
import { AdminOfficersController } from './http/admin-officers.controller.js';
import { AdminPostsController } from './http/admin-posts.controller.js';
import { AbsencesController } from './http/absences.controller.js';
import { MeController } from './http/me.controller.js';
import { DeadlinesController } from './http/deadlines.controller.js';
import { PublicAgenciesController } from './http/public-agencies.controller.js';
import { PublicCalendarController } from './http/public-calendar.controller.js';
import { PublicCalendarsController } from './http/public-calendars.controller.js';
import { AbsenceReader } from './persistence/absence.reader.js';
import { AdminUnitReader } from './persistence/admin-unit.reader.js';
import { AgencyListReader } from './persistence/agency-list.reader.js';
import { AgencyRepository } from './persistence/agency.repository.js';
import { AgencyReader } from './persistence/agency.reader.js';
import { AgencyReference } from './persistence/agency-reference.js';
import { CalendarHistoryReader } from './persistence/calendar-history.reader.js';
import { AgencyTermsReader } from './persistence/agency-terms.reader.js';
import { AgencyWithdrawalsReader } from './persistence/agency-withdrawals.reader.js';
import { CalendarHorizon } from './persistence/calendar-horizon.js';
import { CalendarReader } from './persistence/calendar.reader.js';
import { CalendarRepository } from './persistence/calendar.repository.js';
import { NationalWorkingTime } from './persistence/national-working-time.js';
import { DutiesReader } from './persistence/duties.reader.js';
import { DutyRuleRepository } from './persistence/duty-rule.repository.js';
import { OfficerRepository } from './persistence/officer.repository.js';
import { OfficerReader } from './persistence/officer.reader.js';
import { WholeOfficerReader } from './persistence/whole-officer.reader.js';
import { RightsRevision } from './persistence/rights-revision.js';
import { PostDirectory } from './persistence/post.directory.js';
import { AgenciesSeed } from './seed/agencies-seed.js';
import { SeedPersonas } from './seed/seed-personas.js';
import { SeedWriters } from './seed/seed-writers.js';
import { Adoptions } from './seed/adoptions.js';
import { AgencyCommand } from './use-cases/agency-command.js';
import { AgencyMoves } from './use-cases/agency-moves.js';
import { ArrangeAbsence } from './use-cases/arrange-absence.js';
import { ChangeAgency } from './use-cases/change-agency.js';
import { ChangePost } from './use-cases/change-post.js';
import { ClearAgency } from './use-cases/clear-agency.js';
import { AgencySuccessions } from './use-cases/agency-successions.js';
import { EndAbsence } from './use-cases/end-absence.js';
import { EndAgency } from './use-cases/end-agency.js';
import { EndPost } from './use-cases/end-post.js';
import { EnrolOfficer } from './use-cases/enrol-officer.js';
import { EnterCalendar } from './use-cases/enter-calendar.js';
import { EnterAgencies } from './use-cases/enter-agencies.js';
import { EnterOfficers } from './use-cases/enter-officers.js';
import { FoundAgency } from './use-cases/found-agency.js';
import { GivePost } from './use-cases/give-post.js';
import { LimitNames } from './persistence/limit-names.js';
import { LookAtAgency } from './use-cases/look-at-agency.js';
import { OpenCalendar } from './use-cases/open-calendar.js';
import { PostCommand } from './use-cases/post-command.js';
import { PublishCalendarVersion } from './use-cases/publish-calendar-version.js';
import { ManagedCalendarVersions } from './use-cases/managed-calendar-versions.js';
import { WithdrawAgencyEnding } from './use-cases/withdraw-agency-ending.js';
import { WithdrawAgencyTerm } from './use-cases/withdraw-agency-term.js';
import { SetDutyRule } from './use-cases/set-duty-rule.js';

/** Agencies, officers and calendars, which listen to nobody. Global, because authentication and the sandbox ask it through their ports. */
@Global()
@Module({
  controllers: [
    DeadlinesController,
    PublicAgenciesController,
    PublicCalendarController,
    PublicCalendarsController,
    AdminCalendarsController,
    AdminAgenciesController,
    AgencyWithdrawalsController,
    AdminOfficersController,
    AdminPostsController,
    AdminDutiesController,
    AbsencesController,
    MeController,
  ],
  providers: [
    AgencyReference,
    AgencyReader,
    AgencyListReader,
    AgencyTermsReader,
    AgencyWithdrawalsReader,
    AgencyRepository,
    AgencyCommand,
    AgencyMoves,
    ClearAgency,
    WithdrawAgencyEnding,
    WithdrawAgencyTerm,
    FoundAgency,
    ChangeAgency,
    EndAgency,
    AgencySuccessions,
    EnterAgencies,
    AdminUnitReader,
    CalendarReader,
    CalendarHorizon,
    CalendarHistoryReader,
    CalendarRepository,
    OpenCalendar,
    LimitNames,
    LookAtAgency,
    PublishCalendarVersion,
    ManagedCalendarVersions,
    EnterCalendar,
    OfficerReader,
    DutiesReader,
    DutyRuleRepository,
    SetDutyRule,
    OfficerRepository,
    WholeOfficerReader,
    RightsRevision,
    EnrolOfficer,
    AbsenceReader,
    ArrangeAbsence,
    EndAbsence,
    PostCommand,
    GivePost,
    ChangePost,
    EndPost,
    EnterOfficers,
    SeedWriters,
    Adoptions,
    AgenciesSeed,
    { provide: ActorDirectory, useClass: PostDirectory },
    { provide: PersonaDirectory, useClass: SeedPersonas },
    { provide: WorkingTime, useClass: NationalWorkingTime },
  ],
  exports: [
    LimitNames,
    AgencyReader,
    DutiesReader,
    AdminUnitReader,
    CalendarReader,
    ManagedCalendarVersions,
    OfficerReader,
    RightsRevision,
    AgenciesSeed,
    ActorDirectory,
    PersonaDirectory,
    WorkingTime,
  ],
})
export class AgenciesModule {}
