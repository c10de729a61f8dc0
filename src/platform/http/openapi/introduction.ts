/** What a caller has to know before the first call; shown above the operations. What holds for all operations is stated here once. */
export const INTRODUCTION = `Hệ thống một cửa mở cho thủ tục hành chính cấp tỉnh. | Open one-stop back end for the administrative
procedures of a province.

## Gọi lần đầu | The first call

1. Lấy mã truy cập của đơn vị cấp mã mà hệ thống tin cậy; ở môi trường thử nghiệm: \`POST /v1/sandbox/tokens\` với
   \`{"persona":"desk-officer-commune"}\`. |
   Get an access token of an issuer that the system trusts; in the sandbox: \`POST /v1/sandbox/tokens\` with
   \`{"persona":"desk-officer-commune"}\`.
2. Gửi \`Authorization: Bearer <token>\`; \`GET /v1/public/procedures?q=chung%20thuc\` không cần đăng nhập. |
   Send \`Authorization: Bearer <token>\`; \`GET /v1/public/procedures?q=chung%20thuc\` needs no login.
3. Ví dụ của mọi thao tác gửi được nguyên văn, mỗi ví dụ một lần, ở môi trường thử nghiệm mới, với nhân vật ghi ở
   \`x-sandbox-persona\`: hồ sơ mẫu đã có sẵn ở đúng trạng thái. Với dữ liệu của bạn, \`links\` của thao tác tạo ra đối tượng cho biết
   những gì làm được tiếp. |
   Every example can be sent as it stands, once each, in a new sandbox, with the token of \`x-sandbox-persona\`: the things that it is
   about are there, in the right state. With things of your own, the \`links\` of the operation that creates one say what can be done next.
4. Quyền và cơ quan lấy từ mã truy cập và cơ sở dữ liệu, không lấy từ nội dung yêu cầu. Điều không được xem trả lời 404. |
   Rights and agency come from the token and the database, never from the request. What you may not see answers 404.
5. Người được xem hồ sơ không phải lúc nào cũng được xem dữ liệu cá nhân: \`personalDataMasked\` cho biết số, thư điện tử và nội dung do
   người dân viết đã che (quyền và scope \`person.read\`). |
   Whoever may see a dossier is not always shown whose it is: \`personalDataMasked\` says that numbers, mail addresses and what the
   applicant wrote are masked (permission and scope \`person.read\`).

## Mỗi lệnh chỉ một hiệu lực | One effect per command

Mỗi POST tạo hoặc chuyển trạng thái cần \`Idempotency-Key\` do người gọi tự đặt. Gọi lại với cùng khóa và cùng nội dung nhận lại câu trả
lời đầu trong 24 giờ
(\`Idempotency-Replayed: true\`); cùng khóa với nội dung khác bị từ chối (422). | Every POST that creates or moves takes an
\`Idempotency-Key\` of the caller's choice. The same
key with the same content gets the first answer for 24 hours (\`Idempotency-Replayed: true\`); with other content it is refused (422).

## Phiên bản | Versions

Hồ sơ có \`version\`, cũng nằm trong \`ETag\`. Lệnh thay đổi hồ sơ cần \`If-Match: "<version>"\`; thiếu thì 428, đã có người thay đổi
thì 412: tải lại rồi quyết định lại.
GET nhận \`If-None-Match\` và trả lời 304 nếu chưa đổi. | A dossier has a \`version\`, which is in \`ETag\` too. Commands on it take
\`If-Match: "<version>"\`; without it 428,
after somebody else's change 412: reload and decide again. GET honours \`If-None-Match\` with 304.

## Trang | Pages

Danh sách nhận \`limit\` và \`cursor\`; \`next\` của câu trả lời là \`cursor\` của trang sau, không có ở trang cuối. Con trỏ chỉ dùng
cho đúng danh sách và bộ lọc đã sinh ra nó; riêng \`GET /v1/partner/events\` nhận \`after\`. |
Lists take \`limit\` and \`cursor\`; the answer's \`next\` is the \`cursor\` of the next page, absent on the last one. A cursor holds
for the list and the filters that made it;
\`GET /v1/partner/events\` takes \`after\` instead.

## Lỗi | Errors

Mọi lời từ chối là \`application/problem+json\` (RFC 9457) với \`code\` ổn định, câu tiếng Việt (tiếng Anh nếu gửi \`Accept-Language:
en\`), trường sai trong \`errors\` và \`traceId\`.
\`type\` dẫn đến mô tả của mã; mọi mã ở \`GET /v1/public/problems\`. | Every refusal is \`application/problem+json\` (RFC 9457) with a
stable \`code\`, a sentence in Vietnamese
(English with \`Accept-Language: en\`), the wrong fields in \`errors\`, and the \`traceId\`. \`type\` leads to the description of the
code; all of them are at \`GET /v1/public/problems\`.
429 và 503 kèm \`Retry-After\`. | 429 and 503 come with \`Retry-After\`.

## Thời gian và tiền | Time and money

Thời điểm theo ISO 8601 có múi giờ (\`+07:00\`; trong nội dung sự kiện và webhook là UTC, \`Z\`); ngày là \`YYYY-MM-DD\` theo giờ Việt Nam;
số tiền là số nguyên đồng. | Instants are ISO
8601 with an offset (\`+07:00\`; in what events and webhooks carry, UTC, \`Z\`); dates are
\`YYYY-MM-DD\` in Vietnamese local time; money is a whole number of đồng.`;
