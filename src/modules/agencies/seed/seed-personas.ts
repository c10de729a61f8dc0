import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { projectRoot } from '../../../platform/config/project-root.js';
import { AddsToDocument } from '../../../platform/http/openapi/document-parts.js';
import { type Persona, PersonaDirectory } from '../../../platform/sandbox/persona-directory.js';
import { readSeedFiles } from './seed-files.js';

export { statedPostId } from './seed-sets.js';

const PERSONAS = 'people/personas.json';
/** A ward of Hoài Nhơn, where the examples of bodies play. */
const AGENCY_OF_EXAMPLES = 'H21.195';

/** The named persons of the sandbox, who are invented; read from the seed once. */
@Injectable()
@AddsToDocument(() => ({
  words: { 'MintTokenDto.persona': personasNow().map(({ code }) => code) },
  personas: ofExamplesFirst(personasNow()),
}))
export class SeedPersonas extends PersonaDirectory {
  #personas: Promise<readonly Persona[]> | undefined;

  override list(): Promise<readonly Persona[]> {
    this.#personas ??= readSeedFiles([PERSONAS]).then((files) => files.json<Persona[]>(PERSONAS));
    return this.#personas;
  }
}

/** The personas, for the document, which is made at once. */
export function personasNow(): Persona[] {
  return JSON.parse(readFileSync(join(projectRoot, 'src', 'seed', PERSONAS), 'utf8')) as Persona[];
}

/** Those of the ward that the examples are about before all others. */
function ofExamplesFirst(personas: readonly Persona[]): Persona[] {
  return personas.toSorted((a, b) => Number(b.agencyCode === AGENCY_OF_EXAMPLES) - Number(a.agencyCode === AGENCY_OF_EXAMPLES));
}
