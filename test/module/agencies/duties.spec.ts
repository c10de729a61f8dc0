import { USUAL_DUTIES } from '../../../src/modules/agencies/domain/duty-rule.js';
import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import type { Role } from '../../../src/shared/actor.js';
import { grantOf } from '../../../src/shared/grant.js';
import { StatementCount } from '../../support/statement-count.js';
import { agenciesHouse, ISSUER } from './agencies-house.js';
import { agencyCommands, answerOf, TODAY } from './agency-commands.js';
import { dutyCommands, RULE } from './duty-commands.js';
import { officerCommands } from './officer-commands.js';
import { standingInFor } from '../../support/rights.js';

describe('the duties of an agency', () => {
  let house: Awaited<ReturnType<typeof agenciesHouse>>;
  let set: ReturnType<typeof dutyCommands>['set'];
  let commands: ReturnType<typeof agencyCommands>;
  let desk: ReturnType<typeof officerCommands>;
  beforeAll(async () => {
    house = await agenciesHouse();
    await house.seed.execute(undefined, ISSUER);
    [commands, desk] = [agencyCommands(house), officerCommands(house)];
    ({ set } = dutyCommands(house));
  });
  afterAll(() => house.close());

  it('are set on the version of the agency that was seen, and one of many at a time moves it', async () => {
    const admin = await commands.administratorOf('H21');
    expect(await set(admin, 'H21.113', {}, 1)).toEqual({ agencyCode: 'H21.113', ...RULE, version: 2 });
    const answers = await Promise.all(
      ['13/QĐ', '14/QĐ', '15/QĐ'].map((decision) => answerOf(set(admin, 'H21.113', { decision, validFrom: '2027-01-01' }, 2))),
    );
    expect(answers.toSorted()).toEqual(['VERSION_MOVED', 'VERSION_MOVED', 'done']);
    const rules = await house.duties.history('H21.113');
    expect([rules?.version, rules?.items.map(({ validFrom }) => validFrom)]).toEqual([3, ['2027-01-01', TODAY]]);
    // Said again for the same day they replace what was said, and the journal keeps both.
    await set(admin, 'H21.113', { decision: '16/QĐ', validFrom: '2027-01-01' }, 3);
    expect((await house.duties.history('H21.113'))?.items.map(({ decision }) => decision)).toEqual(['16/QĐ', RULE.decision]);
    expect((await commands.reader.find('H21.113', TODAY))?.version).toBe(4);
    expect((await verifyJournal(house.url, () => undefined)).breaks).toEqual([]);
  });

  it('count with the next request to any replica', async () => {
    const admin = await commands.administratorOf('H21');
    for (const appraiserMayDecide of [true, false, true]) {
      await house.replica.duties.of('H21.110');
      await set(admin, 'H21.110', { appraiserMayDecide });
      // What every request of an officer asks first.
      await house.replica.directory.revision();
      expect(await house.replica.duties.of('H21.110')).toMatchObject({ appraiserMayDecide, decision: RULE.decision });
    }
    expect(await house.replica.duties.of('H21.134')).toEqual(USUAL_DUTIES);
  });

  it('are read once as long as nothing moves', async () => {
    const sent = new StatementCount(house.replica.database);
    await house.replica.duties.of('H21.110');
    const ask = async (): Promise<void> => {
      for (let asked = 0; asked < 20; asked += 1) await house.replica.duties.of('H21.134');
    };
    expect(await sent.during(ask)).toBe(0);
  });

  it('are set by nobody who handles dossiers of the agency or of a unit of it, now or to come, nor in the name of such a one', async () => {
    const holder = async (agencyCode: string, roles: readonly Role[], validFrom = TODAY) => {
      const admin = await commands.administratorOf('H21');
      const { id } = await desk.enrolled();
      await desk.give(id, admin, { agencyCode, roles, validFrom, title: roles.join(' ') });
      return id;
    };
    const by = async (id: string, agencyCode: string, scope = 'H21') =>
      answerOf(set({ ...(await commands.administratorOf(scope)), id }, agencyCode));
    for (const [role, expected] of [
      ['desk-officer', 'DUTIES_OF_ONESELF'],
      ['case-officer', 'DUTIES_OF_ONESELF'],
      ['unit-head', 'DUTIES_OF_ONESELF'],
      ['agency-head', 'DUTIES_OF_ONESELF'],
      ['registry-clerk', 'DUTIES_OF_ONESELF'],
      ['accountant', 'done'],
      ['archivist', 'done'],
      ['administrator', 'done'],
    ] as const)
      expect([role, await by(await holder('H21.16', [role]), 'H21.16')]).toEqual([role, expected]);
    const later = await holder('H21.16', ['agency-head'], '2027-01-01');
    expect([await by(later, 'H21.16'), await by(later, 'H21.19')]).toEqual(['DUTIES_OF_ONESELF', 'done']);
    const unit = await holder('H21.24.01.02', ['case-officer']);
    expect([await by(unit, 'H21.24'), await by(unit, 'H21.24.01.03')]).toEqual(['DUTIES_OF_ONESELF', 'done']);
    const admin = await commands.administratorOf('H21');
    expect(await answerOf(set(standingInFor(later, admin), 'H21.16'))).toBe('DUTIES_OF_ONESELF');
    const stated = { ...admin, agencyCode: 'H21', grants: [grantOf(['administrator', 'agency-head'], admin.grants[0]!.scope, 'H21')] };
    expect([await answerOf(set(stated, 'H21')), await answerOf(set(stated, 'H21.19'))]).toEqual(['DUTIES_OF_ONESELF', 'done']);
  });

  it('are set for a day on which the agency stands below whoever sets them', async () => {
    const [admin, nature] = [await commands.administratorOf('H21'), await commands.administratorOf('H21.24')];
    await commands.change(admin, 'H21.24.01.05', { parentCode: 'H21.16', effectiveFrom: '2027-03-01' });
    await house.reference.refresh();
    expect(await answerOf(set(nature, 'H21.24.01.05', { validFrom: '2027-03-01' }))).toBe('AGENCY_OUT_OF_REACH');
    expect(await answerOf(set(nature, 'H21.24.01.05', { validFrom: '2027-02-28' }))).toBe('done');
    expect(await answerOf(set(nature, 'H21.16'))).toBe('AGENCY_NOT_FOUND');
    expect(await answerOf(set(nature, 'H21.16', {}, 99))).toBe('AGENCY_NOT_FOUND');
    expect(await answerOf(set(admin, 'H21.24.01.05', { validFrom: '2026-11-23' }))).toBe('DUTY_RULE_IN_PAST');
  });
});
