import { SampleHouse } from '../support/sample-house.js';

const FAILURES = '/v1/public/samples/failures';

describe('refusals and what surrounds every answer', () => {
  let house: SampleHouse;
  beforeAll(async () => {
    house = await SampleHouse.open();
  });
  afterAll(() => house.close());

  it.each([
    ['database', 503, 'DEPENDENCY_DOWN'],
    ['timeout', 503, 'STATEMENT_TIMEOUT'],
    ['bug', 500, 'INTERNAL'],
    ['rule', 409, 'SAMPLE_RULE'],
    ['nest', 400, 'REQUEST_MALFORMED'],
  ])('says %s as %i %s and nothing of its inside', async (kind, status, code) => {
    const response = house.contract.check(await house.http.get(`${FAILURES}/${kind}`));
    expect([response.status, response.body.code]).toEqual([status, code]);
    expect(response.text).not.toContain('secret');
    expect(response.headers['retry-after']).toBe(status === 503 ? '5' : undefined);
  });

  it('is written as RFC 9457 asks, Vietnamese first', async () => {
    const response = await house.http
      .get(`${FAILURES}/rule?cursor=1`)
      .set('traceparent', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01');
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(response.headers['content-language']).toBe('vi');
    expect(response.body).toEqual({
      type: '/v1/public/problems/SAMPLE_RULE',
      title: 'Chưa thể thực hiện',
      status: 409,
      detail: 'Trái quy tắc mẫu.',
      instance: `${FAILURES}/rule`,
      code: 'SAMPLE_RULE',
      details: { missing: 2 },
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    });
    expect(response.headers['trace-id']).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
  });

  it('stays small whatever the address is', async () => {
    const { status, body } = await house.http.get(`${FAILURES}/${'a'.repeat(5_000)}/${'b'.repeat(5_000)}`);
    expect([status, body.instance.length]).toEqual([404, 2_000]);
  });

  it.each([
    ['en', 'en'],
    ['en-GB,vi;q=0.5', 'en'],
    ['vi,en;q=0.9', 'vi'],
    ['en;q=0.3, vi;q=0.8', 'vi'],
    ['fr, *;q=0.5', 'vi'],
    ['en;q=0', 'vi'],
  ])('answers Accept-Language %s in %s', async (header, language) => {
    const response = await house.http.get(`${FAILURES}/rule`).set('accept-language', header);
    expect(response.headers['content-language']).toBe(language);
    expect(response.body.detail).toBe(language === 'en' ? 'Breaks the sample rule.' : 'Trái quy tắc mẫu.');
  });

  it('ignores a traceparent that is none', async () => {
    const response = await house.http.get(`${FAILURES}/rule`).set('traceparent', '00-00000000000000000000000000000000-00f067aa0ba902b7-01');
    expect(response.body.traceId).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
  });

  it('sends headers that keep browsers from doing anything with an answer', async () => {
    const { headers } = await house.http.get('/health/live');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('bounds how often one address may call, and says when to come back', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => house.http.get('/v1/public/samples/limited')));
    for (const each of answers) house.contract.check(each);
    const refused = answers.filter((each) => each.status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(2);
    expect(refused[0]?.body.code).toBe('TOO_MANY_REQUESTS');
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  });

  it('counts requests by route template and tells its health', async () => {
    const ready = house.contract.check(await house.http.get('/health/ready'));
    expect(ready.body).toEqual({
      status: 'up',
      checks: [{ name: 'accepting-requests', up: true }],
      background: [],
      horizons: [],
      logs: [],
      stores: [],
    });
    const metrics = house.contract.check(await house.http.get('/metrics'));
    expect(metrics.text).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/v1\/public\/samples\/failures\/:kind",status="409"\} \d/,
    );
    expect(metrics.text).toContain('process_cpu_seconds_total');
  });
});
