import { build } from './build.mjs';
import { install } from './install.mjs';
import { alone } from './lock.mjs';

/** Brings the project into a state in which every command can run. Ends the process when that is not possible. */
export const prepare = () =>
  alone(async () => {
    await install();
    await build();
  });
