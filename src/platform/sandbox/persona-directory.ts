import type { Role } from '../../shared/actor.js';

/** Somebody of the seed that a sandbox token can be made for. */
export interface Persona {
  readonly code: string;
  readonly subject: string;
  readonly name: string;
  readonly agencyCode?: string;
  readonly roles: readonly Role[];
  readonly identityNumber?: string;
}

/** The named persons of the sandbox. Implemented by the module that owns the seed of agencies and officers. */
export abstract class PersonaDirectory {
  abstract list(): Promise<readonly Persona[]>;
}
