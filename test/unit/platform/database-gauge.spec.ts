import { Gauge, Registry } from 'prom-client';
import { registerDatabaseGauge, registerDatabaseGauges, type Sample } from '../../../src/platform/telemetry/database-gauge.js';

describe('a gauge that is counted in the database', () => {
  const registry = new Registry();
  new Gauge({ name: 'other', help: 'another figure', registers: [registry] }).set(7);
  let samples: () => Promise<readonly Sample[]> = async () => [];
  registerDatabaseGauge(registry, { name: 'parked', help: 'for this test', labels: ['follower'], samples: () => samples() });
  const lines = async (): Promise<string[]> =>
    (await registry.metrics()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));

  it('shows what is true now and nothing of before', async () => {
    samples = async () => [{ labels: { follower: 'a' }, value: 3 }];
    expect(await lines()).toEqual(['other 7', 'parked{follower="a"} 3']);
    samples = async () => [{ labels: { follower: 'b' }, value: 1 }];
    expect(await lines()).toEqual(['other 7', 'parked{follower="b"} 1']);
  });

  it('leaves the other figures to be read while the database is away', async () => {
    samples = () => Promise.reject(new Error('gone'));
    expect(await lines()).toEqual(['other 7']);
  });
});

describe('gauges of one question', () => {
  it('ask it once at every look', async () => {
    const registry = new Registry();
    let asked = 0;
    const gauge = (name: string) => ({ name, help: name, labels: [], samples: (value: number) => [{ labels: {}, value }] });
    registerDatabaseGauges(registry, async () => (asked += 1), [gauge('lag'), gauge('running'), gauge('failures')]);
    for (const look of [1, 2]) {
      const lines = (await registry.metrics()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
      expect([asked, lines]).toEqual([look, [`lag ${look}`, `running ${look}`, `failures ${look}`]]);
    }
  });
});
