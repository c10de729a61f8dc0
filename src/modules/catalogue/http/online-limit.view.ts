import { ChoiceField, TextField } from '../../../platform/http/fields.js';
import { PARTIAL_GROUNDS, type OnlineLimit, type PartialGround } from '../domain/procedure.js';

export const PARTIAL_GROUND = {
  vi: 'Căn cứ chỉ trực tuyến một phần (NĐ 224/2026/NĐ-CP, Điều 14): pháp luật yêu cầu có mặt, kiểm tra thực địa, sự cố kỹ thuật',
  en: 'Why it is online in part only (NĐ 224/2026/NĐ-CP, 14): presence that the law asks for, a look at the place, a technical fault',
  values: PARTIAL_GROUNDS,
  name: 'PartialGround',
  nullable: true,
  example: null,
} as const;

/** Why a procedure is not done online in full. */
export class OnlineLimitView implements OnlineLimit {
  @ChoiceField(PARTIAL_GROUND)
  readonly ground: PartialGround | null;

  @TextField({
    vi: 'Vì sao chưa toàn trình, được công khai',
    en: 'Why it is not done online in full, which is made public',
    max: 2000,
    example: 'Phải đối chiếu bản chính khi nhận kết quả.',
  })
  readonly reason: string;
}
