import { Injectable } from '@nestjs/common';
import { type Persona, PersonaDirectory } from '../../../platform/auth/sandbox/persona-directory.js';
import { readSeedFiles } from './seed-files.js';

const PERSONAS = 'people/personas.json';

/** The named persons of the sandbox, who are invented; read from the seed once. */
@Injectable()
export class SeedPersonas extends PersonaDirectory {
  #personas: Promise<readonly Persona[]> | undefined;

  override list(): Promise<readonly Persona[]> {
    this.#personas ??= readSeedFiles([PERSONAS]).then((files) => files.json<Persona[]>(PERSONAS));
    return this.#personas;
  }
}
