import type { Sentence } from '../domain-error.js';
import type { NamedDay } from './calendar-definition.js';
import type { Suspension } from './suspensions.js';

/** What is said of the stretches that need no name of their own. */
export const LABELS = {
  session: { vi: 'Giờ làm việc', en: 'Working session' },
  break: { vi: 'Nghỉ giữa hai buổi làm việc', en: 'Break between sessions' },
  closed: { vi: 'Ngoài giờ làm việc', en: 'Outside working hours' },
  weekend: { vi: 'Ngày nghỉ hằng tuần', en: 'Weekly rest day' },
  firstDay: {
    vi: 'Ngày bắt đầu, không tính vào thời hạn (khoản 2 Điều 147 Bộ luật Dân sự 2015)',
    en: 'Day of the start, not counted (Civil Code 2015, article 147, clause 2)',
  },
  rollForward: {
    vi: 'Ngày cuối là ngày nghỉ: thời hạn kết thúc vào ngày làm việc kế tiếp (khoản 5 Điều 148 Bộ luật Dân sự 2015)',
    en: 'The last day is a day off: due on the next working day (Civil Code 2015, article 148, clause 5)',
  },
  afterCutoff: {
    vi: 'Sau giờ chốt tiếp nhận: tính từ đầu giờ ngày làm việc kế tiếp',
    en: 'After the cut-off: counted from the opening of the next working day',
  },
  startedAgain: {
    vi: 'Không tính: thời hạn được tính lại từ đầu sau khi tạm dừng',
    en: 'Not counted: the whole duration starts again after the suspension',
  },
  stoppedAtClosing: {
    vi: 'Giờ làm việc không tính: cuối ngày đồng hồ đang tạm dừng',
    en: 'Session not counted: the clock stands still at the end of the day',
  },
} as const satisfies Record<string, Sentence>;

const REASONS: Readonly<Record<string, Sentence>> = {
  supplement: { vi: 'chờ bổ sung hồ sơ', en: 'waiting for a supplement' },
  financial: { vi: 'chờ thực hiện nghĩa vụ tài chính', en: 'waiting for a financial obligation' },
  'external-opinion': { vi: 'chờ ý kiến của cơ quan khác', en: 'waiting for the opinion of another agency' },
  field: { vi: 'chờ kiểm tra, xác minh thực địa', en: 'waiting for a field inspection' },
  court: { vi: 'chờ phán quyết của tòa án', en: 'waiting for a court decision' },
};

/** A day off with its name and source. */
export function dayOffLabel({ name, nameEn, source }: NamedDay): Sentence {
  return { vi: `Ngày nghỉ: ${name} (${source})`, en: `Day off: ${nameEn ?? name} (${source})` };
}

/** Session time of a make-up day with its name and source. */
export function makeUpLabel({ name, nameEn, source }: NamedDay): Sentence {
  return { vi: `Ngày làm bù: ${name} (${source})`, en: `Make-up working day: ${nameEn ?? name} (${source})` };
}

/** The roll-forward over a further day off, which is named. */
export function rollForwardLabel(dayOff: Sentence): Sentence {
  return { vi: `${LABELS.rollForward.vi}. ${dayOff.vi}`, en: `${LABELS.rollForward.en}. ${dayOff.en}` };
}

/** A suspension with its id, reason and legal basis, as far as they are stated. */
export function suspensionLabel({ id, reason, legalBasis }: Suspension): Sentence {
  const known = reason === undefined ? undefined : (REASONS[reason] ?? { vi: reason, en: reason });
  const idPart = id === undefined ? '' : ` ${id}`;
  return {
    vi: `Tạm dừng tính thời hạn${idPart}${known ? `: ${known.vi}` : ''}${legalBasis ? ` (căn cứ ${legalBasis})` : ''}`,
    en: `Clock suspended${idPart}${known ? `: ${known.en}` : ''}${legalBasis ? ` (legal basis: ${legalBasis})` : ''}`,
  };
}

/** Suspended session time of a day that counts all the same, because the clock runs again at its closing. */
export function suspendedYetCountedLabel(suspension: Sentence): Sentence {
  return {
    vi: `${suspension.vi}; ngày vẫn được tính vì đồng hồ chạy lúc hết giờ làm việc`,
    en: `${suspension.en}; the day still counts, because the clock runs at its closing`,
  };
}

/** The time that an apology letter added. */
export function extensionLabel(letter: string | undefined): Sentence {
  return {
    vi: `Gia hạn theo văn bản xin lỗi và hẹn lại ngày trả kết quả${letter ? ` ${letter}` : ''}`,
    en: `Extension by apology letter${letter ? ` ${letter}` : ''}`,
  };
}
