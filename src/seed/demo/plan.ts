import { Chance } from './chance.js';
import { DEMO_PROCEDURES, type DemoProcedure } from './offices.js';
import type { Holder, People } from './people.js';

/** How fast the officers of a dossier are: the chance that a waiting task is done, four times a day. */
const PACES = [
  [0.6, 5],
  [0.35, 4],
  [0.12, 2],
] as const;

/** Everything that will happen to one dossier, decided before it is handed in. */
export interface DossierPlan {
  readonly number: number;
  readonly procedure: DemoProcedure;
  readonly agencyCode: string;
  readonly applicant: Holder & { readonly identityNumber: string };
  readonly channel: 'online' | 'direct' | 'post';
  /** Quarter of a working day, counted from 0, in which it is handed in. */
  readonly slot: number;
  readonly pace: number;
  /** What happens at intake when it comes online. */
  readonly intake: 'accept' | 'supplement' | 'refuse';
  /** What happens while it is appraised. */
  readonly appraisal: 'plain' | 'supplement' | 'consultation' | 'extension' | 'withdraw' | 'stop';
  readonly outcome: 'granted' | 'refused';
  /** Quarters of a day until the applicant does what is asked: a supplement, a payment, coming for the result. */
  readonly applicantTakes: number;
  /** Quarters of a day until the asked agency answers. */
  readonly answerTakes: number;
  /** Whether and how the applicant says what they think of it. */
  readonly satisfaction: string | undefined;
  /** Chance of what is left open here, of this dossier alone, so that dossiers do not depend on each other's order. */
  readonly chance: Chance;
}

/** The plans of a month. @param slots number of quarter days in which dossiers are submitted */
export function planMonth(seed: number, dossiers: number, slots: number, people: People): DossierPlan[] {
  return Array.from({ length: dossiers }, (_, index) =>
    planDossier(new Chance(seed * 1_000_003 + index), index + 1, Math.floor((index * slots) / dossiers), people),
  );
}

function planDossier(chance: Chance, number: number, slot: number, people: People): DossierPlan {
  const procedure = chance.weighted(DEMO_PROCEDURES.map((each) => [each, each.weight] as const));
  const wished = chance.weighted<DossierPlan['channel']>([
    ['online', 11],
    ['direct', 8],
    ['post', 1],
  ]);
  const channel = wished === 'online' && procedure.notOnline ? 'direct' : wished;
  const intake =
    channel === 'online'
      ? chance.weighted<DossierPlan['intake']>([
          ['accept', 82],
          ['supplement', 12],
          ['refuse', 6],
        ])
      : 'accept';
  // The law lets a supplement be asked for once.
  const appraisal = chance.weighted<DossierPlan['appraisal']>([
    ['plain', 62],
    ['supplement', intake === 'supplement' ? 0 : 13],
    ['consultation', 10],
    ['extension', 8],
    ['withdraw', 4],
    ['stop', 3],
  ]);
  return {
    number,
    procedure,
    agencyCode: chance.oneOf(procedure.agencies),
    applicant: people.applicant(procedure.applicant, number, chance),
    channel,
    slot,
    pace: chance.weighted(PACES),
    intake,
    appraisal,
    outcome: chance.happens(0.93) ? 'granted' : 'refused',
    applicantTakes: chance.between(1, 14),
    answerTakes: chance.between(4, 20),
    satisfaction: chance.happens(0.6)
      ? chance.weighted([
          ['very-satisfied', 4],
          ['satisfied', 5],
          ['unsatisfied', 1],
        ])
      : undefined,
    chance,
  };
}
