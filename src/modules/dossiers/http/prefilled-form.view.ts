import { ChoiceField, IdField, InstantField, MapField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { Language } from '../../../platform/http/language.js';
import { localIso } from '../../../shared/clock.js';
import type { Sentence } from '../../../shared/domain-error.js';
import type { FilledInForm } from '../use-cases/prefill-form.js';

type Field = FilledInForm['fields'][number];

const SOURCES = {
  'identity-number': { vi: 'Tài khoản định danh', en: 'the e-ID account' },
  name: { vi: 'Tài khoản định danh', en: 'the e-ID account' },
  phone: { vi: 'Hồ sơ trước của ông/bà', en: 'an earlier dossier of yours' },
  email: { vi: 'Hồ sơ trước của ông/bà', en: 'an earlier dossier of yours' },
  address: { vi: 'Hồ sơ trước của ông/bà', en: 'an earlier dossier of yours' },
  'commune-code': { vi: 'Hồ sơ trước của ông/bà', en: 'an earlier dossier of yours' },
  'earlier-answer': { vi: 'Biểu mẫu ông/bà đã điền trước đây', en: 'a form that you filled in before' },
} as const satisfies Record<Field['prefill']['source'], Sentence>;

/** A field that is filled in, and where its value is from. */
export class PrefilledFieldView {
  @TextField({ vi: 'Con trỏ JSON của trường', en: 'JSON pointer of the field', max: 400, example: '/fullName' })
  readonly pointer: string;

  @ChoiceField({ vi: 'Nguồn', en: 'Source', values: Object.keys(SOURCES), name: 'PrefillSource', example: 'name' })
  readonly source: Field['prefill']['source'];

  @TextField({ vi: 'Nguồn bằng lời', en: 'The source in words', max: 200 })
  readonly sourceName: string;

  @IdField({ vi: 'Hồ sơ đã nêu giá trị này', en: 'Dossier in which it was stated', nullable: true })
  readonly dossierId: string | null;

  @TextField({ vi: 'Mã hồ sơ đó', en: 'Code of that dossier', max: 60, nullable: true })
  readonly dossierCode: string | null;

  @InstantField({ vi: 'Nêu lúc', en: 'When it was stated', nullable: true })
  readonly statedAt: string | null;

  static of({ pointer, prefill: { source }, origin }: Field, language: Language): PrefilledFieldView {
    return {
      pointer,
      source,
      sourceName: SOURCES[source][language],
      dossierId: origin?.dossierId ?? null,
      dossierCode: origin?.dossierCode ?? null,
      statedAt: origin && localIso(origin.at),
    };
  }
}

/** An electronic form with what is known of the caller; what is not is left out of the answers. */
export class PrefilledFormView {
  @TextField({ vi: 'Mã biểu mẫu', en: 'Code of the form', max: 60 })
  readonly formCode: string;

  @TextField({ vi: 'Tên biểu mẫu', en: 'Name of the form', max: 500 })
  readonly formName: string;

  @WholeField({ vi: 'Số phiên bản của biểu mẫu', en: 'Version of the form', min: 1, max: 1_000_000 })
  readonly versionNo: number;

  @MapField({
    vi: 'Câu trả lời đã điền sẵn, để sửa và nộp',
    en: 'Answers as far as they are known, to be changed and sent',
    values: {},
    maxProperties: 200,
  })
  readonly answers: Readonly<Record<string, unknown>>;

  @ObjectField({ vi: 'Các trường đã điền sẵn', en: 'Fields that are filled in', type: () => PrefilledFieldView, list: { max: 300 } })
  readonly fields: readonly PrefilledFieldView[];

  static of({ form, answers, fields }: FilledInForm, language: Language): PrefilledFormView {
    const filled = fields.map((field) => PrefilledFieldView.of(field, language));
    return Object.assign(new PrefilledFormView(), {
      formCode: form.code,
      formName: form.content.name,
      versionNo: form.versionNo,
      answers,
      fields: filled,
    });
  }
}
