import { buildOpenApi } from '../../src/platform/http/openapi.js';
import { SandboxIssuer } from '../../src/platform/sandbox/sandbox-issuer.js';
import { playStories } from '../../src/seed/examples/prepare-examples.js';
import { House } from '../support/house.js';
import { enrolled, type GivenPost } from '../support/limited-officer.js';
import { stateOf } from '../support/row-counts.js';
import { Examples, type Outcome } from '../support/sent-example.js';

/** Writes that are about no dossier, so that limits of sector, procedure and clearance say nothing of them. */
const OF_NO_DOSSIER: Readonly<Record<string, string>> = {
  uploadDeskFile: 'the caller’s own file',
  uploadOfficerFile: 'the caller’s own file',
  recordConsent: 'a person’s consent to the agency',
  revokeDeskConsent: 'a person’s consent to the agency',
  revokeDeskConsents: 'a person’s consents to the agency',
  addAbsence: 'the own absence',
  endAbsence: 'the own absence',
};
/** What does as much as there is within the limits, which is nothing. */
const NOTHING_TO_DO = ['handOverTasks'];
/** Questions with a body, which whoever sees the dossier may ask. */
const QUESTIONS = ['computeDossierFeeQuote'];
const SEARCHES = ['searchDeskDossiers', 'searchOfficerDossiers'];

/** Limits that no dossier of the examples lies within. */
const LIMITS: Readonly<Record<string, Partial<GivenPost>>> = {
  sector: { sectorCodes: ['G02-CT38'] },
  procedure: { procedureCodes: ['2.000986'] },
  clearance: { confidentialities: ['restricted'] },
};

describe('every write of desk and officers, by the right role at the right agency with a post for something else', () => {
  let house: House;
  let examples: Examples;
  const tokens = new Map<string, string>();
  beforeAll(async () => {
    house = await House.open();
    await house.clockTo('2026-11-20 14:10');
    await playStories(house.app, () => undefined);
    examples = new Examples(house, buildOpenApi(house.app));
  });
  afterAll(() => house.close());

  const writes = () =>
    examples.operations
      .filter(({ method, path }) => method !== 'GET' && /^\/v1\/(desk|officer)\//.test(path))
      .map((each) => each.operation);

  /** Somebody with the roles of the example's persona at its agency, within limits; `looking`: with another post that sees all of it. */
  async function limitedOf(persona: string, limit: string, looking: boolean): Promise<string> {
    const who = `${persona}-${limit}${looking ? '-nhin' : ''}`;
    const known = tokens.get(who);
    if (known !== undefined) return known;
    const { agencyCode = '', roles } = await house.persona(persona);
    const other = { agencyCode, roles: [roles.includes('archivist') ? 'registry-clerk' : 'archivist'] } as const;
    const holder = await enrolled(house, who, { agencyCode, roles, ...LIMITS[limit] }, ...(looking ? [other] : []));
    const { token } = await house.app.get(SandboxIssuer).mint(holder);
    tokens.set(who, token);
    return token;
  }

  const isRefusal = ({ text }: Outcome): boolean => / (403|404) /.test(text);

  it('is refused and writes nothing, whatever the limit is; without limits the same request is carried out', async () => {
    const wrong: string[] = [];
    for (const { operationId, 'x-sandbox-persona': persona = '' } of writes()) {
      if (operationId in OF_NO_DOSSIER || SEARCHES.includes(operationId)) continue;
      const askers: [string, string][] = [];
      for (const limit of Object.keys(LIMITS))
        for (const looking of QUESTIONS.includes(operationId) ? [false] : [false, true])
          askers.push([`${limit}${looking ? ', with a post that looks' : ''}`, await limitedOf(persona, limit, looking)]);
      const before = await journalOf();
      for (const [by, token] of askers) {
        const outcome = await examples.send(operationId, {}, `-${by.replace(/\W/g, '')}`, token);
        if (NOTHING_TO_DO.includes(operationId)) expect(outcome.body).toEqual({ handedOver: [], kept: [], isMore: false });
        else if (!isRefusal(outcome)) wrong.push(`${outcome.text}, limited by ${by}`);
      }
      expect([operationId, await journalOf()]).toEqual([operationId, before]);
      const whole = await examples.send(operationId);
      if (!whole.ok) wrong.push(`${whole.text}, without limits`);
    }
    expect(wrong).toEqual([]);
  });

  it('is known: what is about no dossier is named, and searches find nothing', async () => {
    const names = writes().map(({ operationId }) => operationId);
    expect(names.length).toBeGreaterThanOrEqual(34);
    expect(names).toEqual(expect.arrayContaining([...Object.keys(OF_NO_DOSSIER), ...SEARCHES]));
    for (const name of SEARCHES) {
      const token = await limitedOf('desk-officer-commune', 'sector', false);
      expect(await examples.send(name, {}, '-limited', token)).toMatchObject({ ok: true, body: { items: [] } });
    }
  });

  const journalOf = async (): Promise<string | undefined> => (await stateOf(house))['journal.entry'];
});
