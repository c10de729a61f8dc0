import fc from 'fast-check';
import { maySee, type AccessGrant } from '../../../src/modules/dossiers/domain/access-grant.js';
import { VIEWER_PARAMETERS, viewerValues, visibleTo } from '../../../src/modules/dossiers/persistence/visible.js';
import { coverageOf } from '../../../src/platform/auth/covered.js';
import { CONFIDENTIALITIES, grantOf, type Grant, type MatterTraits } from '../../../src/shared/grant.js';
import { newId } from '../../../src/shared/id.js';
import { newDossier } from '../../support/dossier-builder.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

const AGENCIES = ['A', 'A.1', 'A.2', 'B'];
const SECTORS = ['S1', 'S2'];
const PROCEDURES = ['P1', 'P2', 'P3'];
const PERSONS = ['p1', 'p2'];
const INSTANTS = [1, 2, 3].map((day) => new Date(`2026-11-0${day}T08:00:00+07:00`));
const DOSSIERS = 100;
const ACTORS = 50;

interface Kept {
  readonly id: string;
  readonly traits: MatterTraits;
  readonly grants: readonly AccessGrant[];
}

const limits = (values: readonly string[]): fc.Arbitrary<readonly string[] | null> =>
  fc.option(fc.subarray([...values]), { nil: null, freq: 2 });
const heldGrants: fc.Arbitrary<readonly Grant[]> = fc.array(
  fc
    .record({
      scope: fc.subarray(AGENCIES),
      sectorCodes: limits(SECTORS),
      procedureCodes: limits(PROCEDURES),
      // Nothing keeps a post from naming a clearance twice.
      confidentialities: fc.array(fc.constantFrom(...CONFIDENTIALITIES), { maxLength: 3 }),
    })
    .map((limited) => ({ ...grantOf(['case-officer']), ...limited })),
  { maxLength: 3 },
);
const viewers = fc.record({
  grants: heldGrants,
  person: fc.option(fc.constantFrom(...PERSONS), { nil: undefined }),
  at: fc.constantFrom(...INSTANTS),
});
const accessGrants = fc.array(
  fc.oneof(
    fc.record({ granteeKind: fc.constant('agency' as const), granteeKey: fc.constantFrom(...AGENCIES) }),
    fc.record({ granteeKind: fc.constantFrom('person' as const, 'submitter' as const), granteeKey: fc.constantFrom(...PERSONS) }),
  ),
  { maxLength: 4 },
);
const kept: fc.Arbitrary<Kept> = fc
  .record({
    traits: fc.record({
      sectorCode: fc.option(fc.constantFrom(...SECTORS), { nil: null }),
      procedureCode: fc.constantFrom(...PROCEDURES),
      confidentiality: fc.constantFrom(...CONFIDENTIALITIES),
    }),
    grants: accessGrants,
    untils: fc.array(fc.option(fc.constantFrom(...INSTANTS), { nil: null }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ traits, grants, untils }) => {
    const id = newId();
    return { id, traits, grants: grants.map((grant, n) => ({ ...grant, dossierId: id, reason: `r${n}`, until: untils[n]! })) };
  });

/** The rule of who sees a dossier stands once in SQL, for every list, and once as a predicate; here they meet. */
describe('who sees a dossier', () => {
  let house: PlainHouse;
  const dossiers = fc.sample(kept, { seed: 9, numRuns: DOSSIERS });
  const actors = fc.sample(viewers, { seed: 9, numRuns: ACTORS });

  beforeAll(async () => {
    house = await plainHouse('single-statement');
    const pattern = newDossier(new Date('2026-11-01T08:00:00+07:00'));
    await house.transactions.run('any', async () => {
      house.dossiers.add(pattern);
      return house.dossiers.save(pattern);
    });
    await house.database.write(
      `insert into dossiers.dossier select made.* from dossiers.dossier d, jsonb_array_elements($2::jsonb) each,
         jsonb_populate_record(d, each) made where d.id = $1::uuid`,
      [
        pattern.id,
        JSON.stringify(
          dossiers.map(({ id, traits }) => ({
            id,
            sector_code: traits.sectorCode,
            procedure_code: traits.procedureCode,
            confidentiality: traits.confidentiality,
          })),
        ),
      ],
    );
    await house.database.write(
      `insert into dossiers.access_grant select * from jsonb_to_recordset($1::jsonb)
         as g(dossier_id uuid, grantee_kind text, grantee_key text, reason text, until timestamptz)`,
      [
        JSON.stringify(
          dossiers.flatMap(({ grants }) =>
            grants.map(({ dossierId, granteeKind, granteeKey, reason, until }) => ({
              dossier_id: dossierId,
              grantee_kind: granteeKind,
              grantee_key: granteeKey,
              reason,
              until,
            })),
          ),
        ),
      ],
    );
  });
  afterAll(() => house.close());

  /** Pairs of actor and dossier on which the SQL and the predicate differ. */
  const differences = async (rule: string): Promise<number> => {
    let found = 0;
    for (const { grants, person, at } of actors) {
      const values = viewerValues({ ...coverageOf({ grants }), person: person ?? '', at: at.toISOString() });
      const ids = dossiers.map(({ id }) => id);
      const rows = await house.database.read<{ id: string }>(
        `select d.id from dossiers.dossier d where d.id = any($${VIEWER_PARAMETERS + 1}::uuid[]) and ${rule}`,
        [...values, ids],
      );
      const seen = new Set(rows.map(({ id }) => id));
      for (const { id, traits, grants: granted } of dossiers)
        if (seen.has(id) !== maySee(traits, granted, { grants }, person, at)) found += 1;
    }
    return found;
  };

  it(`is the same in SQL and as a predicate, over ${DOSSIERS * ACTORS} pairs`, async () => {
    expect(await differences(visibleTo('d', 1))).toBe(0);
    const pairs = actors.flatMap(({ grants, person, at }) =>
      dossiers.map((each) => maySee(each.traits, each.grants, { grants }, person, at)),
    );
    expect(pairs.filter(Boolean).length).toBeGreaterThan(pairs.length / 20);
    expect(pairs.filter((sees) => !sees).length).toBeGreaterThan(pairs.length / 20);
  });

  it.each([
    ['the end of a grant', 'g.until > $5::timestamptz'],
    ['clearance', 'd.confidentiality = any($2::text[])'],
    ['sectors', 'd.sector_code = any(held.sectors)'],
    ['procedures', 'd.procedure_code = any(held.procedures)'],
    ['the clearance of one post beside another', 'd.confidentiality = any(held.cleared)'],
    ['the agency of one post beside another', 'g.grantee_key = any(held.scope)'],
  ])('would not be the same if the SQL forgot %s', async (_, condition) => {
    const rule = visibleTo('d', 1);
    const planted = rule.replace(condition, `(true or ${condition})`);
    expect(planted).not.toBe(rule);
    expect(await differences(planted)).toBeGreaterThan(0);
  });
});
