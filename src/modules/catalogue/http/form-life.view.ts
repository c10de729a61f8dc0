import { ObjectField } from '../../../platform/http/fields.js';
import type { FormLife } from '../persistence/form-life.js';
import { FormDraftView } from './form-draft.view.js';
import { FormOutcomeView } from './form-outcome.view.js';
import { FormVersionView } from './form-version.view.js';

/** A form with its draft and versions. */
export class FormLifeView extends FormOutcomeView {
  @ObjectField({ vi: 'Bản dự thảo', en: 'The draft', type: () => FormDraftView, nullable: true })
  readonly draft: FormDraftView | null;

  @ObjectField({
    vi: 'Các phiên bản đã công bố, mới nhất trước',
    en: 'Published versions, the newest first',
    type: () => FormVersionView,
    list: { max: 1000 },
  })
  readonly versions: readonly FormVersionView[];

  static of({ code, version, draft, versions }: FormLife): FormLifeView {
    return { code, version, draft: draft && FormDraftView.of(draft), versions: versions.map((each) => FormVersionView.of(each)) };
  }
}
