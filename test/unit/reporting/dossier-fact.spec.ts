import { nextFact, type DossierFact, type FactEntry } from '../../../src/modules/reporting/domain/dossier-fact.js';

const BASE = {
  dossierId: 'd',
  procedureCode: '1.001193',
  receivingAgencyCode: 'H21',
  resolvingAgencyCode: 'H21.16',
  channel: 'online' as const,
};
const DUE = '2026-11-26T10:00:00.000Z';

/** Tells entries one after the other, each at its local time. */
function told(
  ...entries: readonly (readonly [at: string, facts: Pick<FactEntry['facts'], 'to'> & Partial<FactEntry['facts']>, code?: string])[]
): DossierFact[] {
  const facts: DossierFact[] = [];
  for (const [at, changes, code] of entries)
    facts.push(
      nextFact(facts.at(-1), {
        seq: facts.length + 1,
        at: new Date(`${at}+07:00`),
        drawn: code === undefined ? {} : { code },
        facts: { ...BASE, ...changes },
      }),
    );
  return facts;
}

const SUBMITTED = ['2026-11-20T08:00:00', { to: 'submitted', procedureVersionId: 'v' }] as const;
const ACCEPTED = [
  '2026-11-20T09:00:00',
  { to: 'received', receivedAt: '2026-11-20T02:00:00.000Z', dueAt: DUE },
  'H21-261120-0001',
] as const;
const concluded = (at: string, originalDueAt: string | null = DUE) =>
  [
    at,
    { to: 'completed', outcome: 'granted', concludedAt: new Date(`${at}+07:00`).toISOString(), dueAt: originalDueAt, originalDueAt },
  ] as const;

describe('facts of a dossier', () => {
  it('come in, get a code and a clock, and keep what was known', () => {
    const [submitted, accepted] = told(SUBMITTED, ACCEPTED);
    expect(submitted).toMatchObject({
      status: 'submitted',
      clock: 'not-started',
      code: null,
      receivedAt: null,
      dueAt: null,
      procedureVersionId: 'v',
    });
    expect(accepted).toMatchObject({
      status: 'received',
      clock: 'running',
      code: 'H21-261120-0001',
      procedureVersionId: 'v',
      originalDueAt: new Date(DUE),
      cameAt: submitted!.at,
      closedAt: null,
    });
  });

  it('stand still for a supplement and go on with a new due instant', () => {
    const later = '2026-11-30T10:00:00.000Z';
    const facts = told(
      SUBMITTED,
      ACCEPTED,
      ['2026-11-23T08:00:00', { to: 'supplement-required', dueAt: null, round: 1 }],
      ['2026-11-25T08:00:00', { to: 'in-progress', dueAt: later }],
    );
    expect(facts[2]).toMatchObject({ clock: 'suspended', originalDueAt: null, supplementRounds: 1 });
    expect(facts[3]).toMatchObject({ clock: 'running', originalDueAt: new Date(later), supplementRounds: 1 });
  });

  it('keep the original due instant when an entry extends the deadline', () => {
    const facts = told(
      SUBMITTED,
      ACCEPTED,
      ['2026-11-24T08:00:00', { to: 'in-progress', dueAt: '2026-12-10T10:00:00.000Z', originalDueAt: DUE }],
      concluded('2026-12-01T08:00:00'),
    );
    expect(facts[2]).toMatchObject({ dueAt: new Date('2026-12-10T10:00:00.000Z'), originalDueAt: new Date(DUE) });
    expect(facts[3]).toMatchObject({ timing: 'late' });
  });

  it.each([
    ['2026-11-25T23:59:59.999', 'early'],
    ['2026-11-26T00:00:00', 'on-time'],
    ['2026-11-26T23:59:59.999', 'on-time'],
    ['2026-11-27T00:00:00', 'late'],
  ])('resolved at %s, due on 26 November at 17:00, is %s', (at, timing) => {
    const facts = told(SUBMITTED, ACCEPTED, concluded(at), ['2026-12-24T08:00:00', { to: 'result-returned' }]);
    expect(facts[2]).toMatchObject({ timing, closedAt: new Date(`${at}+07:00`), outcome: 'granted' });
    expect(facts[3]).toMatchObject({ status: 'result-returned', timing, closedAt: facts[2]!.closedAt });
  });

  it('have no deadline where none was stated, whatever happens', () => {
    const facts = told(
      SUBMITTED,
      ['2026-11-20T09:00:00', { to: 'received', receivedAt: '2026-11-20T02:00:00.000Z', dueAt: null }],
      ['2026-11-23T08:00:00', { to: 'supplement-required', dueAt: null, round: 1 }],
      ['2026-11-25T08:00:00', { to: 'in-progress', dueAt: null }],
      concluded('2026-11-26T08:00:00', null),
    );
    expect(facts.slice(1).map(({ clock }) => clock)).toEqual(['no-deadline', 'no-deadline', 'no-deadline', 'no-deadline']);
    expect(facts[4]!.timing).toBe('no-deadline');
  });

  it('never go back in time, so that a dossier stands in one way at every instant', () => {
    const facts = told(SUBMITTED, ['2026-11-20T07:59:59.900', { to: 'not-accepted' }]);
    expect(facts[1]).toMatchObject({ at: facts[0]!.at, closedAt: facts[0]!.at, timing: null });
  });
});
