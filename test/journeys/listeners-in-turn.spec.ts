import type { DynamicModule } from '@nestjs/common';
import { Database } from '../../src/platform/database/database.js';
import { InTransactionListeners } from '../../src/platform/journal/in-transaction-listeners.js';
import type { DomainEvent } from '../../src/shared/domain-event.js';
import { officerOf, WARD } from '../support/handed-in.js';
import { FeeCounter } from '../support/fee-counter.js';
import { House } from '../support/house.js';
import { waitingTask } from '../support/way-through.js';

const asStated = (root: DynamicModule): DynamicModule => root;
const backwards = (root: DynamicModule): DynamicModule => ({ ...root, imports: root.imports!.toReversed() });

/** What becomes of a dossier with a fee that is taken in, about which another agency is asked, and that is withdrawn. */
async function story(arranged: typeof asStated): Promise<readonly string[]> {
  const { house, desk, receive } = await FeeCounter.open(House.open({}, arranged));
  try {
    const received = await receive();
    const { id } = received.body as { id: string };
    const officer = await house.as(officerOf(WARD, 'desk-officer', 'case-officer'));
    const { taskId } = (await waitingTask(house, id))!;
    const forwarded = await officer.post(`/v1/officer/tasks/${id}/${taskId}/forward`, {}, received.body.version as number);
    const question = {
      askedAgencyCode: 'H21.16',
      question: 'Đề nghị cho ý kiến.',
      fileIds: [],
      duration: { value: 1, unit: 'working-days' },
    };
    const asked = await officer.post(`/v1/officer/dossiers/${id}/consultations`, question, forwarded.body.version as number);
    const withdrawn = await desk.post(
      `/v1/desk/dossiers/${id}/withdrawal`,
      { reason: 'Thôi không làm nữa.' },
      asked.body.version as number,
    );
    const rows = await house.app.get(Database).read('select type from journal.entry where stream_id = $1 order by seq', [id]);
    const answers = [received, forwarded, asked, withdrawn].map(({ status, body }) => `${status} ${body.code} ${body.version}`);
    return [...answers, ...rows.map(({ type }) => type as string)];
  } finally {
    await house.close();
  }
}

describe('modules that listen within one command', () => {
  it('act in the turn that each states, so that a story is the same in whatever order they are put together', async () => {
    const told = await story(asStated);
    expect(await story(backwards)).toEqual(told);
    expect(told.slice(-4)).toEqual([
      'dossiers.withdrawn.v1',
      'workflow.case-closed.v1',
      'payments.charges-cancelled.v1',
      'routing.consultation-cancelled.v1',
    ]);
  });

  it('have a turn each, and those of one turn act as they were written down', async () => {
    const listeners = new InTransactionListeners();
    const heard: string[] = [];
    const hear = (what: string) => () => Promise.resolve(void heard.push(what));
    const [late, early] = [listeners.inTurn(20), listeners.inTurn(10)];
    late.on('a.b.v1', hear('late'));
    early.on('a.b.v1', hear('early'));
    early.on('a.b.v1', hear('early too'));
    early.on('a.c.v1', hear('of another event'));
    await listeners.notify({ type: 'a.b.v1', facts: {} } satisfies DomainEvent);
    expect(heard).toEqual(['early', 'early too', 'late']);
    expect(() => listeners.inTurn(10)).toThrow('turn 10 is that of another module');
  });
});
