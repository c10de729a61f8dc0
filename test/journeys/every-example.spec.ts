import { Database } from '../../src/platform/database/database.js';
import { buildOpenApi } from '../../src/platform/http/openapi.js';
import { listRoutes } from '../../src/platform/http/routes.js';
import { createLog } from '../../src/platform/telemetry/logger.js';
import { prepareExamples, playStories } from '../../src/seed/examples/prepare-examples.js';
import { House } from '../support/house.js';
import { pdf } from '../support/pdf.js';
import { Examples } from '../support/sent-example.js';

/** Lists that show nothing to whoever sends the example, which is no read, and counts. */
const MAY_BE_EMPTY: readonly string[] = ['listTasks', 'countTasks', 'listRefunds', 'listConsultations'];

const DAYS = ['2026-11-20 14:10', '2027-02-07 08:00', '2028-12-31 23:30'];

describe.each(DAYS)('the examples of the document on a sandbox that begins at %s', (day) => {
  let house: House;
  let examples: Examples;
  beforeAll(async () => {
    house = await House.open();
    await house.clockTo(day);
    await playStories(house.app, () => undefined);
    examples = new Examples(house, buildOpenApi(house.app));
  });
  afterAll(() => house.close());

  it('work as they stand, all of them, in the order of the document', async () => {
    const failed: string[] = [];
    for (const { operation } of examples.operations) {
      const { ok, text } = await examples.send(operation.operationId);
      if (!ok) failed.push(text);
    }
    expect(failed).toEqual([]);
    expect(examples.operations.length).toBeGreaterThan(110);
  });

  it('note who read what, for the purpose of the route, wherever personal data is read', async () => {
    const database = house.app.get(Database);
    const noted = async (): Promise<Readonly<Record<string, number>>> => {
      const rows = await database.read<{ purpose: string; count: number }>(
        'select purpose, count(*)::int as count from platform.access_log where purpose is not null group by purpose',
      );
      return Object.fromEntries(rows.map(({ purpose, count }) => [purpose, count]));
    };
    const reading = listRoutes(house.app).filter(({ purpose, command }) => purpose !== undefined && command === undefined);
    const silent: string[] = [];
    for (const route of reading) {
      const { operation } = examples.operations.find(({ method, path }) => method === route.method && path === route.path)!;
      const before = await noted();
      const { ok } = await examples.send(operation.operationId);
      const purpose = route.purpose === 'stated' ? 'counter' : route.purpose!;
      if (ok && (await noted())[purpose] === (before[purpose] ?? 0)) silent.push(operation.operationId);
    }
    expect(reading.length).toBeGreaterThan(35);
    expect(silent.filter((each) => !MAY_BE_EMPTY.includes(each))).toEqual([]);
  });

  it('show what was filled into an electronic form, with its labels', async () => {
    const { body } = await examples.send('getCitizenDossier');
    expect(body['forms']).toEqual([
      expect.objectContaining({
        formCode: 'BM-VI-DU-7',
        isCurrent: true,
        answers: expect.objectContaining({ reason: 'lost', lostOn: '2026-10-12' }),
        fields: expect.arrayContaining([{ pointer: '/reason', vi: 'Lý do cấp lại', en: 'Why it is needed again', text: 'lost' }]),
      }),
    ]);
  });

  it('create something else when they are sent again after their keys are forgotten', async () => {
    await house.clockTo('2030-02-01 08:00');
    for (const name of ['submitDossier', 'uploadDeskFile', 'giveConsent', 'receiveDossier'])
      expect(await examples.send(name)).toMatchObject({ ok: true, text: expect.stringMatching(`^${name} 201`) });
  });

  it('lead on: what an example creates has links to operations that take it', async () => {
    const creating = examples.operations.map(({ operation }) => operation.operationId).filter((name) => examples.linksOf(name).length > 0);
    const followed = new Set<string>();
    for (const name of creating) {
      for (const link of examples.linksOf(name)) {
        if (!followed.has(link.operationId) && (await examples.follow(name, link)).ok) followed.add(link.operationId);
      }
    }
    expect([...followed].sort()).toEqual(
      expect.arrayContaining([
        'acceptDossier',
        'getCitizenDossier',
        'getDeskDossier',
        'getOfficerDossier',
        'refuseDossier',
        'requestDeskSupplement',
        'revokeCitizenConsent',
        'withdrawCitizenDossier',
        'withdrawDeskDossier',
      ]),
    );
  });

  it('are prepared once: another start finds them there', async () => {
    const { items } = (await (await house.as('citizen')).get('/v1/citizen/dossiers?limit=200')).body as { items: unknown[] };
    await playStories(house.app, () => {
      throw new Error('prepared again');
    });
    expect((await (await house.as('citizen')).get('/v1/citizen/dossiers?limit=200')).body.items).toHaveLength(items.length);
  });
});

describe('a sandbox in which an example cannot be prepared any more', () => {
  it('says which in one line, and has the others', async () => {
    const house = await House.open();
    const taken = await (
      await house.as('citizen')
    ).upload('citizen', 'khac.pdf', 'application/pdf', pdf('khac'), { 'idempotency-key': 'example-getDeskDossier-upload' });
    expect(taken.status).toBe(201);
    const lines: string[] = [];
    const log = createLog({ logLevel: 'info' }, { write: (line) => void lines.push(line) });
    await prepareExamples(house.app, log, () => undefined);
    expect([log.level, lines.map((line) => (JSON.parse(line) as { level: string; message: string }).message)]).toEqual([
      'info',
      [expect.stringMatching(/^1 of \d+ examples .*: getDeskDossier\. MOTCUA_SANDBOX_EXAMPLES=off/)],
    ]);
    const examples = new Examples(house, buildOpenApi(house.app));
    expect(await examples.send('acceptDossier')).toMatchObject({ ok: true });
    expect(await examples.send('handOverResult')).toMatchObject({ ok: true });
    await house.close();
  });
});
