import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

/**
 * Lets Node run the suites as they stand: `./x.js` of a TypeScript file is `./x.ts`, compiled as it is loaded. Loaded with `--import`, by
 * every worker of the runner.
 */
export async function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && specifier.endsWith('.js') && isTypeScript(context.parentURL)) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return { url: source.href, shortCircuit: true, format: 'module' };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!isTypeScript(url)) return next(url, context);
  const path = fileURLToPath(new URL(url));
  const { code } = transformSync(readFileSync(path, 'utf8'), { filename: path, swcrc: true, sourceMaps: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
}

/** Suites are loaded with a query behind their name. */
function isTypeScript(url = '') {
  return url.split('?')[0].endsWith('.ts');
}
