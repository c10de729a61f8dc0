import { ChoiceField, FlagField, IdField, NumberField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { ReasonField } from '../../../platform/http/reason-field.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { DURATION_UNITS, type DurationUnit } from '../../../shared/working-calendar/index.js';
import { SIDES, type Side } from '../persistence/consultation.reader.js';

/** Within which time the answer is wanted. Which values a unit takes is a rule of the clock. */
export class ConsultationDurationDto {
  @NumberField({
    vi: 'Giá trị; bỏ trống với thời hạn trong ngày',
    en: 'Value; left out for same-day',
    min: 0,
    max: 1000,
    optional: true,
    nullable: true,
    example: 3,
  })
  readonly value?: number | null;

  @ChoiceField({ vi: 'Đơn vị thời hạn', en: 'Unit of the duration', values: DURATION_UNITS, name: 'DurationUnit', example: 'working-days' })
  readonly unit: DurationUnit;
}

/** What another agency is asked. */
export class AskConsultationDto {
  @TextField({ vi: 'Cơ quan được lấy ý kiến', en: 'Agency that is asked', max: 35, example: 'H21.16', code: true })
  readonly askedAgencyCode: string;

  @ReasonField({
    vi: 'Nội dung lấy ý kiến',
    en: 'What it is asked',
    max: 5000,
    example: 'Đề nghị xác nhận tình trạng cư trú của chủ hồ sơ.',
  })
  readonly question: string;

  @IdField({
    vi: 'Các tệp của hồ sơ kèm theo nội dung lấy ý kiến',
    en: 'Files of the dossier that the question is about',
    list: { max: 100 },
    example: [],
  })
  readonly fileIds: string[];

  @ObjectField({
    vi: 'Thời hạn trả lời, tính theo lịch làm việc của cơ quan được lấy ý kiến',
    en: 'Time for the answer, by the calendar of the asked agency',
    type: () => ConsultationDurationDto,
  })
  readonly duration: ConsultationDurationDto;
}

/** The opinion. */
export class AnswerConsultationDto {
  @TextField({ vi: 'Nội dung trả lời', en: 'Answer', max: 5000, lines: true, example: 'Chủ hồ sơ thường trú trên địa bàn từ năm 2019.' })
  readonly answer: string;
}

/** Why the question is taken back. */
export class TakeBackConsultationDto {
  @ReasonField({ vi: 'Lý do thu hồi', en: 'Reason', max: 2000, example: 'Đã có đủ thông tin từ cơ sở dữ liệu quốc gia.' })
  readonly reason: string;
}

/** Filters of a worklist of consultations. */
export class ConsultationListQueryDto extends PageQueryDto {
  @ChoiceField({
    vi: 'Các yêu cầu gửi đến (asked) hay do cơ quan gửi đi (asking)',
    en: 'Those that the agency was asked, or that it asks',
    values: SIDES,
    name: 'ConsultationSide',
    optional: true,
    example: 'asked',
  })
  readonly side: Side = 'asked';

  @FlagField({
    vi: 'Đang chờ trả lời (mặc định), hay đã trả lời hoặc chấm dứt',
    en: 'Those that wait for an answer (default), or those that ended',
    query: true,
    optional: true,
  })
  readonly open: boolean = true;
}
