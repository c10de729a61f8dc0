import { Client } from 'pg';
import { SeededRandom } from '../../bench/dataset/seeded-random.js';
import { House } from '../house.js';
import { Asking } from './asking.js';
import { CopiedDossiers, readModels, type Model } from './copied-dossiers.js';
import { factsOf, type Facts } from './facts.js';
import { makeModels } from './model-dossiers.js';
import { registeredSystems } from './registered-systems.js';
import { SeenBy, type Moment } from './seen-by.js';
import {
  askersOf,
  changeAgencies,
  draftProcedures,
  enrolAtRandom,
  PLACES,
  standInAtRandom,
  subjectsOf,
  successorsFor,
  type Asker,
  type OfficerAtWork,
} from './world.js';

/** When everything is asked: a Monday, ten days after the dossiers began. */
const MOMENT: Moment = { at: '2026-11-30T10:00:00+07:00', on: '2026-11-30' };

/** A house full of dossiers, with everybody who asks and what the view says of each of them. */
export class OracleWorld {
  private constructor(
    readonly house: House,
    readonly owner: Client,
    readonly askers: readonly Asker[],
    readonly facts: Facts,
    private readonly seenBy: SeenBy,
  ) {}

  /** @param count how many dossiers are drawn at random besides the models */
  static async open(seed: number, count: number): Promise<OracleWorld> {
    const house = await House.open();
    const owner = new Client({ connectionString: house.clone.ownerUrl });
    await owner.connect();
    const models: Model[] = [];
    const subjects = await subjectsOf(owner);
    const successors = successorsFor(subjects);
    await makeModels(house, successors, async () => void models.push(...(await readModels(owner))));
    await draftProcedures(house, owner);
    await house.clockTo(MOMENT.at.slice(0, 16));
    const random = new SeededRandom(seed);
    await changeAgencies(owner);
    const drawn = await enrolAtRandom(owner, random, subjects);
    await standInAtRandom(owner, random, drawn);
    const { rows: officers } = await owner.query<OfficerAtWork>('select officer_id as id, agency_code as "agencyCode" from agencies.post');
    await new CopiedDossiers(random, { places: PLACES, successors }, subjects, officers).write(owner, models, count);
    await owner.query('analyze');
    const askers = [...(await askersOf(house, owner, drawn)), ...(await registeredSystems(house, subjects))];
    return new OracleWorld(house, owner, askers, await factsOf(owner, MOMENT.on), await SeenBy.open(owner, MOMENT, askers));
  }

  /** One asker, ready to ask. */
  async asking(asker: Asker): Promise<Asking> {
    const { house, facts, seenBy } = this;
    return new Asking(house.app, asker, await seenBy.linesOf(asker), await seenBy.postsOf(asker), facts, seenBy.moment);
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.house.close();
  }
}
