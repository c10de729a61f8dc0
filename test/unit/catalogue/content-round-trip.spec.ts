import 'reflect-metadata';
import { DraftContentDto, ProcedureContentDto } from '../../../src/modules/catalogue/http/procedure-content.dto.js';
import { canonicalText } from '../../../src/platform/journal/entry.js';
import { createValidationPipe } from '../../../src/platform/http/validation.js';
import { readSeed } from './seed-rows.js';

/** JSON text without what no reader sees: marks of direction, soft hyphens, blanks and tabs. */
const toTheEye = (text: string): string => text.normalize('NFC').replace(/\p{Cf}|\s|\\[tn]/gu, '');

describe('a content as a draft shows it', () => {
  it('can be sent back as it stands, for every procedure of the seed, and says the same', async () => {
    const pipe = createValidationPipe();
    const [changed, cleaned]: [string[], string[]] = [[], []];
    let sent = 0;
    for (const outcome of readSeed().outcomes) {
      if (outcome.kind !== 'imported') continue;
      const { code, decision: _, publishedOn: __, ...content } = outcome.content;
      const body: unknown = JSON.parse(JSON.stringify({ content: ProcedureContentDto.of(outcome.content) }));
      const { content: read } = (await pipe.transform(body, { type: 'body', metatype: DraftContentDto })) as DraftContentDto;
      const [before, after] = [canonicalText(content), canonicalText(ProcedureContentDto.stated(read))];
      if (toTheEye(before) !== toTheEye(after)) changed.push(code);
      else if (before !== after) cleaned.push(code);
      sent += 1;
    }
    expect(changed).toEqual([]);
    expect(sent).toBeGreaterThan(5_000);
    expect(cleaned.length).toBeLessThan(sent / 50);
  });
});
