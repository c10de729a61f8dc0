import { welcome } from '../../../src/welcome.js';

const SERVING = { host: '127.0.0.1', role: 'both', sandbox: true, docsReach: 'on', metricsReach: 'on' } as const;
const addressesIn = (text: string): string[] => [...text.matchAll(/http:\/\/127\.0\.0\.1:3000(\/[\w/]*)?/g)].map(([, path = '/']) => path);

describe('what a start prints', () => {
  it('names the API, its documentation and what may be tried', () => {
    expect(addressesIn(welcome({ port: 3000 }, SERVING))).toEqual([
      '/',
      '/docs',
      '/v1/public/procedures',
      '/v1/deadlines/compute',
      '/v1/sandbox/tokens',
    ]);
  });

  it('names health and metrics where the replica only runs jobs', () => {
    expect(addressesIn(welcome({ port: 3000 }, { ...SERVING, role: 'jobs' }))).toEqual(['/health/ready', '/metrics']);
  });

  it('leaves out what nobody may reach, and tokens where there is no sandbox', () => {
    const closed = { ...SERVING, docsReach: 'off', metricsReach: 'off', sandbox: false } as const;
    expect(addressesIn(welcome({ port: 3000 }, closed))).toEqual(['/', '/v1/public/procedures', '/v1/deadlines/compute', '/health/ready']);
    expect(addressesIn(welcome({ port: 3000 }, { ...closed, role: 'jobs' }))).toEqual(['/health/ready']);
  });
});
