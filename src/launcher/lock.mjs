import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** When a process began, in the kernel's ticks; tells it from a later one with the same number. Empty where the system does not say. */
function birthOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return '';
  }
}

function isHeld(content) {
  const [pid, birth] = content.split(' ');
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return birthOf(pid) === birth;
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Takes away the lock of a process that died; one that was replaced meanwhile is put back. */
function removeStale(lock, content) {
  const aside = `${lock}.stale.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (read(aside) !== content) linkSync(aside, lock);
  } catch {
    // Somebody else was faster; the next attempt shows who.
  }
  rmSync(aside, { force: true });
}

function take(lock) {
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, `${process.pid} ${birthOf(process.pid)}`);
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Makes a folder with those above it; Node's own recursion never ends where a folder takes no other in it, as in `/proc`. */
function makeFolder(path, mode) {
  if (existsSync(path)) return;
  if (!existsSync(dirname(path))) makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

/** Does the work while no other copy of the launcher holds the same lock file; waits for one that does. */
export async function alone(lock, work) {
  // A data folder that is made here is its owner's, as `ownMode` of the program has it: root lends the cluster in it to another user, who
  // has to pass.
  makeFolder(dirname(lock), process.getuid?.() === 0 ? 0o711 : 0o700);
  for (let told = false; !take(lock);) {
    const content = read(lock);
    if (content === undefined) continue;
    if (!isHeld(content)) {
      removeStale(lock, content);
      continue;
    }
    if (!told) console.log(`Process ${content.split(' ')[0]} is installing or building here; waiting for it ...`);
    told = true;
    await pause(200);
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
