import { personasNow } from '../../modules/agencies/index.js';
import type { Persona } from '../../platform/sandbox/persona-directory.js';

const PERSONAS = new Map(personasNow().map((each) => [each.code, each]));

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
