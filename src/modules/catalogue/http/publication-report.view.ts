import { ChoiceField, DateField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { LegalPart } from '../domain/legal-parts.js';
import {
  PUBLICATION_INDICATORS,
  type IndicatorFigure,
  type MissedPublication,
  type PublicationIndicator,
} from '../domain/publication-report.js';
import type { PublicationFigures } from '../use-cases/measure-publication.js';
import { INDICATOR_NAMES } from './publication-sheet.js';
import { NEXT } from './procedure-list.view.js';
import { MISSING_PARTS, NAME } from './procedure-words.js';
import { StandardIssuerView } from './standard-issuer.view.js';
import { DAYS_LATE, DUE_ON } from './timeliness.view.js';

const COUNT = { min: 0, max: 2_147_483_647 } as const;
const INDICATOR = {
  vi: 'Chỉ số của QĐ 766/QĐ-TTg: 1.1 công bố đúng hạn, 1.2 công khai đúng hạn, 1.3 đủ bộ phận tạo thành',
  en: 'Indicator of QĐ 766/QĐ-TTg: 1.1 decided in time, 1.2 made public in time, 1.3 with every legal part',
  values: PUBLICATION_INDICATORS,
  name: 'PublicationIndicator',
  example: '1.1',
} as const;

/** An indicator as a share: what cannot be measured is in neither number. */
export class IndicatorFigureView implements IndicatorFigure {
  @ChoiceField(INDICATOR)
  readonly indicator: PublicationIndicator;

  @TextField({ vi: 'Tên chỉ số', en: 'What it is called, in Vietnamese', max: 200, example: INDICATOR_NAMES['1.1'] })
  readonly name: string;

  @WholeField({ vi: 'Tử số: đạt', en: 'Numerator: how many count', ...COUNT })
  readonly numerator: number;

  @WholeField({ vi: 'Mẫu số: đo được', en: 'Denominator: how many are measured', ...COUNT })
  readonly denominator: number;

  @WholeField({
    vi: 'Không đo được: nguồn không nêu ngày, hoặc không rõ cơ quan công bố',
    en: 'Not measured: the source states no day, or not who published it',
    ...COUNT,
  })
  readonly notMeasured: number;
}

/** A version that does not count for an indicator, and why. */
export class MissedPublicationView implements MissedPublication {
  @ChoiceField(INDICATOR)
  readonly indicator: PublicationIndicator;

  @TextField({ vi: 'Mã thủ tục', en: 'Code of the procedure', max: 100, example: '1.001193' })
  readonly procedureCode: string;

  @TextField(NAME)
  readonly procedureName: string;

  @WholeField({ vi: 'Số phiên bản', en: 'Number of the version', min: 1, max: 1_000_000, example: 1 })
  readonly versionNo: number;

  @DateField(DUE_ON)
  readonly dueOn: string | null;

  @DateField({ vi: 'Ngày đã thực hiện; null với chỉ số 1.3', en: 'When it was done; null for 1.3', nullable: true })
  readonly doneOn: string | null;

  @WholeField(DAYS_LATE)
  readonly workingDaysLate: number | null;

  @ChoiceField({
    ...MISSING_PARTS,
    vi: 'Các bộ phận tạo thành còn thiếu khi công khai, đã tính quy định riêng của tỉnh (NĐ 63/2010/NĐ-CP, Điều 8)',
    en: 'Parts that the law asks for and that are not public, under the terms of the province (NĐ 63/2010/NĐ-CP, article 8)',
  })
  readonly missingParts: readonly LegalPart[];
}

/** Publication in time, and complete: three shares, and what does not count. */
export class PublicationReportView {
  @DateField({ vi: 'Từ ngày', en: 'First date' })
  readonly from: string;

  @DateField({ vi: 'Đến hết ngày', en: 'Last date' })
  readonly to: string;

  @ObjectField({
    vi: 'Ai đánh giá, theo văn bản nào, vào ngày cuối kỳ',
    en: 'Who evaluates, and by which text, on the last date',
    type: () => StandardIssuerView,
    nullable: true,
  })
  readonly evaluation: StandardIssuerView | null;

  @ObjectField({ vi: 'Các chỉ số', en: 'Indicators', type: () => IndicatorFigureView, list: { max: PUBLICATION_INDICATORS.length } })
  readonly indicators: readonly IndicatorFigureView[];

  @ObjectField({ vi: 'Các phiên bản không đạt', en: 'What does not count', type: () => MissedPublicationView, list: { max: 200 } })
  readonly items: readonly MissedPublicationView[];

  @TextField(NEXT)
  readonly next?: string;

  static of({ from, to }: { readonly from: string; readonly to: string }, found: PublicationFigures): PublicationReportView {
    return {
      from,
      to,
      evaluation: found.evaluation,
      indicators: found.figures.map((each) => ({ ...each, name: INDICATOR_NAMES[each.indicator] })),
      ...found.missed,
    };
  }
}
