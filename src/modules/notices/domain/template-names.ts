/** What the templates of notices are called, by code, for those who look after them. */
const TEMPLATE_NAMES: Readonly<Record<string, string>> = {
  submitted: 'Hồ sơ trực tuyến đã được gửi',
  accepted: 'Đã tiếp nhận hồ sơ',
  'not-accepted': 'Hồ sơ không được tiếp nhận',
  'supplement-requested': 'Yêu cầu bổ sung, hoàn thiện hồ sơ',
  'supplement-answered': 'Đã nhận phần bổ sung của hồ sơ',
  'payment-requested': 'Yêu cầu thực hiện nghĩa vụ tài chính',
  'request-cancelled': 'Hủy yêu cầu đã gửi về hồ sơ',
  extended: 'Xin lỗi và hẹn lại ngày trả kết quả',
  'deadline-recomputed': 'Thời hạn trả kết quả được tính lại',
  'answer-time-recomputed': 'Hạn bổ sung hoặc nộp phí được tính lại',
  'answer-reminder': 'Nhắc hồ sơ đang chờ bổ sung hoặc nộp phí',
  concluded: 'Hồ sơ đã có kết quả',
  refused: 'Từ chối giải quyết hồ sơ',
  'result-returned': 'Đã trả kết quả hồ sơ',
  withdrawn: 'Đã ghi nhận việc rút hồ sơ',
  stopped: 'Dừng giải quyết hồ sơ',
  'stopped-on-request': 'Dừng giải quyết hồ sơ theo đề nghị',
  'closed-silent': 'Đóng hồ sơ do hết thời gian chờ bổ sung',
  standing: 'Tình trạng hồ sơ, gửi đến địa chỉ chưa xác nhận',
  'consent-recorded': 'Đã ghi nhận sự đồng ý cho xem giấy tờ',
  'task-assigned': 'Được phân công xử lý hồ sơ',
  'due-soon': 'Hồ sơ sắp đến hạn',
  overdue: 'Hồ sơ quá hạn',
  'step-due-soon': 'Sắp đến hạn xử lý bước',
  'step-overdue': 'Quá hạn xử lý bước',
  'consultation-due-soon': 'Sắp đến hạn trả lời lấy ý kiến',
  'consultation-overdue': 'Quá hạn trả lời lấy ý kiến',
};

/** What a template is called; one that has no name is called by its code. */
export function templateNameOf(code: string): string {
  return TEMPLATE_NAMES[code] ?? code;
}
