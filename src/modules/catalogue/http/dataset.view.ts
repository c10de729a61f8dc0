import { DateField, ObjectField, TextField } from '../../../platform/http/fields.js';

/** A file of a data set. */
export class DatasetFileView {
  @TextField({ vi: 'Địa chỉ', en: 'Address', max: 200, example: '/v1/public/catalogue/procedures.jsonl' })
  readonly path: string;

  @TextField({ vi: 'Kiểu nội dung', en: 'Media type', max: 100, example: 'application/x-ndjson' })
  readonly mediaType: string;

  @TextField({
    vi: 'Tên lược đồ của mỗi dòng trong /openapi.json',
    en: 'Name of the schema of each line in /openapi.json',
    max: 100,
    example: 'ProcedureView',
  })
  readonly schema: string;
}

/** An open data set: what it is, how it may be used, and its files. */
export class DatasetView {
  @TextField({ vi: 'Tên bộ dữ liệu', en: 'Title', max: 300, example: 'Thủ tục hành chính đang có hiệu lực' })
  readonly title: string;

  @TextField({ vi: 'Mô tả', en: 'What it holds', max: 2000, example: 'Nội dung công bố của từng thủ tục.' })
  readonly description: string;

  @TextField({ vi: 'Điều kiện dùng lại', en: 'Terms of use', max: 2000, example: 'Tự do sử dụng; ghi nguồn và ngày dữ liệu.' })
  readonly licence: string;

  @TextField({ vi: 'Nguồn', en: 'Source', max: 2000, example: 'Cổng Dịch vụ công quốc gia và quyết định công bố của tỉnh.' })
  readonly source: string;

  @DateField({ vi: 'Dữ liệu như vào ngày này', en: 'The date as on which it holds', example: '2026-11-24' })
  readonly asOf: string;

  @ObjectField({ vi: 'Các tệp', en: 'Files', type: () => DatasetFileView, list: { max: 10 } })
  readonly files: readonly DatasetFileView[];

  /** The catalogue as on a local date. */
  static asOf(asOf: string, mediaType: string): DatasetView {
    return {
      title: 'Thủ tục hành chính đang có hiệu lực',
      description:
        'Nội dung công bố của từng thủ tục theo các bộ phận của Nghị định 63/2010/NĐ-CP, cùng quy định riêng và biểu phí, lệ phí của ' +
        'tỉnh. Không có thủ tục nội bộ. Tham số "on" cho dữ liệu vào một ngày khác; ETag cho biết đã đổi hay chưa.',
      licence:
        'Văn bản hành chính nhà nước, không thuộc đối tượng bảo hộ quyền tác giả (Điều 15 Luật Sở hữu trí tuệ): tự do sử dụng. ' +
        'Khi dùng lại, ghi nguồn và ngày dữ liệu.',
      source: 'Cổng Dịch vụ công quốc gia; quyết định công bố, quy định và nghị quyết của tỉnh, nêu tại từng thủ tục.',
      asOf,
      files: [{ path: '/v1/public/catalogue/procedures.jsonl', mediaType, schema: 'ProcedureView' }],
    };
  }
}
