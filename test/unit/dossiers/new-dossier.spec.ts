import { STATED_FIELDS } from '../../../src/modules/dossiers/domain/dossier-record.js';
import { SHOWN_TO_SUBMITTERS } from '../../../src/modules/dossiers/domain/submitters-part.js';
import { DossierSchema } from '../../../src/modules/dossiers/persistence/dossier.schema.js';
import { selectColumns } from '../../../src/platform/database/select-columns.js';
import { newDossier } from '../../support/dossier-builder.js';

const AT = new Date('2026-03-02T01:00:00Z');

describe('a dossier at submission', () => {
  it('has a value for every column', () => {
    const dossier: object = newDossier(AT);
    const missing = Object.keys(DossierSchema.options.columns).filter(
      (property) => (dossier as Record<string, unknown>)[property] === undefined,
    );
    expect(missing).toEqual([]);
  });

  it('stores what was stated, and initial values for what was left out', () => {
    expect(newDossier(AT, { summary: 'Cấp lại', sets: 2, returnMethod: 'post' })).toMatchObject({
      summary: 'Cấp lại',
      sets: 2,
      returnMethod: 'post',
    });
    expect(newDossier(AT, { summary: undefined, sets: undefined })).toMatchObject({ summary: null, sets: 1, returnMethod: 'counter' });
  });

  it('shows all stated fields to the submitting person', () => {
    expect(SHOWN_TO_SUBMITTERS).toEqual(expect.arrayContaining([...STATED_FIELDS]));
  });

  it('is read with the columns of its schema', () => {
    const columns = selectColumns(DossierSchema, 'd', ['code']);
    expect(columns).toContain('d.id, d.status, d.procedure_code as "procedureCode"');
    expect(columns).not.toContain('d.code');
  });
});
