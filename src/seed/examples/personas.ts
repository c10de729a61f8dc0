import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Persona } from '../../platform/auth/sandbox/persona-directory.js';
import { projectRoot } from '../../platform/config/project-root.js';

const PERSONAS = new Map((JSON.parse(readFileSync(join(projectRoot, 'src', 'seed', 'people', 'personas.json'), 'utf8')) as Persona[]).map((each) => [each.code, each]));

/** A persona of the sandbox. */
export function personaOf(code: string): Persona {
  const persona = PERSONAS.get(code);
  if (persona === undefined) throw new Error(`no such persona: ${code}`);
  return persona;
}

/** The subject of a persona's token. */
export function subjectOf(code: string): string {
  return personaOf(code).subject;
}
