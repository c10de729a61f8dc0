import { ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { PinnedProcess } from '../persistence/process.reader.js';
import { ProcessContentDto } from './process-content.dto.js';
import { PROCESS_CODE, VERSION } from './process-words.js';

/** A version of a process as those who work by it see it. */
export class TaskProcessView {
  @TextField({ ...PROCESS_CODE, example: 'default-commune' })
  readonly code: string;

  @WholeField(VERSION)
  readonly versionNo: number;

  @ObjectField({ vi: 'Nội dung', en: 'What it says', type: () => ProcessContentDto })
  readonly content: ProcessContentDto;

  static of({ version, content }: PinnedProcess): TaskProcessView {
    return { code: content.code, versionNo: version, content: ProcessContentDto.of(content) };
  }
}
