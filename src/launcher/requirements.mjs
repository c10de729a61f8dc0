import { readJson } from './project.mjs';

const numbers = (text) => text.split('.').map(Number);

function atLeast(version, minimum) {
  const differs = [0, 1, 2].find((part) => version[part] !== minimum[part]);
  return differs === undefined || version[differs] > minimum[differs];
}

/** Whether a version is in a range made of `^1.2.3` and `>=1.2.3`, joined by `||`; package.json uses no other forms. */
export function inRange(version, range) {
  const found = numbers(version);
  return range.split('||').some((part) => {
    const [, operator, minimum] = /^\s*(\^|>=)(\d+\.\d+\.\d+)\s*$/.exec(part) ?? [];
    if (!minimum) throw new Error(`Cannot read the Node range "${part}".`);
    return atLeast(found, numbers(minimum)) && (operator === '>=' || found[0] === numbers(minimum)[0]);
  });
}

/** Ends the process with a sentence when this Node is not one that the packages run on. */
export function requireSupportedNode() {
  const range = readJson('package.json').engines.node;
  if (inRange(process.versions.node, range)) return;
  console.error(
    `Một Cửa needs Node ${range}; this is Node ${process.versions.node} (${process.execPath}). ` +
      `Install a newer one from https://nodejs.org.`,
  );
  process.exit(1);
}
