import type { CorrectedField } from '../domain/correction.js';

/**
 * SQL of what an applicant's field is now: as it was corrected last, also beside a dossier that stays as it was decided upon, else as the
 * dossier has it.
 */
export function correctedNow(alias: string, field: CorrectedField): string {
  return `(select stated.value from (
    select c.id, each->>'after' as value from dossiers.correction c cross join jsonb_array_elements(c.changes) as each
    where c.dossier_id = ${alias}.id and each->>'field' = '${field}'
    union all select '00000000-0000-0000-0000-000000000000'::uuid, ${alias}.applicant_${field}) stated
    order by stated.id desc limit 1)`;
}
