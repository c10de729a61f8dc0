import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { ValidationPipe } from '@nestjs/common';
import fc from 'fast-check';
import { ComputeDeadlineDto } from '../../../src/modules/agencies/http/deadlines.dto.js';
import { DossierListQueryDto } from '../../../src/modules/dossiers/http/dossier-list.dto.js';
import { ReceiveDossierDto } from '../../../src/modules/dossiers/http/hand-in.dto.js';
import { DecideTaskDto } from '../../../src/modules/workflow/http/task.dto.js';
import { quickInput } from '../../../src/platform/http/quick-input.js';

const whole = new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true });
const ID = '019ab7f2-7c1e-7000-8000-000000000001';

/** Valid input of classes of every kind: nested, lists, optional, nullable, defaults, texts of a query. */
const VALID: readonly (readonly [Type<object>, 'body' | 'query', object])[] = [
  [
    DossierListQueryDto,
    'query',
    { agencyCode: 'H21.15', open: 'true', dueBefore: '2026-11-27T17:00:00+07:00', limit: '50', status: 'received', count: 'exact' },
  ],
  [
    ReceiveDossierDto,
    'body',
    {
      procedureCode: '1.001193',
      resolvingAgencyCode: 'H21.15',
      channel: 'direct',
      applicant: { kind: 'citizen', name: 'Nguyễn Văn Thử', identityNumber: '052099000123', phone: '0912345678', communeCode: null },
      submitter: { name: 'Trần Thị Mẫu', identityNumber: '052199000456' },
      summary: null,
      sets: 1,
      returnMethod: 'counter',
      components: [
        { key: '1', originals: 1 },
        { key: '2', copies: 2, fileId: ID },
      ],
    },
  ],
  [DecideTaskDto, 'body', { outcome: 'granted', note: 'Đủ điều kiện.', assigneeId: ID, resultFileIds: [ID] }],
  [
    ComputeDeadlineDto,
    'body',
    { startAt: '2026-11-20T14:10:00+07:00', agencyCode: 'H21.15', duration: { value: 2, unit: 'working-days' } },
  ],
];

const JUNK = [
  undefined,
  null,
  '',
  ' ',
  'x',
  0,
  -1,
  1.5,
  Number.NaN,
  true,
  [],
  [null],
  ['x'],
  {},
  { key: '' },
  'a'.repeat(3000),
  ID,
  '2026-02-30T00:00:00Z',
  '50',
  'true',
  'toString',
];

/** Every object of the input and every field of it, as paths. */
function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [[...path, key], ...pathsOf(each, [...path, key])]);
}

/** The input with something else in one place, as it comes out of JSON. */
function spoiled(input: object, path: readonly string[], value: unknown): object {
  const copy: object = structuredClone(input);
  const holder = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>((object, key) => object[key] as Record<string, unknown>, copy as Record<string, unknown>);
  holder[path.at(-1) ?? ''] = value;
  return JSON.parse(JSON.stringify(copy)) as object;
}

describe('input that is plainly valid', () => {
  it.each(VALID)('of %p is made into its class as the whole validation makes it', async (type, kind, input) => {
    const made = quickInput(type, structuredClone(input));
    expect(made).toBeInstanceOf(type);
    expect(made).toEqual(await whole.transform(structuredClone(input), { type: kind, metatype: type }));
  });

  it('is never input that the whole validation refuses or makes into something else', async () => {
    const anyField = fc.constantFrom(...VALID).chain(([type, kind, input]) => {
      const paths = [
        ...pathsOf(input),
        ['unknownField'],
        ['constructor'],
        ...pathsOf(input).map((path) => [...path.slice(0, -1), 'unknownField']),
      ];
      return fc.record({
        type: fc.constant(type),
        kind: fc.constant(kind),
        input: fc.constant(input),
        path: fc.constantFrom(...paths),
        value: fc.constantFrom(...JUNK),
      });
    });
    await fc.assert(
      fc.asyncProperty(anyField, async ({ type, kind, input, path, value }) => {
        const body = spoiled(input, path, value);
        const made = quickInput(type, structuredClone(body));
        if (made === undefined) return;
        expect(made).toEqual(await whole.transform(structuredClone(body), { type: kind, metatype: type }));
      }),
      { numRuns: 3_000 },
    );
  });
});
