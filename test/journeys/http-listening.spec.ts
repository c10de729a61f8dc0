import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/bootstrap.js';
import { Env } from '../../src/platform/config/env.js';
import { AddressInUse, listenOn } from '../../src/platform/http/listening.js';
import { SampleModule } from '../support/sample-routes.js';

describe('a server whose port is taken', () => {
  it('says so in a sentence that names the port and the key', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const dataDir = await mkdtemp(join(tmpdir(), 'mot-cua-listening-'));
    const env = Env.read({ MOTCUA_DATA_DIR: dataDir, MOTCUA_LOG_LEVEL: 'silent', NODE_ENV: 'test', PORT: String(port) });
    const app = await createApp(env, { root: SampleModule.of });
    const failure: unknown = await listenOn(app, env).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AddressInUse);
    expect((failure as Error).message).toMatch(new RegExp(`Cổng ${port} .*PORT.* \\| Port ${port} .*PORT`));
    await app.close();
    other.close();
    await rm(dataDir, { recursive: true, force: true });
  });
});
