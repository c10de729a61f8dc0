import { fileURLToPath } from 'node:url';
import type { PersonalColumns } from './personal-columns.js';

let loaded: Promise<readonly PersonalColumns[]> | undefined;

/**
 * The register of all modules, `src/personal-register`. It is found by its place, as migrations are: the rights of roles come from it, and
 * they are settled without starting the application.
 */
export function personalRegister(): Promise<readonly PersonalColumns[]> {
  return (loaded ??= load());
}

async function load(): Promise<readonly PersonalColumns[]> {
  const file = `../../personal-register${fileURLToPath(import.meta.url).endsWith('.ts') ? '.ts' : '.js'}`;
  const { PERSONAL_REGISTER } = (await import(new URL(file, import.meta.url).href)) as {
    readonly PERSONAL_REGISTER: readonly PersonalColumns[];
  };
  return PERSONAL_REGISTER;
}
