import type { Sentence } from '../../../shared/domain-error.js';
import type { Cutoff } from '../../../shared/working-calendar/index.js';
import type { RuleName, RuleValue } from './nearest-rules.js';

/** What rules are called. */
export const RULE_TITLES: Readonly<Record<RuleName, Sentence>> = {
  onlineReplyHours: { vi: 'Thời gian trả lời hồ sơ nộp trực tuyến', en: 'Time for the reply to an online dossier' },
  supplementLimit: { vi: 'Số lần yêu cầu bổ sung hồ sơ', en: 'How often papers may be asked for' },
  extensionLeadDays: { vi: 'Gia hạn phải trước hạn ít nhất', en: 'How long before its end a deadline may still be extended' },
  extensionLimit: { vi: 'Số lần gia hạn', en: 'How often a deadline may be extended' },
  dayCount: { vi: 'Cách tính ngày', en: 'How days are counted' },
  suspension: { vi: 'Khi tạm dừng', en: 'What a pause does' },
  cutoff: { vi: 'Giờ chốt tiếp nhận', en: 'Cut-off of reception' },
  closedStart: { vi: 'Tiếp nhận ngoài giờ làm việc', en: 'Reception outside working hours' },
  codePattern: { vi: 'Mẫu mã hồ sơ', en: 'Pattern of the dossier code' },
  codeDigits: { vi: 'Số chữ số trong mã hồ sơ', en: 'Digits in the dossier code' },
};

const CHOICES: Readonly<Record<string, Sentence>> = {
  'civil-code': {
    vi: 'theo ngày, không tính ngày đầu (Điều 147 Bộ luật Dân sự)',
    en: 'by days, without the first (Civil Code, article 147)',
  },
  hours: { vi: 'mỗi ngày là số giờ của một ngày làm việc chuẩn', en: 'a day is the hours of a standard day' },
  pause: { vi: 'đồng hồ dừng rồi chạy tiếp', en: 'the clock stops and goes on' },
  restart: { vi: 'thời hạn tính lại từ đầu', en: 'the whole time begins again' },
  continue: { vi: 'đồng hồ vẫn chạy', en: 'the clock goes on' },
  'as-is': { vi: 'tính từ lúc tiếp nhận', en: 'counts from the reception' },
  'next-opening': { vi: 'tính từ đầu giờ ngày làm việc kế tiếp', en: 'counts from the opening of the next working day' },
};

const COUNTED: Partial<Readonly<Record<RuleName, (value: RuleValue) => Sentence>>> = {
  onlineReplyHours: (value) => ({ vi: `${plain(value)} giờ làm việc`, en: `${plain(value)} working hours` }),
  supplementLimit: (value) => ({ vi: `${plain(value)} lần`, en: `${plain(value)} times` }),
  extensionLimit: (value) => ({ vi: `${plain(value)} lần`, en: `${plain(value)} times` }),
  extensionLeadDays: (value) => ({ vi: `${plain(value)} ngày làm việc`, en: `${plain(value)} working days` }),
};

const AFTER_CUTOFF: Readonly<Record<NonNullable<Cutoff['behaviour']>, Sentence>> = {
  'transfer-only': {
    vi: 'sau đó hồ sơ được chuyển ngày hôm sau, thời hạn không đổi',
    en: 'after it only the transfer waits for the next day',
  },
  'shift-start': { vi: 'sau đó tính từ ngày làm việc kế tiếp', en: 'after it the time counts from the next working day' },
  'same-day-else-next': { vi: 'sau đó trả kết quả ngày làm việc kế tiếp', en: 'after it the result comes on the next working day' },
};

/** What a rule says, in words; null where nothing is stated. */
export function ruleWords(rule: RuleName, value: RuleValue | null): Sentence | null {
  if (value === null) return null;
  if (typeof value === 'object') return cutoffWords(value);
  const text = plain(value);
  return COUNTED[rule]?.(value) ?? CHOICES[text] ?? { vi: text, en: text };
}

function cutoffWords({ time = '15:00', minutesBeforeClosing, behaviour = 'transfer-only' }: Cutoff): Sentence {
  const then = AFTER_CUTOFF[behaviour];
  if (minutesBeforeClosing === undefined) return { vi: `${time}; ${then.vi}`, en: `${time}; ${then.en}` };
  return {
    vi: `${minutesBeforeClosing} phút trước giờ đóng cửa; ${then.vi}`,
    en: `${minutesBeforeClosing} minutes before closing; ${then.en}`,
  };
}

function plain(value: RuleValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
