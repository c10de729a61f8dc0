import { FORM_EXAMPLE } from '../../src/modules/catalogue/http/form-example.js';
import { PROCESS_EXAMPLE } from '../../src/modules/workflow/http/process-content-example.js';
import { House, type Caller } from '../support/house.js';

const PROCEDURE = '/v1/admin/procedures/2.000012';
const TERMS = { durations: [{ channel: null, caseName: null, agencyCode: null, duration: { unit: 'working-days', value: 2 } }] };
const FEES = {
  name: 'Lệ phí hộ tịch',
  scope: { kind: 'procedures', codes: ['1.001193'] },
  facts: [],
  lines: [{ key: 'one', item: 'birth', name: 'Lệ phí', kind: 'charge', conditions: [], rule: { kind: 'free' }, legalBasis: null }],
  benefits: [],
};

interface ShownDraft {
  readonly draftedBy: string;
  readonly draftedByName: string | null;
  readonly checkedBy: string | null;
  readonly checkedByName: string | null;
}

const handsOf = ({ draftedBy, draftedByName, checkedBy, checkedByName }: ShownDraft): ShownDraft => ({
  draftedBy,
  draftedByName,
  checkedBy,
  checkedByName,
});

describe('who wrote a draft and who found it right', () => {
  let house: House;
  let [author, checker]: Caller[] = [];
  let hands: (checked: boolean) => ShownDraft;
  beforeAll(async () => {
    house = await House.open();
    author = await house.as('procedure-controller');
    checker = await house.as('head-of-procedure-control');
    const [wrote, found] = await Promise.all([author, checker].map(async (each) => (await each.get('/v1/me')).body as Named));
    hands = (checked) => ({
      draftedBy: wrote!.id,
      draftedByName: wrote!.name,
      checkedBy: checked ? found!.id : null,
      checkedByName: checked ? found!.name : null,
    });
  });
  afterAll(() => house.close());

  /** Whom each answer about a draft names, before it is checked by a second person and afterwards. */
  async function handsAround(check: string, version: number, ...shown: (() => Promise<ShownDraft>)[]): Promise<ShownDraft[][]> {
    const look = async (): Promise<ShownDraft[]> => (await Promise.all(shown.map((each) => each()))).map(handsOf);
    const before = await look();
    const { status, body: answer } = await checker!.post(check, undefined, version);
    if (status !== 200) throw new Error(JSON.stringify(answer));
    return [before, await look()];
  }
  const body = async (path: string) => (await author!.get(path)).body as ShownDraft & { drafts: ShownDraft[]; draft: ShownDraft };

  it('stand by name beside their ids, in lists and in the draft, of procedures and processes', async () => {
    const { draftId, version } = (await author!.post(`${PROCEDURE}/drafts`, {}, 1)).body as { draftId: string; version: number };
    const path = `${PROCEDURE}/drafts/${draftId}`;
    const listed = async (list: string) => (await body(list)).drafts[0]!;
    const one = await handsAround(
      `${path}/check`,
      version,
      () => body(path),
      () => listed(`${PROCEDURE}/versions`),
    );
    expect(one).toEqual([false, true].map((checked) => [hands(checked), hands(checked)]));

    const processes = '/v1/admin/process-definitions';
    const begun = (await author!.post(processes, { code: 'QT-TEN', content: PROCESS_EXAMPLE })).body as { draftId: string };
    const process = `${processes}/QT-TEN`;
    const draft = `${process}/drafts/${begun.draftId}`;
    const other = await handsAround(
      `${draft}/check`,
      1,
      () => body(draft),
      () => listed(process),
    );
    expect(other).toEqual([false, true].map((checked) => [hands(checked), hands(checked)]));
  });

  it('of forms, fee schedules and what the province says itself', async () => {
    for (const [path, content] of [
      ['/v1/admin/forms', FORM_EXAMPLE],
      ['/v1/admin/fee-schedules', FEES],
    ] as const) {
      expect((await author!.post(path, { code: 'TEN-1', content })).status).toBe(201);
      const one = async () => (await body(`${path}/TEN-1`)).draft;
      expect(await handsAround(`${path}/TEN-1/draft/check`, 1, one)).toEqual([[hands(false)], [hands(true)]]);
    }
    const terms = `${PROCEDURE}/local-terms`;
    const { draftId, version } = (await author!.post(`${terms}/drafts`, { terms: TERMS })).body as { draftId: string; version: number };
    const one = async () => (await body(terms)).drafts[0]!;
    expect(await handsAround(`${terms}/drafts/${draftId}/check`, version, one)).toEqual([[hands(false)], [hands(true)]]);
  });
});

interface Named {
  readonly id: string;
  readonly name: string;
}
