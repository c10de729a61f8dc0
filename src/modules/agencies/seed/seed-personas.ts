import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { projectRoot } from '../../../platform/config/project-root.js';
import { AddsToDocument } from '../../../platform/http/openapi/document-parts.js';
import { type Persona, PersonaDirectory } from '../../../platform/auth/sandbox/persona-directory.js';
import { readSeedFiles } from './seed-files.js';

const PERSONAS = 'people/personas.json';

/** The named persons of the sandbox, who are invented; read from the seed once. */
@Injectable()
@AddsToDocument(() => ({ words: { 'MintTokenDto.persona': codesNow() } }))
export class SeedPersonas extends PersonaDirectory {
  #personas: Promise<readonly Persona[]> | undefined;

  override list(): Promise<readonly Persona[]> {
    this.#personas ??= readSeedFiles([PERSONAS]).then((files) => files.json<Persona[]>(PERSONAS));
    return this.#personas;
  }
}

/** Codes of the personas, for the document, which is made at once. */
function codesNow(): string[] {
  return (JSON.parse(readFileSync(join(projectRoot, 'src', 'seed', PERSONAS), 'utf8')) as Persona[]).map(({ code }) => code);
}
