import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { stopServing } from '../../src/platform/http/stopping.js';
import { SampleHouse } from '../support/sample-house.js';

describe('a server that stops', () => {
  it('finishes what it serves, refuses what comes, and closes', async () => {
    const house = await SampleHouse.open();
    const base = await house.app.getUrl();
    const upload = request(`${base}/v1/public/samples/files`, { method: 'POST', headers: { 'content-type': 'application/pdf' } });
    upload.write('begun');
    await house.http.get('/health/live');

    const stopped = stopServing(house.app, 30);
    const refused = await house.http.get('/health/ready');
    expect([refused.status, refused.body.code, refused.headers['connection']]).toEqual([503, 'SHUTTING_DOWN', 'close']);

    const answered = once(upload, 'response') as Promise<[IncomingMessage]>;
    upload.end(', ended');
    const [response] = await answered;
    expect(((await json(response)) as { version: number }).version).toBe('begun, ended'.length);
    await stopped;
    await expect(fetch(`${base}/health/live`)).rejects.toThrow();
    await house.close();
  });

  it('ends although a request never does', async () => {
    const house = await SampleHouse.open();
    const base = await house.app.getUrl();
    const upload = request(`${base}/v1/public/samples/files`, { method: 'POST', headers: { 'content-type': 'application/pdf' } });
    upload.write('never ended');
    const broken = once(upload, 'error');
    await house.http.get('/health/live');
    await expect(stopServing(house.app, 0)).resolves.toBeUndefined();
    expect(upload.writableEnded).toBe(false);
    await expect(fetch(`${base}/health/live`)).rejects.toThrow();
    expect(await broken).toEqual([expect.objectContaining({ code: 'ECONNRESET' })]);
    await house.close();
  });
});
