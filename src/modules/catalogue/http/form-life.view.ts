import { ObjectField } from '../../../platform/http/fields.js';
import type { Language } from '../../../platform/http/language.js';
import type { LookedAtForm } from '../use-cases/look-at-form.js';
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

  static of({ code, version, draft, versions, findings }: LookedAtForm, language: Language): FormLifeView {
    const shown = draft && FormDraftView.of(draft, findings, language);
    return { code, version, draft: shown, versions: versions.map((each) => FormVersionView.of(each)) };
  }
}
