import fc from 'fast-check';
import { DOSSIER_STATUS_NAMES } from '../../../src/modules/dossiers/domain/dossier-status.js';
import { CELLS, cellsOf, closes, countCells, isClosed, type Traits } from '../../../src/modules/reporting/domain/report-cells.js';

const traits = (changes: Partial<Traits>): Traits => ({
  status: 'in-progress',
  channel: 'direct',
  carriedOver: false,
  clock: 'running',
  timing: null,
  pastDue: false,
  ...changes,
});

describe('the place of a dossier in II.06a', () => {
  it.each<[Partial<Traits>, string, string]>([
    [{ status: 'submitted', clock: 'not-started' }, 'others-total', 'awaiting-reception'],
    [{ status: 'received' }, 'in-progress-total', 'in-progress-in-time'],
    [{ status: 'received', pastDue: true }, 'in-progress-total', 'in-progress-overdue'],
    [{ status: 'received', clock: 'no-deadline' }, 'in-progress-total', 'in-progress-without-deadline'],
    [{ status: 'in-progress' }, 'in-progress-total', 'in-progress-in-time'],
    [{ status: 'in-progress', clock: 'suspended' }, 'in-progress-total', 'in-progress-in-time'],
    [{ status: 'in-progress', pastDue: true }, 'in-progress-total', 'in-progress-overdue'],
    [{ status: 'in-progress', clock: 'no-deadline' }, 'in-progress-total', 'in-progress-without-deadline'],
    [{ status: 'not-accepted', clock: 'not-started' }, 'others-total', 'not-accepted'],
    [{ status: 'supplement-required', clock: 'suspended' }, 'others-total', 'supplement-required'],
    [{ status: 'payment-required', clock: 'suspended' }, 'others-total', 'payment-required'],
    [{ status: 'withdrawn', pastDue: true }, 'others-total', 'withdrawn'],
    [{ status: 'stopped', pastDue: true }, 'others-total', 'stopped'],
    [{ status: 'completed', timing: 'early' }, 'resolved-total', 'resolved-early'],
    [{ status: 'completed', timing: 'on-time' }, 'resolved-total', 'resolved-on-time'],
    [{ status: 'completed', timing: 'late', pastDue: true }, 'resolved-total', 'resolved-late'],
    [{ status: 'completed', timing: 'no-deadline' }, 'resolved-total', 'resolved-without-deadline'],
    [{ status: 'result-returned', timing: 'early', pastDue: true }, 'resolved-total', 'resolved-early'],
    [{ status: 'result-returned', timing: 'late' }, 'resolved-total', 'resolved-late'],
    [{ status: 'result-returned', timing: 'no-deadline' }, 'resolved-total', 'resolved-without-deadline'],
  ])('%j is in %s, %s', (changes, total, place) => {
    expect(cellsOf(traits(changes))).toEqual(['received-total', 'received-direct-or-post', total, place]);
  });

  it('comes from where it came from, and a dossier of before the period from there alone', () => {
    const origin = (changes: Partial<Traits>) => cellsOf(traits(changes))[1];
    expect(origin({ channel: 'online' })).toBe('received-online');
    expect(origin({ channel: 'post' })).toBe('received-direct-or-post');
    expect(origin({ channel: 'online', carriedOver: true })).toBe('carried-over');
  });

  it('is closed by its end and by nothing else', () => {
    expect(DOSSIER_STATUS_NAMES.filter(isClosed)).toEqual(['not-accepted', 'withdrawn', 'stopped', 'completed', 'result-returned']);
  });

  it('makes every row close, whatever is counted', () => {
    const kind = fc.record({
      traits: fc.record({
        status: fc.constantFrom(...DOSSIER_STATUS_NAMES),
        channel: fc.constantFrom('direct', 'online', 'post'),
        carriedOver: fc.boolean(),
        clock: fc.constantFrom('not-started', 'running', 'suspended', 'no-deadline'),
        timing: fc.constantFrom('early', 'on-time', 'late', 'no-deadline', null),
        pastDue: fc.boolean(),
      }),
      count: fc.nat(1_000),
    });
    fc.assert(
      fc.property(fc.array(kind), (kinds) => {
        const counts = countCells(kinds as Parameters<typeof countCells>[0]);
        expect(closes(counts)).toBe(true);
        expect(counts['received-total']).toBe(kinds.reduce((sum, { count }) => sum + count, 0));
      }),
    );
  });

  it('does not close when any one cell is wrong', () => {
    const right = countCells([
      { traits: traits({}), count: 3 },
      { traits: traits({ status: 'withdrawn', carriedOver: true }), count: 2 },
    ]);
    for (const cell of CELLS) expect(closes({ ...right, [cell]: right[cell] + 1 })).toBe(false);
  });
});
