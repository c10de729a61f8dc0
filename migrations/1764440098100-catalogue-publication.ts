import type { MigrationInterface, QueryRunner } from 'typeorm';

const SOURCE = 'Nghị định 63/2010/NĐ-CP, Điều 15; Quyết định 766/QĐ-TTg, chỉ số 1.1 và 1.2';
/** Working days between the decision and the effect, and between the decision and the day on which everybody can read it. */
const LIMITS = [
  ['province', '2022-06-23', 5, 5, SOURCE],
  ['ministry', '2022-06-23', 20, 10, SOURCE],
] as const;

const listed = (part: string): string => `jsonb_array_length(content -> '${part}') > 0`;
const asProse = (part: string): string => `content -> 'proseParts' ? '${part}'`;
const ofAgencies = (part: string): string => `jsonb_array_length(content #> '{agencies,${part}}') > 0`;

/** The same rule as `missingParts` has, in the order of the law. */
const STATED: readonly (readonly [part: string, isStated: string])[] = [
  ['name', String.raw`content ->> 'name' ~ '\S'`],
  ['steps', String.raw`exists (select from jsonb_array_elements_text(content -> 'steps') s where s ~ '\S')`],
  ['channels', `${listed('channels')} or ${asProse('channels')}`],
  [
    'papers',
    `exists (select from jsonb_array_elements(content -> 'cases') c where jsonb_array_length(c -> 'components') > 0)
      or ${asProse('components')}`,
  ],
  [
    'duration',
    `exists (select from jsonb_array_elements((content -> 'channels') || (content -> 'serviceCases')) t
      where t ->> 'duration' is not null or t ->> 'durationText' is not null)`,
  ],
  ['subjects', listed('subjects')],
  ['agencies', ['executing', 'executingGroups', 'authority', 'authorityGroups'].map(ofAgencies).join(' or ')],
  ['results', `${listed('results')} or ${asProse('results')}`],
];

/**
 * What is measured of publications: by when, as dated rows, and of each version when it was decided and made public and what it lacks;
 * computed from what is published, so that versions of before have it too.
 */
export class CataloguePublication1764440098100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalogue.publication_limit (publisher text not null, valid_from date not null, decided_before_days int4 not null,
        public_within_days int4 not null, source text not null,
        constraint publication_limit_pk primary key (publisher, valid_from))`);
    for (const row of LIMITS)
      await runner.query(
        `insert into catalogue.publication_limit (publisher, valid_from, decided_before_days, public_within_days, source)
         values ($1, $2, $3, $4, $5)`,
        [...row],
      );
    const parts = STATED.map(([part, isStated]) => `case when ${isStated} then null else '${part}' end`);
    await runner.query(`
      create function catalogue.missing_parts_of(content jsonb) returns text[] language sql immutable parallel safe strict
      return array_remove(array[${parts.join(', ')}], null)`);
    await runner.query(`
      alter table catalogue.procedure_version
        add column decided_on text generated always as (content #>> '{decision,decidedOn}') stored,
        add column published_on text generated always as (content ->> 'publishedOn') stored,
        add column missing_parts text[] not null generated always as (catalogue.missing_parts_of(content)) stored`);
    await runner.query(
      'create index procedure_version_decided on catalogue.procedure_version (decided_on, procedure_code) where not internal',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
