import { ObjectField, TextField } from '../../../platform/http/fields.js';
import { COMMON_FACT_ORIGINS, COMMON_FACTS } from '../domain/fees/fee-facts.js';
import { FeeFactDto } from './fee-line.dto.js';

/** A fact that every schedule may go by, and where its value comes from. */
export class ListedFeeFactView extends FeeFactDto {
  @TextField({ vi: 'Giá trị lấy từ đâu', en: 'Where the value comes from, in Vietnamese', max: 300 })
  readonly originVi: string;

  @TextField({ vi: 'Giá trị lấy từ đâu, tiếng Anh', en: 'Where the value comes from', max: 300 })
  readonly originEn: string;
}

/** All of them. */
export class FeeFactListView {
  @ObjectField({ vi: 'Thông tin chung', en: 'Common facts', type: () => ListedFeeFactView, list: { max: 50 } })
  readonly items: readonly ListedFeeFactView[];

  static all(): FeeFactListView {
    return {
      items: COMMON_FACTS.map((fact) => {
        const { vi: originVi, en: originEn } = COMMON_FACT_ORIGINS[fact.name]!;
        return { ...fact, originVi, originEn };
      }),
    };
  }
}
