import { House } from '../support/house.js';
import { PLACES, VIEWERS, callerOf, listsOf, searches, takeIn, type Place, type Standing, type Viewer } from '../support/rights-cast.js';

const NUMBERS = Object.values(PLACES).flatMap(({ applicant }) => [applicant.identityNumber, applicant.phone]);
const PLACE_NAMES = Object.keys(PLACES) as Place[];

describe('who sees which dossier, by every way there is', () => {
  let house: House;
  let standing: Map<Place, Standing>;
  beforeAll(async () => {
    house = await House.open();
    standing = await takeIn(house);
  });
  afterAll(() => house.close());

  const idOf = (place: Place): string => standing.get(place)?.id ?? '';
  /** No list, timeline or worklist carries numbers that identify a person or reach one. */
  const expectNoNumbers = (body: unknown): void => {
    const text = JSON.stringify(body);
    for (const number of NUMBERS) expect(text).not.toContain(number);
  };

  describe.each(VIEWERS.map((viewer): [string, Viewer] => [viewer.who, viewer]))('%s', (_, viewer) => {
    it('opens what is theirs, and for the rest there is nothing', async () => {
      const caller = await callerOf(house, viewer);
      for (const place of PLACE_NAMES) {
        const path = `/v1/${viewer.way}/dossiers/${idOf(place)}`;
        const parts = [
          '',
          '/timeline?limit=200',
          `/files/${standing.get(place)?.fileId}`,
          '/deadline',
          ...(viewer.way === 'desk' ? ['/receipt'] : []),
        ];
        for (const part of parts) {
          const { status, body } = await caller.get(`${path}${part}`);
          const isClosed = part.startsWith('/files') && viewer.persons === 'masked';
          expect([place, part, status]).toEqual([place, part, isClosed ? 403 : viewer.sees.includes(place) ? 200 : 404]);
          if (status === 404) expect(body.code).toBe('DOSSIER_NOT_FOUND');
          if (part.startsWith('/timeline') || viewer.persons === 'masked') expectNoNumbers(body);
          else if (status === 200 && (part === '' || part === '/receipt'))
            expect(body).toMatchObject({ personalDataMasked: false, applicant: PLACES[place].applicant });
        }
      }
    });

    it('finds by any search and counts exactly what opens', async () => {
      const caller = await callerOf(house, viewer);
      for (const { filters, personal, matches } of searches(standing)) {
        if (personal && viewer.way === 'citizen') continue;
        const isClosed = viewer.persons !== undefined && ('phone' in filters || 'identityNumber' in filters);
        const found = new Set<string | undefined>();
        for (const [path, of] of listsOf(viewer)) {
          const asked = { count: 'exact', limit: 200, ...of, ...filters };
          const query = new URLSearchParams(Object.entries(asked).map(([name, value]): [string, string] => [name, String(value)]));
          const { status, body } = await (personal
            ? caller.post(`${path}/searches?purpose=inquiry`, asked)
            : caller.get(`${path}?${query.toString()}`));
          expect([path, filters, status]).toEqual([path, filters, isClosed ? 403 : 200]);
          if (isClosed) expect(body.code).toBe('PERSONAL_DATA_CLOSED');
          if (isClosed) continue;
          const places = (body.items as { id: string }[]).map(({ id }) => PLACE_NAMES.find((place) => idOf(place) === id));
          expect([path, filters, body.count]).toEqual([path, filters, new Set(places).size]);
          for (const place of places) found.add(place);
          expectNoNumbers(body);
        }
        if (!isClosed)
          expect([filters, [...found].sort()]).toEqual([filters, matches.filter((place) => viewer.sees.includes(place)).sort()]);
      }
    });

    it('has the tasks of its own agencies only', async () => {
      const caller = await callerOf(house, viewer);
      const list = await caller.get('/v1/officer/tasks?which=below&limit=200');
      expect(list.status).toBe(viewer.tasks ? 200 : 403);
      if (!viewer.tasks) return;
      const found = (list.body.items as { dossierId: string }[]).map(({ dossierId }) =>
        PLACE_NAMES.find((place) => idOf(place) === dossierId),
      );
      expect(found.sort()).toEqual([...viewer.tasks].sort());
      expectNoNumbers(list.body);
      for (const which of ['mine', 'unit']) {
        const items = (await caller.get(`/v1/officer/tasks?which=${which}&limit=200`)).body.items as { dossierId: string }[];
        for (const { dossierId } of items) expect(viewer.tasks.map(idOf)).toContain(dossierId);
      }
      for (const place of PLACE_NAMES) {
        const { status, body } = await caller.get(`/v1/officer/tasks/${idOf(place)}/${standing.get(place)?.taskId}`);
        expect([place, status]).toEqual([place, viewer.tasks.includes(place) ? 200 : 404]);
        expectNoNumbers(body);
      }
    });

    it('has no other way in than its own', async () => {
      const caller = await callerOf(house, viewer);
      const foreign = viewer.way === 'citizen' ? ['desk', 'officer'] : ['citizen'];
      for (const way of foreign)
        for (const part of ['', `/${idOf('ward')}`, `/${idOf('ward')}/timeline`])
          expect((await caller.get(`/v1/${way}/dossiers${part}`)).status).toBe(403);
    });
  });

  it('a page handed to somebody else goes on with what is theirs', async () => {
    const province = await house.as('desk-officer');
    const first = await province.get('/v1/desk/dossiers?limit=2&reach=all');
    const ward = await house.as('desk-officer-commune');
    const rest = await ward.get(`/v1/desk/dossiers?limit=200&reach=all&cursor=${first.body.next}`);
    expect((rest.body.items as { id: string }[]).map(({ id }) => id)).toEqual([idOf('ward')]);
  });

  it('no header and no query chooses the agency, and no search is a program of the caller', async () => {
    const ward = await house.as('desk-officer-commune');
    const headers = {
      groupid: '1',
      'x-agency-code': 'H21',
      'x-tenant': 'H21',
      'x-forwarded-user': 'tinh-quan-tri',
      'x-roles': 'administrator',
    };
    expect((await ward.get('/v1/desk/dossiers?count=exact', headers)).body.count).toBe(1);
    expect((await ward.get(`/v1/desk/dossiers/${idOf('commune')}`, headers)).status).toBe(404);
    for (const query of [
      'filter=1',
      'where=true',
      'expand=applicant',
      'groupId=1',
      'agencyScope=H21',
      'name=%25',
      'name=_____',
      'code=%25',
      'status[$ne]=x',
      'status=received&status=gone',
      'name=Cao',
      'phone=0911000001',
      'identityNumber=052088627434',
      'words=lam',
      'sort=applicantName',
      'limit=100000',
    ]) {
      expect([query, (await ward.get(`/v1/desk/dossiers?${query}`)).status]).toEqual([query, 422]);
    }
    for (const person of [{ name: "' or '1'='1" }, { words: "' or '1'='1" }, { words: '& | ! :*' }, { words: '...' }]) {
      expect([person, (await ward.post('/v1/desk/dossiers/searches?purpose=counter', { count: 'exact', ...person })).body]).toEqual([
        person,
        { items: [], count: 0 },
      ]);
    }
  });

  it('a task shown under another dossier is not there', async () => {
    const ward = await house.as('desk-officer-commune');
    const mixed = [
      [idOf('ward'), standing.get('commune')?.taskId],
      [idOf('commune'), standing.get('ward')?.taskId],
    ];
    for (const [dossierId, taskId] of mixed) expect((await ward.get(`/v1/officer/tasks/${dossierId}/${taskId}`)).status).toBe(404);
    const file = standing.get('commune')?.fileId;
    expect((await ward.get(`/v1/desk/dossiers/${idOf('ward')}/files/${file}`)).status).toBe(404);
  });
});
