import { AgencyTermsReader } from '../../../src/modules/agencies/persistence/agency-terms.reader.js';
import { AgencyRepository } from '../../../src/modules/agencies/persistence/agency.repository.js';
import { DutyRuleRepository } from '../../../src/modules/agencies/persistence/duty-rule.repository.js';
import { SetDutyRule } from '../../../src/modules/agencies/use-cases/set-duty-rule.js';
import { Aggregates } from '../../../src/platform/commands/aggregates.js';
import { Transactions, type Version } from '../../../src/platform/commands/transactions.js';
import { withRequestContext } from '../../../src/platform/context/request-context.js';
import { InTransactionListeners } from '../../../src/platform/journal/in-transaction-listeners.js';
import type { Actor } from '../../../src/shared/actor.js';
import type { agenciesHouse } from './agencies-house.js';
import { TODAY } from './agency-commands.js';

export const RULE = { validFrom: TODAY, appraiserMayDecide: true, receiverMayResolve: true, decision: '12/QĐ-UBND' };

/** The command on duties as administrators of one process give it. */
export function dutyCommands({ database, clock, reference }: Awaited<ReturnType<typeof agenciesHouse>>) {
  const transactions = new Transactions(database, clock);
  const aggregates = new Aggregates(database, transactions, new InTransactionListeners(), clock);
  const repositories = [new AgencyRepository(aggregates), new DutyRuleRepository(aggregates, database)] as const;
  const useCase = new SetDutyRule(transactions, ...repositories, new AgencyTermsReader(database), reference, clock);
  return {
    set: (actor: Actor, code: string, changes: Partial<typeof RULE> = {}, version: Version = 'any') =>
      withRequestContext({ traceId: 'test', actor }, () => useCase.execute(code, version, { ...RULE, ...changes }, actor)),
  };
}
