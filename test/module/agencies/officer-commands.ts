import { OfficerRepository } from '../../../src/modules/agencies/persistence/officer.repository.js';
import { WholeOfficerReader } from '../../../src/modules/agencies/persistence/whole-officer.reader.js';
import type { Post } from '../../../src/modules/agencies/domain/officer.js';
import type { AbsenceWish } from '../../../src/modules/agencies/domain/absence.js';
import { AbsenceReader } from '../../../src/modules/agencies/persistence/absence.reader.js';
import { ArrangeAbsence } from '../../../src/modules/agencies/use-cases/arrange-absence.js';
import { EndAbsence } from '../../../src/modules/agencies/use-cases/end-absence.js';
import { ChangePost } from '../../../src/modules/agencies/use-cases/change-post.js';
import { EndPost } from '../../../src/modules/agencies/use-cases/end-post.js';
import { EnrolOfficer } from '../../../src/modules/agencies/use-cases/enrol-officer.js';
import { GivePost } from '../../../src/modules/agencies/use-cases/give-post.js';
import { PostCommand, type PostPlace } from '../../../src/modules/agencies/use-cases/post-command.js';
import { Callers } from '../../../src/platform/auth/callers.js';
import { Aggregates } from '../../../src/platform/commands/aggregates.js';
import { Transactions } from '../../../src/platform/commands/transactions.js';
import type { IssuerSettings } from '../../../src/platform/config/issuers.js';
import { withRequestContext } from '../../../src/platform/context/request-context.js';
import { InTransactionListeners } from '../../../src/platform/journal/in-transaction-listeners.js';
import type { Actor } from '../../../src/shared/actor.js';
import { USUAL_LIMITS } from '../../../src/shared/grant.js';
import { ISSUER, type agenciesHouse } from './agencies-house.js';
import { TODAY } from './agency-commands.js';

const POST: Omit<Post, 'id'> = {
  ...USUAL_LIMITS,
  agencyCode: 'H21.195',
  unit: null,
  title: 'Công chức',
  roles: ['desk-officer'],
  validFrom: TODAY,
  validTo: null,
};

const LEAVE: AbsenceWish = {
  agencyCode: 'H21.195',
  substituteId: null,
  validFrom: '2026-12-01',
  validTo: '2026-12-05',
  reason: 'Nghỉ phép năm',
};

/** The commands on officers as administrators of one process give them. */
export function officerCommands({ database, clock, agencies }: Awaited<ReturnType<typeof agenciesHouse>>) {
  const transactions = new Transactions(database, clock);
  const officers = new OfficerRepository(new Aggregates(database, transactions, new InTransactionListeners(), clock));
  const callers = new Callers(
    [{ settings: { issuer: ISSUER, algorithms: ['ES256'] } as unknown as IssuerSettings, localKeys: { keys: [] } }],
    undefined,
  );
  const atHand = new PostCommand(transactions, officers, clock);
  const enrol = new EnrolOfficer(transactions, officers, callers);
  const given = new GivePost(transactions, officers, agencies, clock);
  const ended = new EndPost(atHand);
  const absences = new AbsenceReader(database, clock);
  const arranged = new ArrangeAbsence(transactions, officers, absences, agencies, clock);
  const back = new EndAbsence(transactions, officers, absences, agencies, clock);
  let counter = 0;
  return {
    enrol,
    change: new ChangePost(atHand, agencies),
    end: ended,
    endPost: (actor: Actor, place: PostPlace) =>
      withRequestContext({ traceId: 'test', actor }, () => ended.execute(place, 'any', undefined, actor)),
    arrange: (actor: Actor, wish: Partial<AbsenceWish>, officerId?: string) =>
      withRequestContext({ traceId: 'test', actor }, () => arranged.execute(officerId, { ...LEAVE, ...wish }, actor)),
    back: (actor: Actor, absenceId: string, day?: string) =>
      withRequestContext({ traceId: 'test', actor }, () => back.execute(absenceId, day, actor)),
    absences,
    whole: new WholeOfficerReader(database),
    enrolled: (subject = `moi-${(counter += 1)}`) =>
      withRequestContext({ traceId: 'test' }, () => enrol.execute({ issuer: ISSUER, subject, name: 'Lê Thị Bình' })),
    give: (id: string, actor: Actor, changes: Partial<Post> = {}, version: number | 'any' = 'any') =>
      withRequestContext({ traceId: 'test', actor }, () => given.execute(id, version, { ...POST, ...changes }, actor)),
  };
}
