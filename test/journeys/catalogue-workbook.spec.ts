import { SandboxIssuer } from '../../src/platform/sandbox/sandbox-issuer.js';
import type { ProcedureHistory } from '../../src/modules/catalogue/domain/import/procedure-history.js';
import { House } from '../support/house.js';
import { openedWorkbook } from '../support/opened-workbook.js';

const PATH = '/v1/admin/catalogue/procedures';

describe('the whole catalogue as a workbook', () => {
  let house: House;
  beforeAll(async () => void (house = await House.open()));
  afterAll(() => house.close());

  const taken = async (path: string, persona: string): Promise<Response> => {
    const { token } = await house.app.get(SandboxIssuer).mint(await house.persona(persona));
    return fetch(`${await house.app.getUrl()}${path}`, { headers: { authorization: `Bearer ${token}` } });
  };

  it('has a row for each version that the JSON Lines have, with dates as dates and texts as texts', async () => {
    const file = await taken(`${PATH}.xlsx`, 'procedure-controller');
    expect([file.status, file.headers.get('content-disposition')]).toEqual([200, 'attachment; filename="procedures.xlsx"']);
    const [headings, ...rows] = await openedWorkbook(Buffer.from(await file.arrayBuffer()));
    expect(headings?.slice(0, 6)).toEqual([
      'Mã thủ tục',
      'Phiên bản',
      'Hiệu lực từ',
      'Lý do rút trước khi có hiệu lực',
      'Bãi bỏ từ',
      'Tên thủ tục',
    ]);
    const lines = (await (await taken(`${PATH}.jsonl`, 'procedure-controller')).text()).trimEnd().split('\n');
    const expected = lines.flatMap((line) => {
      const { kind, code, versions } = JSON.parse(line) as ProcedureHistory;
      if (kind !== 'procedure') return [];
      return versions.map(({ versionNo, effectiveFrom, content: { name, decision, publishedOn } }) => [
        code,
        versionNo,
        effectiveFrom,
        name,
        decision.number ?? null,
        decision.decidedOn,
        publishedOn,
      ]);
    });
    const last = headings!.length;
    const shown = rows.map((row) => [0, 1, 2, 5, last - 3, last - 2, last - 1].map((place) => row[place] ?? null));
    expect([shown.length, expected.length > 5_770]).toEqual([expected.length, true]);
    expect(shown.filter((row, place) => JSON.stringify(row) !== JSON.stringify(expected[place]))).toEqual([]);
  });

  it('is for nobody else', async () => {
    expect((await taken(`${PATH}.xlsx`, 'case-officer')).status).toBe(403);
    expect((await house.anybody.get(`${PATH}.xlsx`)).status).toBe(401);
  });
});
