import { SANDBOX_SYSTEM } from '../../src/modules/partners/seed/sandbox-system.js';
import { buildOpenApi } from '../../src/platform/http/openapi.js';
import { Database } from '../../src/platform/database/database.js';
import { atTheCounter, officerOf, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { StatementCount } from '../support/statement-count.js';

/**
 * Most statements of one reading request, however long its page. The request itself needs one or two; the rest is what a process looks at
 * every few seconds: revisions of reference data, and the note of who read what, which is written once for all who read at the same time.
 */
const BOUND = 6;
const DOSSIERS = 40;

const TODAY = 'from=2026-11-01&to=2026-11-20';
/** What a list wants to know besides its page. */
const ASKED: Readonly<Record<string, string>> = {
  '/v1/officer/consultations': 'side=asked',
  '/v1/officer/tasks': 'which=agency',
  '/v1/admin/publication-report': 'from=2020-01-01&to=2026-11-20',
  '/v1/officer/reports/ii06a/dossiers': `agencyCode=H21.195&${TODAY}&asOf=2026-11-20T14:00:00%2B07:00&cell=received-total`,
  '/v1/officer/satisfaction': TODAY,
};

/** The address of a page of a list; one without pages is asked for whole. */
const pageOf = ({ path, isPaged }: List, limit: number): string => {
  const query = [...(isPaged ? [`limit=${limit}`] : []), ...(ASKED[path] === undefined ? [] : [ASKED[path]])].join('&');
  return query === '' ? path : `${path}?${query}`;
};

interface List {
  readonly path: string;
  readonly isPaged: boolean;
}

interface Described {
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get?: {
          readonly parameters?: readonly { readonly name?: string }[];
          readonly responses: Readonly<Record<string, { content?: Record<string, { schema?: { $ref?: string } }> }>>;
        };
      }
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, { readonly properties?: Readonly<Record<string, object>> }>> };
}

describe('what a request asks of the database', () => {
  let house: House;
  let count: StatementCount;
  let id: string;
  let draftId: string;
  let localDraftId: string;
  const callers = new Map<string, Caller>();
  beforeAll(async () => {
    house = await House.open();
    const desk = await house.as('desk-officer-commune');
    for (let number = 0; number < DOSSIERS; number += 1) id = (await desk.post('/v1/desk/dossiers', atTheCounter())).body.id as string;
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
    // Who issues forms is kept in memory, as is everything else that the requests below find there by now.
    await house.anybody.get('/v1/public/standard-issuers');
    count = new StatementCount(house.app.get(Database));
  });
  afterAll(() => house.close());

  /** Every list of the document, with real things in the places of its path. */
  const lists = async (): Promise<List[]> => {
    const document = buildOpenApi(house.app) as unknown as Described;
    const runs = await callers.get('admin')!.get('/v1/admin/import-runs');
    const isList = (path: string): boolean => {
      const name = document.paths[path]?.get?.responses['200']?.content?.['application/json']?.schema?.$ref?.split('/').at(-1) ?? '';
      return document.components.schemas[name]?.properties?.['items'] !== undefined;
    };
    return Object.keys(document.paths)
      .filter(isList)
      .map((path) => ({
        path: path
          .replace('{code}', path.includes('/agencies/') ? WARD : path.includes('/calendars/') ? 'vn-national' : '1.004944')
          .replace('{draftId}', path.includes('/local-terms/') ? localDraftId : draftId)
          .replace('partner-systems/{id}', `partner-systems/${SANDBOX_SYSTEM.id}`)
          .replace('{id}', path.includes('import-runs') ? (runs.body.items[0].id as string) : id),
        isPaged: document.paths[path]?.get?.parameters?.some(({ name }) => name === 'limit') === true,
      }));
  };

  it('is bounded for every list of the house, and the same for one row and for two hundred', async () => {
    const all = await lists();
    expect(all.length).toBeGreaterThanOrEqual(16);
    for (const list of all) {
      const { path } = list;
      const caller = callers.get(path.split('/')[2] ?? '');
      const ask = (limit: number) => async (): Promise<void> => {
        const answer = await caller?.get(pageOf(list, limit));
        expect([path, answer?.status]).toEqual([path, 200]);
        if (limit > 1 && /^\/v1\/\w+\/(dossiers|tasks)$/.test(path)) expect(answer?.body.items).toHaveLength(DOSSIERS);
      };
      for (const limit of [1, 200]) expect([path, limit, (await count.during(ask(limit))) <= BOUND]).toEqual([path, limit, true]);
    }
  });

  it('is bounded for a dossier with everything that hangs on it, and for a count', async () => {
    const desk = callers.get('desk');
    for (const path of [
      `/v1/desk/dossiers/${id}`,
      `/v1/desk/dossiers/${id}/receipt`,
      `/v1/desk/dossiers/${id}/deadline`,
      '/v1/desk/dossiers?count=exact&limit=200',
      '/v1/public/procedures/1.004944',
    ]) {
      expect([path, (await count.during(async () => expect((await desk?.get(path))?.status).toBe(200))) <= BOUND]).toEqual([path, true]);
    }
  });

  it('is one read and one write for a move, and little more for a reception', async () => {
    const desk = callers.get('desk');
    const officer = callers.get('officer');
    const worklist = (await officer?.get('/v1/officer/tasks?which=agency&limit=1'))?.body.items as { dossierId: string; taskId: string }[];
    const { dossierId, taskId } = worklist[0]!;
    const path = `/v1/officer/tasks/${dossierId}/${taskId}`;
    const version = (await officer?.get(path))?.body.version as number;
    const reception = await count.during(async () => expect((await desk?.post('/v1/desk/dossiers', atTheCounter()))?.status).toBe(201));
    const forward = await count.during(async () => expect((await officer?.post(`${path}/forward`, {}, version))?.status).toBe(200));
    expect([reception <= BOUND, forward <= BOUND]).toEqual([true, true]);
  });
});
