import { Writable } from 'node:stream';
import { Logger } from '@nestjs/common';
import { withRequestContext } from '../../../src/platform/context/request-context.js';
import { createLog, NestLog } from '../../../src/platform/telemetry/logger.js';
import { maskPersonal, maskText } from '../../../src/platform/telemetry/masking.js';
import { traceIdOf } from '../../../src/platform/telemetry/trace.js';

function logged(work: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  const sink = new Writable({ write: (chunk, _encoding, done) => void (lines.push(String(chunk)), done()) });
  work(createLog({ logLevel: 'info' }, sink));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log', () => {
  it.each([
    ['số định danh 052099001234 của ông', 'số định danh *** của ông'],
    ['CMND 231234567.', 'CMND ***.'],
    ['gọi 0905 123 456 hoặc +84905123456', 'gọi *** hoặc ***'],
    ['gửi an.nguyen+1@mail.gialai.gov.vn nhé', 'gửi *** nhé'],
    ['postgresql://app:s3cret@localhost/db', 'postgresql://app:***@localhost/db'],
    ['hồ sơ H21.05-261124-0001', 'hồ sơ H21.05-261124-0001'],
    ['0190a0b0-0000-7000-8000-052099001234', '0190a0b0-0000-7000-8000-052099001234'],
    ['trace 4bf92f3577b34da6a3ce929d0e0e4736', 'trace 4bf92f3577b34da6a3ce929d0e0e4736'],
    ['1.795.560.256 đồng, lúc 2026-11-24T15:44:16Z', '1.795.560.256 đồng, lúc 2026-11-24T15:44:16Z'],
  ])('masks "%s"', (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  it('masks personal fields wherever they are, and rows inside database errors', () => {
    const error = Object.assign(new Error('duplicate 052099001234'), {
      code: '23505',
      detail: 'Key (name)=(Nguyễn Văn An)',
      parameters: ['x'],
    });
    const masked = maskPersonal({
      actor: { fullName: 'Nguyễn Văn An', id: 'x', deep: { Phone: '0905123456' } },
      list: ['a@b.vn'],
      error,
    }) as never as {
      error: Record<string, unknown>;
    };
    expect(masked).toMatchObject({
      actor: { fullName: '***', id: 'x', deep: { Phone: '***' } },
      list: ['***'],
      error: { message: 'duplicate ***', code: '23505' },
    });
    expect(masked.error).not.toHaveProperty('detail');
    expect(masked.error).not.toHaveProperty('parameters');
  });

  it('writes one masked JSON object per line, with the trace id of the request', () => {
    const [line] = logged((log) =>
      withRequestContext({ traceId: 'abc' }, () => log.info({ name: 'Lê Thị Bình', status: 200 }, 'from 0905123456')),
    );
    expect(line).toEqual({
      level: 'info',
      time: expect.stringMatching(/Z$/),
      traceId: 'abc',
      name: '***',
      status: 200,
      message: 'from ***',
    });
  });

  it('takes the messages of Nest, without its chatter at start', () => {
    const lines = logged((log) => {
      Logger.overrideLogger(new NestLog(log));
      new Logger('RouterExplorer').log('Mapped');
      new Logger('Sweep').warn('late');
      new Logger('Sweep').error(new Error('broken'));
      Logger.overrideLogger(false);
    });
    expect(lines.map(({ level, context, message }) => [level, context, message])).toEqual([
      ['warn', 'Sweep', 'late'],
      ['error', 'Sweep', 'broken'],
    ]);
  });

  it('believes a valid traceparent only', () => {
    const id = '4bf92f3577b34da6a3ce929d0e0e4736';
    expect(traceIdOf(`00-${id}-00f067aa0ba902b7-01`)).toBe(id);
    for (const bad of [
      undefined,
      '',
      `ff-${id}-00f067aa0ba902b7-01`,
      `00-${id}-0000000000000000-01`,
      `00-${id.toUpperCase()}-00f067aa0ba902b7-01`,
    ]) {
      expect(traceIdOf(bad)).toMatch(/^[0-9a-f]{32}$/);
      expect(traceIdOf(bad)).not.toBe(id);
    }
  });
});
