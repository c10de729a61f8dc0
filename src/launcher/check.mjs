import { CHECK_STEPS } from './check-steps.mjs';
import { secondsSince } from './project.mjs';
import { runNode } from './run.mjs';

/**
 * Runs the named steps, or all, each to its end so that one run shows everything that is wrong.
 * Answers the exit code: 0 when all passed, 2 for an unknown name.
 */
export async function check(names) {
  const unknown = names.filter((name) => !CHECK_STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`Unknown check: ${unknown.join(', ')}. There are: ${CHECK_STEPS.map((step) => step.name).join(', ')}.`);
    return 2;
  }
  const outcomes = [];
  for (const { name, args } of CHECK_STEPS) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(`\n== ${name}`);
    const start = Date.now();
    const code = await runNode(args);
    outcomes.push({ name, passed: code === 0, took: secondsSince(start) });
  }
  console.log();
  for (const { name, passed, took } of outcomes) console.log(`${passed ? 'ok    ' : 'FAILED'}  ${name.padEnd(14)} ${took}`);
  return outcomes.every(({ passed }) => passed) ? 0 : 1;
}
