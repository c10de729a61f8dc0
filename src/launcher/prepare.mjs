import { join } from 'node:path';
import { build, isBuilt } from './build.mjs';
import { dataFolder } from './data-folder.mjs';
import { install, isInstalledHere } from './install.mjs';
import { alone } from './lock.mjs';
import { inProject } from './project.mjs';

/**
 * Copies with other data folders share the project, so its own lock is held while something is written into it; what is ready is left
 * alone.
 */
async function setUp() {
  if (isInstalledHere() && isBuilt()) return;
  await alone(inProject('.set-up.lock'), async () => {
    await install();
    await build();
  });
}

/** Brings the project into a state in which every command can run. Ends the process when that is not possible. */
export async function prepare() {
  let begun = false;
  try {
    await alone(join(dataFolder(), 'set-up.lock'), async () => {
      begun = true;
      await setUp();
    });
  } catch (error) {
    if (begun) throw error;
    // A data folder that cannot be used is told by the program itself, in a sentence.
    await setUp();
  }
}
