import { DomainError, invalidField, type FieldError } from '../../../../shared/domain-error.js';

/** Facts that no schedule of the procedure asks for, or values that they cannot take (422). */
export function feeFactsWrong(errors: readonly FieldError[]): DomainError {
  const sentence = {
    vi: 'Một số thông tin để tính phí, lệ phí không đúng; xem từng trường.',
    en: 'Some facts for the fees are not right; see each field.',
  };
  return new DomainError('invalid', 'FEE_FACTS_WRONG', sentence, { errors });
}

/** A name that no schedule of the procedure has. */
export function factUnknown(name: string): FieldError {
  return {
    field: `facts.${name}`,
    code: 'FEE_FACT_UNKNOWN',
    vi: 'Biểu phí của thủ tục không hỏi thông tin này.',
    en: 'The fees of the procedure do not depend on such a fact.',
  };
}

/** A value that the fact cannot take. */
export function factValueWrong(name: string): FieldError {
  return {
    field: `facts.${name}`,
    code: 'FEE_FACT_VALUE_WRONG',
    vi: 'Giá trị không thuộc các giá trị mà thông tin này có thể nhận.',
    en: 'This is none of the values that the fact can take.',
  };
}

/** By these facts a fee would be more than anything that is paid here (422). */
export function feeBeyondBounds(): DomainError {
  return invalidField('facts', 'FEE_BEYOND_BOUNDS', {
    vi: 'Với các thông tin này mức thu vượt 1.000 tỷ đồng; hãy kiểm tra lại số liệu.',
    en: 'By these facts the fee would be above 1,000 billion đồng; check the figures.',
  });
}
