import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { inProject } from './project.mjs';

const LOCK = inProject('.data', 'set-up.lock');

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
function removeStale(content) {
  const aside = `${LOCK}.stale.${process.pid}`;
  try {
    renameSync(LOCK, aside);
    if (read(aside) !== content) linkSync(aside, LOCK);
  } catch {
    // Somebody else was faster; the next attempt shows who.
  }
  rmSync(aside, { force: true });
}

function take() {
  const draft = `${LOCK}.${process.pid}`;
  writeFileSync(draft, `${process.pid} ${birthOf(process.pid)}`);
  try {
    linkSync(draft, LOCK);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Does the work while no other copy of the launcher installs or builds in this project; waits for one that does. */
export async function alone(work) {
  mkdirSync(inProject('.data'), { recursive: true });
  for (let told = false; !take(); ) {
    const content = read(LOCK);
    if (content === undefined) continue;
    if (!isHeld(content)) {
      removeStale(content);
      continue;
    }
    if (!told) console.log(`Process ${content.split(' ')[0]} is installing or building here; waiting for it ...`);
    told = true;
    await pause(200);
  }
  const release = () => rmSync(LOCK, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
