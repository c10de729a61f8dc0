import { spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { inProject } from '../../src/launcher/project.mjs';

/** The number of the user `node` in the image; no account of this number has to exist here. */
const UID = 1000;
const PATIENCE_MS = 180_000;

/** Makes a folder a root file system that programs of this machine run in: their folders as links or places to mount on. */
export function furnish(root, writable, node) {
  for (const folder of ['usr', 'etc', 'dev', 'proc', 'opt']) mkdirSync(join(root, folder), { recursive: true });
  for (const [link, target] of [
    ['bin', 'usr/bin'],
    ['sbin', 'usr/sbin'],
    ['lib', 'usr/lib'],
    ['lib64', 'usr/lib64'],
  ]) {
    if (!existsSync(join(root, link))) symlinkSync(target, join(root, link));
  }
  cpSync(node, join(root, 'opt', 'node'), { dereference: true });
  for (const folder of writable) {
    mkdirSync(join(root, folder), { recursive: true });
    chownSync(join(root, folder), UID, UID);
  }
  chmodSync(root, 0o755);
}

/** A command that runs in a root file system; nothing of this process's environment goes with it. */
export class Container {
  output = '';
  #child;

  constructor({ root, writable, workdir = '/', env = {}, command }) {
    const args = [
      '--mount',
      'sh',
      inProject('tools', 'docker-try', 'contained.sh'),
      root,
      writable.join(' '),
      workdir,
      String(UID),
      ...command,
    ];
    this.#child = spawn('unshare', args, {
      env: { PATH: '/opt:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream.on('data', (chunk) => (this.output += chunk));
    this.exit = new Promise((resolve) => this.#child.once('exit', (code, signal) => resolve(code ?? signal)));
  }

  get running() {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  get pid() {
    return this.#child.pid;
  }

  /** SIGTERM, as `docker stop` sends it; answers the exit code. */
  stop(signal = 'SIGTERM') {
    if (this.running) this.#child.kill(signal);
    return this.exit;
  }

  /** Waits until the address answers 200; an Error with all output when the command ends first. */
  async ready(url) {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end && this.running; await pause(200)) {
      const answer = await fetch(url).catch(() => undefined);
      if (answer?.ok) return;
    }
    throw new Error(`${url} never answered:\n${this.output}`);
  }
}

/** A TCP port that is free now. */
export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
