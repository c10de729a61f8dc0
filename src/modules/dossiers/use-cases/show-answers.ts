import { Injectable } from '@nestjs/common';
import { FormAnswers } from '../../catalogue/index.js';
import { currentAnswers } from '../domain/form-answers.js';
import type { DossierDetail } from '../persistence/dossier.reader.js';

/** An electronic form of a dossier as it was filled in, with its names and labels. */
export type ShownForm = Awaited<ReturnType<ShowAnswers['of']>>[number];

/** Puts names and labels of forms beside what was filled in, from memory. */
@Injectable()
export class ShowAnswers {
  constructor(private readonly forms: FormAnswers) {}

  /** All that was filled in, the first answers first. */
  of(answers: DossierDetail['answers']) {
    const current = currentAnswers(answers);
    return Promise.all(
      answers.map(async (each) => {
        const { formVersionId, formVersionNo: versionNo, ...given } = each;
        return { ...given, versionNo, isCurrent: current.includes(each), ...(await this.forms.shown(formVersionId, each.answers)) };
      }),
    );
  }
}
