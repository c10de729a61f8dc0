import { DomainError, invalidField, type FieldError } from '../../../shared/domain-error.js';

/** A paper that is not accounted for: where the input names it, if it does, and whether a reason would do. */
export interface MissingComponent {
  readonly key: string;
  readonly name: string;
  /** Place in the list that was sent; -1 where it does not name the paper. */
  readonly index: number;
  readonly mayBeAbsent: boolean;
  /** Code of the electronic form by which it may be handed in. */
  readonly form?: string;
}

const MOST_TOLD = 50;

/** 409: components are missing; each is named, with what would account for it. */
export function dossierIncomplete(missing: readonly MissingComponent[]): DomainError {
  const errors = missing.slice(0, MOST_TOLD).map((each): FieldError => {
    const field = each.index < 0 ? 'components' : `components.${each.index}`;
    const [orVi, orEn] = each.mayBeAbsent
      ? ['; nếu không phải nộp thì nêu lý do (absence)', '; or, where it does not apply, the reason (absence)']
      : ['', ''];
    const [formVi, formEn] =
      each.form === undefined
        ? ['', '']
        : [`điền biểu mẫu điện tử ${each.form} (answers), hoặc `, `fill in the electronic form ${each.form} (answers), or `];
    return {
      field,
      code: 'COMPONENT_NOT_THERE',
      vi:
        `Thành phần ${each.key}: ${formVi}nêu số bản chính (originals), số bản sao (copies), ` +
        `tệp (fileId) hoặc giấy tờ trong kho (documentId)${orVi}.`,
      en: `Component ${each.key}: ${formEn}state originals, copies, a file (fileId) or a document of the repository (documentId)${orEn}.`,
    };
  });
  return new DomainError(
    'rule-broken',
    'DOSSIER_INCOMPLETE',
    {
      vi:
        `Hồ sơ còn thiếu ${missing.length} thành phần. Với từng giấy tờ, nêu originals, copies, fileId hoặc documentId; ` +
        `giấy tờ không phải nộp thì nêu lý do ở absence, hoặc ở defaultAbsenceReason cho mọi giấy tờ không nêu.`,
      en:
        `The dossier lacks ${missing.length} component(s). For each paper give originals, copies, fileId or documentId; ` +
        `where it does not apply, the reason in absence, or in defaultAbsenceReason for all that are not named.`,
    },
    { missing: missing.map(({ key, name, form = null }) => ({ key, name, form })), errors, errorCount: missing.length },
  );
}

/** 422: a component that the procedure version does not ask for. */
export function componentUnknown(index: number): DomainError {
  return invalidField(`components.${index}.key`, 'COMPONENT_UNKNOWN', {
    vi: 'Thủ tục không yêu cầu thành phần này.',
    en: 'The procedure does not ask for this component.',
  });
}

/** 422: answers for a paper that has no electronic form here. */
export function formNotAsked(field: string): FieldError {
  return {
    field,
    code: 'FORM_NOT_ASKED',
    vi: 'Giấy tờ này không nộp bằng biểu mẫu điện tử.',
    en: 'This paper is not handed in by an electronic form.',
  };
}

/** 422: what was filled in does not keep the form; each field is named. */
export function answersInvalid(errors: readonly FieldError[]): DomainError {
  const errorCount = errors.length;
  const sentence = {
    vi: `Biểu mẫu điện tử có ${errorCount} chỗ chưa đúng; xem từng trường.`,
    en: `The electronic forms have ${errorCount} fault(s); see each field.`,
  };
  return new DomainError('invalid', 'FORM_ANSWERS_INVALID', sentence, { errors: errors.slice(0, MOST_TOLD), errorCount });
}

/** 422: the same component twice. */
export function componentRepeated(index: number): DomainError {
  return invalidField(`components.${index}.key`, 'COMPONENT_REPEATED', {
    vi: 'Thành phần này đã được khai ở trên.',
    en: 'This component was named before.',
  });
}
