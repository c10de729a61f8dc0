import { reasonOf } from '../../../src/modules/dossiers/domain/moving-clock.js';
import { CalendarRuns } from '../../../src/modules/dossiers/persistence/calendar-runs.js';
import { invalidField } from '../../../src/shared/domain-error.js';
import { newId } from '../../../src/shared/id.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

describe('clocks that could not be moved', () => {
  let house: PlainHouse;
  beforeAll(async () => {
    house = await plainHouse('single-statement');
  });
  afterAll(() => house.close());

  it('are counted by why they could not, of the last try, with the most frequent reason first', async () => {
    const runs = new CalendarRuns(house.aggregates, house.database);
    const refusal = invalidField('x', 'YEAR_MISSING', { vi: 'Thiếu năm.', en: 'A year is missing.' });
    const reasons = [refusal, refusal, new Error('broken')].map(reasonOf);
    const failed = reasons.map((reason) => ({ id: newId(), reason }));
    const note = (id: string, reason: string) =>
      runs.failed({
        dossierId: id,
        thingId: id,
        source: 'job',
        calendarId: 'c',
        calendarVersion: 2,
        runId: newId(),
        failedAt: house.clock.at,
        reason,
      });
    await note(failed[0]!.id, 'INTERNAL_ERROR');
    for (const { id, reason } of failed) await note(id, reason);
    expect(await runs.figuresOf({ id: 'c', version: 2 }, 10)).toMatchObject({
      failed: 3,
      reasons: [
        { reason: refusal.code, count: 2 },
        { reason: 'INTERNAL_ERROR', count: 1 },
      ],
    });
  });
});
