import { addDayOff } from '../../support/added-day-off.js';
import { at } from '../../support/national-calendar.js';
import { person, workflowHouse, type WorkflowHouse } from './workflow-house.js';

const ASKER = person('stp-tiep-nhan-1', 'desk-officer');
const DEMAND = { items: ['Bản sao'], reason: 'Thiếu giấy tờ.' };

describe('replies and times for answers whose calendar changes while they run', () => {
  let house: WorkflowHouse;
  beforeAll(async () => void (house = await workflowHouse()));
  afterAll(() => house.close());

  const rowOf = async (id: string) =>
    (
      await house.database.read<Record<string, unknown>>(
        `select d.reply_due_at as reply, d.reply_minutes_left as left, d.reply_calendar_version as version, w.due_at as answer,
         w.next_at as "nextAt", w.stage, w.calendar_version as "answerVersion"
       from dossiers.dossier d left join dossiers.answer_wait w on w.dossier_id = d.id where d.id = $1::uuid`,
        [id],
      )
    )[0]!;
  const RECOMPUTED = `from journal.entry where stream_id = $1 and type like 'dossiers.%-recomputed.v1'`;
  const entries = async (id: string) =>
    (
      await house.database.read<{ type: string; facts: Record<string, unknown> }>(`select type, facts ${RECOMPUTED} order by seq`, [id])
    ).map(({ type, facts }) => ({ type: type.split('.')[1], ...facts }));
  const dayOff = async (day: string, from: number): Promise<void> => {
    await addDayOff(house.database, day, from);
    await Promise.all([house.reference.refresh(), house.replica.reference.refresh()]);
  };
  const asked = async (id: string): Promise<string> => (await house.ask.execute(id, 'any', DEMAND, ASKER)).id;
  const begin = (local: string): void => void (house.clock.at = at(local));
  const run = () => house.recompute.run(house.clock.at);

  it('are recomputed by an entry each, from two processes once; what says the same is put on the new version without one', async () => {
    begin('2026-11-16 08:00');
    const [running, paused] = [await house.online(), await house.online()];
    house.clock.at = at('2026-11-16 09:00');
    await asked(paused.id);
    const told = { answer: at('2026-12-08 17:00'), nextAt: at('2026-12-03 17:00'), stage: 'waiting', answerVersion: 2 };
    expect(await rowOf(paused.id)).toEqual({ reply: null, left: 420, version: 2, ...told });
    expect(await house.recompute.nextWorkAt(house.clock.at)).toBeUndefined();
    const both = await asked((await house.received(10)).id);
    await house.database.write('update dossiers.silence_rule set answer_days = 30');
    await dayOff('2026-11-17', 2);
    expect(await house.recompute.nextWorkAt(house.clock.at)).toEqual(house.clock.at);
    const reports = await Promise.all([run(), house.replica.recompute.run(house.clock.at)]);
    expect(reports.map(({ failed }) => failed)).toEqual([[], []]);
    await house.database.write('update dossiers.silence_rule set answer_days = 15');

    expect(await rowOf(running.id)).toMatchObject({ reply: at('2026-11-18 08:00'), left: null, version: 3 });
    const moved = { answer: at('2026-12-09 17:00'), nextAt: at('2026-12-04 17:00'), stage: 'waiting', answerVersion: 3 };
    expect(await rowOf(paused.id)).toEqual({ reply: null, left: 420, version: 3, ...moved });
    const by = {
      previousCalendar: { id: 'vn-national', version: 2 },
      calendar: { id: 'vn-national', version: 3 },
      why: expect.stringContaining('2026: '),
    };
    expect(await entries(running.id)).toMatchObject([
      { type: 'reply-recomputed', previousReplyDueAt: '2026-11-17T01:00:00.000Z', replyDueAt: '2026-11-18T01:00:00.000Z', ...by },
    ]);
    const [before, after] = [told.answer.toISOString(), moved.answer.toISOString()];
    const answerTime = { type: 'answer-time-recomputed', previousAnswerDueAt: before, answerDueAt: after, ...by };
    expect(await entries(paused.id)).toMatchObject([answerTime]);
    // The deadline and the time for the answer of one dossier move in one command, whatever rule holds by now.
    expect(await entries(both)).toMatchObject([{ type: 'deadline-recomputed' }, answerTime]);
    expect(await house.database.read(`select distinct xmin::text ${RECOMPUTED}`, [both])).toHaveLength(1);
    expect(await house.recompute.nextWorkAt(house.clock.at)).toBeUndefined();
    expect(await run()).toEqual({ recomputed: 0, failed: [] });
  });

  it('stand on their version until then: a reply pauses and goes on by it, and moves by an entry alone', async () => {
    begin('2026-11-16 08:00');
    const { id } = await house.online();
    await dayOff('2026-11-18', 3);
    house.clock.at = at('2026-11-16 09:00');
    await asked(id);
    expect(await rowOf(id)).toMatchObject({ left: 420, version: 3, answerVersion: 4 });
    house.clock.at = at('2026-11-16 10:00');
    await house.cancel.execute(id, 'any', { reason: 'Đã có giấy tờ.' }, ASKER);
    expect(await rowOf(id)).toMatchObject({ reply: at('2026-11-18 09:00'), version: 3 });
    await run();
    expect(await rowOf(id)).toMatchObject({ reply: at('2026-11-19 09:00'), version: 4 });
    expect(await entries(id)).toMatchObject([{ type: 'reply-recomputed', replyDueAt: '2026-11-19T02:00:00.000Z' }]);
  });

  it('count by the new version what was counted by the one before, and leave a reply late that is late', async () => {
    begin('2026-11-19 08:00');
    const [paused, late] = [await house.online(), await house.online()];
    house.clock.at = at('2026-11-19 09:00');
    await asked(paused.id);
    house.clock.at = at('2026-11-20 09:00');
    await dayOff('2026-11-19', 4);
    await run();
    expect(await rowOf(paused.id)).toMatchObject({ left: 480, version: 5 });
    const left = { previousReplyDueAt: null, replyDueAt: null, previousMinutesLeft: 420, minutesLeft: 480 };
    expect((await entries(paused.id))[0]).toMatchObject({ type: 'reply-recomputed', ...left });
    expect([await rowOf(late.id), await entries(late.id)]).toMatchObject([{ reply: at('2026-11-20 08:00'), version: 4 }, []]);
    expect(await house.recompute.nextWorkAt(house.clock.at)).toBeUndefined();
  });

  it('close nobody by the calendar before, also where the job has not run yet; those that stand on none are left alone', async () => {
    begin('2026-11-23 08:00');
    const [known, unknown] = [await asked((await house.received(10)).id), await asked((await house.received(10)).id)];
    await house.database.write('update dossiers.answer_wait set calendar_id = null, calendar_version = null where dossier_id = $1::uuid', [
      unknown,
    ]);
    await dayOff('2026-11-25', 5);
    house.clock.at = at('2026-12-15 17:00');
    expect([await house.closeSilent.execute(known), await house.closeSilent.execute(unknown)]).toEqual(['none', 'closed']);
    expect(await rowOf(known)).toMatchObject({ answer: at('2026-12-16 17:00'), answerVersion: 6 });
    house.clock.at = at('2026-12-16 17:00');
    expect(await house.closeSilent.execute(known)).toBe('closed');
    expect((await entries(known)).map(({ type }) => type)).toEqual(['answer-time-recomputed']);
  });
});
