import { AgencyTermsReader } from '../../../src/modules/agencies/persistence/agency-terms.reader.js';
import { AgencyRepository } from '../../../src/modules/agencies/persistence/agency.repository.js';
import { CalendarRepository } from '../../../src/modules/agencies/persistence/calendar.repository.js';
import { AgencyCommand } from '../../../src/modules/agencies/use-cases/agency-command.js';
import { AgencyMoves } from '../../../src/modules/agencies/use-cases/agency-moves.js';
import { DutyRuleRepository } from '../../../src/modules/agencies/persistence/duty-rule.repository.js';
import { ChangeAgency } from '../../../src/modules/agencies/use-cases/change-agency.js';
import { ClearAgency } from '../../../src/modules/agencies/use-cases/clear-agency.js';
import { AgencySuccessions } from '../../../src/modules/agencies/use-cases/agency-successions.js';
import { EndAgency } from '../../../src/modules/agencies/use-cases/end-agency.js';
import { FoundAgency } from '../../../src/modules/agencies/use-cases/found-agency.js';
import { OpenCalendar } from '../../../src/modules/agencies/use-cases/open-calendar.js';
import { WithdrawAgencyEnding } from '../../../src/modules/agencies/use-cases/withdraw-agency-ending.js';
import { WithdrawAgencyTerm } from '../../../src/modules/agencies/use-cases/withdraw-agency-term.js';
import type { AgencyChange, NewAgency, Succession } from '../../../src/modules/agencies/domain/registered-agency.js';
import { actorIdOf } from '../../../src/platform/auth/actor-id.js';
import { Aggregates } from '../../../src/platform/commands/aggregates.js';
import { Transactions, type Version } from '../../../src/platform/commands/transactions.js';
import { withRequestContext } from '../../../src/platform/context/request-context.js';
import { InTransactionListeners } from '../../../src/platform/journal/in-transaction-listeners.js';
import type { Actor } from '../../../src/shared/actor.js';
import { grantOf, type Limits } from '../../../src/shared/grant.js';
import { ISSUER, type agenciesHouse } from './agencies-house.js';

export const TODAY = '2026-11-24';
const DECISION = { number: '99/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh Gia Lai', signedOn: '2026-11-20' };
const WISH: NewAgency = {
  code: 'H21.16.99',
  name: 'Phòng Bổ trợ tư pháp',
  level: 'unit',
  parentCode: 'H21.16',
  decision: DECISION,
  effectiveFrom: TODAY,
};

/** The commands on agencies as administrators of one process give them. */
export function agencyCommands({ database, clock, agencies, directory, reference }: Awaited<ReturnType<typeof agenciesHouse>>) {
  const transactions = new Transactions(database, clock);
  const aggregates = new Aggregates(database, transactions, new InTransactionListeners(), clock);
  const repository = new AgencyRepository(aggregates);
  const atHand = new AgencyCommand(transactions, repository, agencies, clock);
  const reader = new AgencyTermsReader(database);
  const calendars = new CalendarRepository(aggregates, database);
  const openCalendar = new OpenCalendar(transactions, calendars, reference, clock);
  const clear = new ClearAgency(transactions, repository, new DutyRuleRepository(aggregates, database), calendars, reader);
  const found = new FoundAgency(transactions, repository, clear, clock);
  const moves = new AgencyMoves(repository, reader);
  const change = new ChangeAgency(atHand, moves);
  const end = new EndAgency(atHand, repository, reader, new AgencySuccessions(repository, reader));
  const withdrawTerm = new WithdrawAgencyTerm(atHand, moves, repository, clear, reader);
  const withdrawEnding = new WithdrawAgencyEnding(atHand, repository);
  const by = <T>(actor: Actor, work: () => Promise<T>): Promise<T> => withRequestContext({ traceId: 'test', actor }, work);
  return {
    reader,
    /** An administrator of an agency as the process knows its scope now. */
    administratorOf: async (agencyCode: string, limits: Partial<Limits> = {}, subject = `admin-${agencyCode}`): Promise<Actor> => {
      await directory.revision();
      const grant = { ...grantOf(['administrator'], (await agencies.scopeOf(agencyCode)) ?? [], agencyCode), ...limits };
      return { id: actorIdOf(ISSUER, subject), kind: 'officer', issuer: ISSUER, subject, name: subject, grants: [grant], agencyCode };
    },
    found: (actor: Actor, changes: Partial<NewAgency> = {}) => by(actor, () => found.execute({ ...WISH, ...changes }, actor)),
    change: (actor: Actor, code: string, changes: Partial<AgencyChange>, version: Version = 'any') =>
      by(actor, () => change.execute(code, version, { decision: DECISION, effectiveFrom: TODAY, ...changes }, actor)),
    end: (actor: Actor, code: string, effectiveFrom = TODAY, version: Version = 'any', successors: readonly Succession[] = []) =>
      by(actor, () => end.execute(code, version, { decision: DECISION, effectiveFrom, successors }, actor)),
    withdrawTerm: (actor: Actor, code: string, validFrom: string, version: Version = 'any') =>
      by(actor, () => withdrawTerm.execute(code, validFrom, version, 'Nhập sai ngày có hiệu lực.', actor)),
    /** Gives an agency a calendar of its own, with days off beside those of the one inherited. */
    openCalendar: (actor: Actor, code: string, effectiveFrom: string, ...days: string[]) =>
      by(actor, () => {
        const daysOff = days.map((date) => ({ date, name: 'Nghỉ', source: DECISION.number }));
        return openCalendar.execute(code, { decision: DECISION, effectiveFrom, isAddition: true, parts: { daysOff } }, actor);
      }),
    withdrawEnding: (actor: Actor, code: string) => by(actor, () => withdrawEnding.execute(code, 'any', 'Nhập sai ngày.', actor)),
  };
}

/** How a command was answered, in one word. */
export function answerOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? error,
  );
}
