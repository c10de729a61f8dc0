/**
 * `npm start` and the other scripts of package.json: checks Node, installs and builds what is missing, then does what was asked.
 * Nothing here or in `launcher/` may import an installed package, because nothing may be installed yet.
 */
import { COMMANDS } from './launcher/commands.mjs';
import { prepare } from './launcher/prepare.mjs';
import { requireSupportedNode } from './launcher/requirements.mjs';

const [name = 'start', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
requireSupportedNode();
if (!command) {
  console.error(`Unknown command "${name}". There are: ${Object.keys(COMMANDS).join(', ')}.`);
  process.exit(2);
}
await prepare();
await command(args);
