import { isResolvedHere, levelsOf, type CompetentAgency } from '../../../shared/competence.js';
import type { HeldTerms } from '../domain/local/local-terms.js';
import type { GovernmentLevel, OnlineLevel, SubjectType } from '../domain/procedure.js';
import { plainCode } from '../domain/procedure-code.js';
import { isInForce } from './in-force.js';
import { isShownHere } from './shown-here.js';
import { localFit } from './local-listing.js';

/** Adds a value to the parameters of a statement and answers its place, such as `$3::text`. */
export type Bind = (value: unknown, type: string) => string;

/** What holds of what the province says, by the key of its scope. */
export type HeldByScope = ReadonlyMap<string, HeldTerms>;

/** What a list of procedures is narrowed by, beside what is searched for. */
export interface ListedFor {
  /** Local date on which they are in force. */
  readonly on: string;
  /** Codes of the provinces that receive dossiers here, whose own procedures are listed. */
  readonly here: readonly string[];
  readonly sectorCode?: string;
  readonly level?: GovernmentLevel;
  readonly onlineLevel?: OnlineLevel;
  /** Who may apply. */
  readonly audience?: NonNullable<SubjectType['group']>;
  /** Code of a life event. */
  readonly lifeEvent?: string;
  /** Code of an agency that the procedure names as executing, competent or authorised. */
  readonly agencyCode?: string;
  /** An agency that resolves it: whose dossiers intake would take. */
  readonly resolver?: CompetentAgency;
}

/** SQL of each condition on a version `p`: what the national columns say, corrected by what the province says. */
export function listConditions(listed: ListedFor, held: HeldByScope, bind: Bind): string[] {
  const { on, sectorCode, level, onlineLevel, audience, lifeEvent, resolver } = listed;
  const here = (national: string, fits: (terms: HeldTerms) => boolean | undefined): string => {
    const { fitting, unfitting } = localFit(held, fits);
    const code = 'p.procedure_code';
    return `(${national} and ${code} <> all(${bind(unfitting, 'text[]')}) or ${code} = any(${bind(fitting, 'text[]')}))`;
  };
  const conditions = [isShownHere('p', bind(listed.here, 'text[]')), isInForce('p', bind(on, 'date'))];
  if (sectorCode !== undefined) conditions.push(`p.sector_code = any(${bind(spellings(sectorCode), 'text[]')})`);
  if (level !== undefined)
    conditions.push(here(`p.levels @> array[${bind(level, 'text')}]`, ({ agencies }) => agencies?.value.levels.includes(level)));
  if (onlineLevel !== undefined)
    conditions.push(
      here(`p.online_level = ${bind(onlineLevel, 'text')}`, ({ onlineLevel: local }) => local && local.value.level === onlineLevel),
    );
  if (audience !== undefined) conditions.push(`p.audiences @> array[${bind(audience, 'text')}]`);
  if (lifeEvent !== undefined) conditions.push(`p.life_events @> array[${bind(lifeEvent, 'text')}]`);
  if (resolver) {
    const province = bind(resolver.provinceCode, 'text');
    conditions.push(`(p.province_code is null or p.province_code = ${province})`);
    const national = `(not p.resolved_outside and (p.levels && ${bind(levelsOf(resolver), 'text[]')} or p.levels = '{}'))`;
    conditions.push(here(national, ({ agencies }) => agencies && isResolvedHere(resolver, agencies.value)));
  }
  return conditions;
}

/** Versions that name an agency, and those of procedures that the province gives to it. */
export function namedText(agencyCode: string, held: HeldByScope, bind: Bind): string {
  const codes = spellings(agencyCode);
  const { fitting } = localFit(held, ({ agencies }) => agencies?.value.agencyCodes.some((each) => codes.includes(each)));
  return `select * from catalogue.procedure_version
    where agency_codes && ${bind(codes, 'text[]')} or procedure_code = any(${bind(fitting, 'text[]')})`;
}

/** A code as given, and as one system writes it. */
function spellings(code: string): readonly string[] {
  return [...new Set([code, plainCode(code)])];
}
