import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '../../src/launcher/jest.mjs';
import { inProject } from '../../src/launcher/project.mjs';
import { runNode } from '../../src/launcher/run.mjs';
import { installTool } from '../../src/launcher/tool-packages.mjs';

/**
 * Runs the journeys with Prism between them and their servers, which holds every request and every answer against openapi/openapi.json by a
 * reading of the document that is not ours. Prism knows one server, journeys start many at once: behind Prism the request goes on to the
 * port that it names. Prints how many exchanges there were and every violation; ends with a non-zero exit code when there is one.
 */
const folder = inProject('tools', 'clients');
const scratch = mkdtempSync(join(tmpdir(), 'mot-cua-proxy-'));
const log = join(scratch, 'exchanges.jsonl');

const onward = createServer((asked, answer) => {
  const { 'x-upstream-port': port, ...headers } = asked.headers;
  const going = request({ host: '127.0.0.1', port, method: asked.method, path: asked.url, headers }, (came) => {
    answer.writeHead(came.statusCode, { ...came.headers, 'x-through-proxy': 'prism' });
    came.pipe(answer);
  });
  going.on('error', () => answer.destroy());
  asked.pipe(going);
});

async function listening(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server.address().port;
}

async function freePort() {
  const probe = createServer();
  const port = await listening(probe);
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Starts Prism and waits until it says that it listens. */
async function startPrism(upstream) {
  const port = await freePort();
  const bin = join(folder, 'node_modules', '@stoplight', 'prism-cli', 'dist', 'index.js');
  const args = [
    bin,
    'proxy',
    inProject('openapi', 'openapi.json'),
    `http://127.0.0.1:${upstream}`,
    '--port',
    String(port),
    '--cors',
    'false',
  ];
  const prism = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve, reject) => {
    prism.stdout.on('data', (text) => String(text).includes('listening') && resolve());
    prism.once('exit', (code) => reject(new Error(`Prism ended with ${code} before it listened.`)));
  });
  return { prism, url: `http://127.0.0.1:${port}` };
}

/** Prints what was seen and answers whether everything was as the document says. */
function tell() {
  const exchanges = existsSync(log)
    ? readFileSync(log, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
  const differing = exchanges.filter(({ violations }) => violations.length > 0);
  for (const { method, path, status, violations } of differing) {
    for (const { location, message } of violations) console.error(`${method} ${path} ${status}: ${location.join('.')} ${message}`);
  }
  console.log(`Prism: ${exchanges.length} exchanges, ${differing.length} with violations.`);
  return exchanges.length > 0 && differing.length === 0;
}

await installTool(folder, 'the proxy');
const { prism, url } = await startPrism(await listening(onward));
try {
  const paths = process.argv.slice(2);
  const env = { ...process.env, MOTCUA_TEST_PROXY: url, MOTCUA_TEST_PROXY_LOG: log };
  const code = await runNode(jest(paths.length > 0 ? paths : ['test/journeys']), { env });
  process.exitCode = tell() && code === 0 ? 0 : 1;
} finally {
  prism.kill();
  onward.close();
  rmSync(scratch, { recursive: true, force: true });
}
