import { SANDBOX_SYSTEM } from '../../src/modules/partners/seed/sandbox-system.js';
import { buildOpenApi } from '../../src/platform/http/openapi.js';
import { atTheCounter, officerOf, WARD } from '../support/handed-in.js';
import { forged, SENSELESS } from '../support/forged-cursors.js';
import { House, type Caller } from '../support/house.js';

/** What a list wants to know besides its page. */
const ASKED: Readonly<Record<string, string>> = {
  '/v1/desk/documents': 'identityNumber=052088627434',
  '/v1/officer/consultations': 'side=asked',
  '/v1/officer/tasks': 'which=agency',
  '/v1/admin/publication-report': 'from=2020-01-01&to=2026-11-20',
  '/v1/officer/reports/ii06a/dossiers': 'from=2026-11-01&to=2026-11-20&asOf=2026-11-20T14:00:00%2B07:00&cell=received-total',
};
/** A filter that the list has, other than what it was asked. */
const OTHER: Readonly<Record<string, string>> = {
  '/v1/desk/dossiers': 'status=received&status=submitted',
  '/v1/officer/dossiers': 'sort=due',
  '/v1/officer/tasks': 'which=unit',
  '/v1/public/communes': 'provinceCode=52',
};

interface Described {
  readonly paths: Readonly<
    Record<string, { readonly get?: { readonly parameters?: readonly { readonly name: string; readonly in: string }[] } }>
  >;
}

describe('the cursors of every list', () => {
  let house: House;
  let id: string;
  let draftId: string;
  let localDraftId: string;
  const callers = new Map<string, Caller>();
  beforeAll(async () => {
    house = await House.open();
    const desk = await house.as('desk-officer-commune');
    for (let number = 0; number < 3; number += 1) id = (await desk.post('/v1/desk/dossiers', atTheCounter())).body.id as string;
    callers
      .set('citizen', await house.as('citizen'))
      .set('desk', await house.as(officerOf(WARD, 'desk-officer', 'accountant')))
      .set('admin', await house.as(officerOf('H21', 'administrator', 'operator', 'procedure-controller')))
      .set('public', house.anybody)
      .set('sandbox', house.anybody)
      .set('partner', await house.as('partner-system'));
    const procedure = '/v1/admin/procedures/1.004944';
    const { version } = (await callers.get('admin')!.get(`${procedure}/versions`)).body as { version: number };
    ({ draftId } = (await callers.get('admin')!.post(`${procedure}/drafts`, {}, version)).body as { draftId: string });
    const terms = { rules: { supplementLimit: 2 } };
    localDraftId = (await callers.get('admin')!.post(`${procedure}/local-terms/drafts`, { terms })).body.draftId as string;
    callers.set('officer', await house.as(officerOf(WARD, 'desk-officer', 'case-officer', 'unit-head', 'agency-head', 'archivist')));
  });
  afterAll(() => house.close());

  /** Every list of the document that is read page by page, with the name of its cursor's parameter. */
  const lists = async (): Promise<[path: string, name: string][]> => {
    const { paths } = buildOpenApi(house.app) as unknown as Described;
    const runs = await callers.get('admin')!.get('/v1/admin/import-runs');
    const real = (path: string): string =>
      path
        .replace('agencies/{code}', `agencies/${WARD}`)
        .replace('{code}', path.includes('/calendars/') ? 'vn-national' : '1.004944')
        .replace('{draftId}', path.includes('/local-terms/') ? localDraftId : draftId)
        .replace('partner-systems/{id}', `partner-systems/${SANDBOX_SYSTEM.id}`)
        .replace('{id}', path.includes('import-runs') ? (runs.body.items[0].id as string) : id);
    return Object.entries(paths).flatMap(([path, { get }]): [string, string][] => {
      const cursor = get?.parameters?.find(({ name }) => name === 'cursor' || name === 'after');
      return cursor ? [[real(path), cursor.name]] : [];
    });
  };
  const ask = (path: string, ...query: readonly string[]) =>
    callers.get(path.split('/')[2]!)!.get(`${path}?${['limit=1', ...query].filter(Boolean).join('&')}`);

  it('are refused with 422 when their insides make no sense, sealed or not, and change nothing', async () => {
    const all = await lists();
    expect(all.length).toBeGreaterThanOrEqual(17);
    let sealed = 0;
    for (const [path, name] of all) {
      const first = await ask(path, ASKED[path] ?? '');
      expect([path, first.status]).toEqual([path, 200]);
      const next = first.body.next as string | undefined;
      if (next !== undefined) sealed += 1;
      for (const keys of SENSELESS) {
        // A place in the feed of events is an int8.
        if (name === 'after' && keys[0] === 2 ** 31) continue;
        const cursors = [Buffer.from(JSON.stringify(keys)).toString('base64url'), ...(next === undefined ? [] : [forged(next, keys)])];
        for (const [place, cursor] of cursors.entries()) {
          const { status, body } = await ask(path, ASKED[path] ?? '', `${name}=${cursor}`);
          // Lists in the order of names take any text as a place, so that a sealed one is no harm there.
          if (place === 1 && status === 200 && path.startsWith('/v1/public/')) continue;
          expect([path, keys, status, body.code, body.errors?.[0]?.field]).toEqual([path, keys, 422, 'CURSOR_INVALID', name]);
        }
      }
    }
    expect(sealed).toBeGreaterThanOrEqual(9);
  });

  it('are refused by other lists and under other filters', async () => {
    const cursors: [path: string, next: string][] = [];
    for (const [path] of await lists()) {
      const next = (await ask(path, ASKED[path] ?? '')).body.next as string | undefined;
      if (next !== undefined && !path.includes('events')) cursors.push([path, next]);
    }
    for (const [path, next] of cursors) {
      expect([path, (await ask(path, ASKED[path] ?? '', `cursor=${next}`)).status]).toEqual([path, 200]);
      const [, foreign] = cursors.find(([other]) => other !== path)!;
      expect([path, (await ask(path, ASKED[path] ?? '', `cursor=${foreign}`)).body.code]).toEqual([path, 'CURSOR_OF_OTHER_LIST']);
      const filters = OTHER[path];
      if (filters) expect([path, (await ask(path, filters, `cursor=${next}`)).body.code]).toEqual([path, 'CURSOR_OF_OTHER_LIST']);
    }
  });

  it('walk each order of the dossiers from end to end without gap or repeat', async () => {
    const desk = callers.get('desk')!;
    for (const sort of ['submitted', 'received', 'due']) {
      const seen: string[] = [];
      for (let cursor = ''; ;) {
        const { body } = await desk.get(`/v1/desk/dossiers?limit=1&sort=${sort}${cursor}`);
        seen.push(...(body.items as { id: string }[]).map((each) => each.id));
        if (body.next === undefined) break;
        cursor = `&cursor=${body.next as string}`;
      }
      expect([sort, seen.length, new Set(seen).size]).toEqual([sort, 3, 3]);
    }
  });

  it('and instants of filters: an offset or a year that nobody has is 422', async () => {
    for (const instant of [
      '2026-11-20T10:00:00+23:59',
      '2026-11-20T10:00:00-15:30',
      '2026-11-20T10:00:00+14:01',
      '9999-11-20T10:00:00Z',
      '+275760-09-13T00:00:00Z',
      '0001-01-01T00:00:00Z',
    ]) {
      for (const path of [
        '/v1/desk/dossiers?dueBefore=',
        '/v1/officer/dossiers?dueBefore=',
        '/v1/citizen/dossiers?dueBefore=',
        '/v1/officer/tasks?dueBefore=',
      ]) {
        const caller = callers.get(path.split('/')[2]!)!;
        expect([instant, path, (await caller.get(`${path}${encodeURIComponent(instant)}`)).status]).toEqual([instant, path, 422]);
      }
      expect(
        (await house.anybody.post('/v1/deadlines/compute', { from: instant, duration: { value: 5, unit: 'working-days' } })).status,
      ).toBe(422);
    }
    for (const instant of ['2026-11-20T10:00:00+14:00', '1900-01-01T00:00:00-13:59', '2999-12-31T23:59:59.999Z']) {
      expect([instant, (await callers.get('desk')!.get(`/v1/desk/dossiers?dueBefore=${encodeURIComponent(instant)}`)).status]).toEqual([
        instant,
        200,
      ]);
    }
  });
});
