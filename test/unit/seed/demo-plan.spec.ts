import { Chance } from '../../../src/seed/demo/chance.js';
import { DEMO_AGENCIES, DEMO_PROCEDURES } from '../../../src/seed/demo/offices.js';
import { People } from '../../../src/seed/demo/people.js';
import { planMonth, type DossierPlan } from '../../../src/seed/demo/plan.js';

const SLOTS = 72;

describe('the month of the demo', () => {
  let people: People;
  beforeAll(async () => void (people = await People.open()));
  const month = (seed: number, dossiers = 200): DossierPlan[] => planMonth(seed, dossiers, SLOTS, people);
  const facts = (plans: readonly DossierPlan[]): unknown => plans.map(({ chance, ...plan }) => ({ ...plan, chance: chance.next() }));

  it('is the same for the same seed, and another one for another', () => {
    expect(facts(month(1))).toEqual(facts(month(1)));
    expect(facts(month(1))).not.toEqual(facts(month(2)));
  });

  it('brings its dossiers evenly, in the order of time', () => {
    const slots = month(3).map(({ slot }) => slot);
    expect(slots).toEqual([...slots].sort((a, b) => a - b));
    expect([slots[0], slots.at(-1)]).toEqual([0, SLOTS - 1]);
  });

  it('has every channel and every turn, and asks for a supplement at most once', () => {
    const plans = month(1);
    expect(new Set(plans.map(({ channel }) => channel))).toEqual(new Set(['online', 'direct', 'post']));
    expect(new Set(plans.map(({ appraisal }) => appraisal)).size).toBe(6);
    for (const turn of ['supplement', 'consultation', 'extension'])
      expect(plans.filter(({ appraisal }) => appraisal === turn).length).toBeGreaterThan(8);
    expect(plans.filter(({ intake, appraisal }) => intake === 'supplement' && appraisal === 'supplement')).toEqual([]);
    expect(plans.filter(({ channel, intake }) => channel !== 'online' && intake !== 'accept')).toEqual([]);
  });

  it('knows every agency and every applicant apart', () => {
    expect(DEMO_PROCEDURES.flatMap(({ agencies }) => agencies).filter((code) => !DEMO_AGENCIES.includes(code))).toEqual([]);
    const numbers = month(1).map(({ applicant }) => applicant.identityNumber);
    expect(new Set(numbers).size).toBe(200);
    expect(numbers.filter((number) => !/^(052[01]\d{8}|9999\d{6})$/.test(number))).toEqual([]);
  });

  it('throws dice that are fair enough', () => {
    const chance = new Chance(7);
    const share = Array.from({ length: 10_000 }, () => chance.happens(0.3)).filter(Boolean).length / 10_000;
    expect(Math.abs(share - 0.3)).toBeLessThan(0.02);
    expect(new Set(Array.from({ length: 1000 }, () => chance.between(2, 4)))).toEqual(new Set([2, 3, 4]));
  });
});
