import type { Role } from '../../shared/actor.js';
import type { Holder, People } from './people.js';
import type { ServerClient } from './server-client.js';

/** Callers of the server, each with a sandbox token that is asked for once. */
export class Staff {
  readonly #tokens = new Map<string, Promise<ServerClient>>();

  constructor(
    private readonly server: ServerClient,
    private readonly people: People,
  ) {}

  /** An officer of an agency in a role. */
  officer(agencyCode: string, role: Role): Promise<ServerClient> {
    return this.as(this.people.officer(agencyCode, role));
  }

  /** Anybody described. */
  as({ subject, name, roles, agencyCode, identityNumber }: Holder): Promise<ServerClient> {
    const key = `${subject} ${roles.join()}`;
    const holder = {
      subject,
      name,
      roles,
      ...(agencyCode === undefined ? {} : { agencyCode }),
      ...(identityNumber === undefined ? {} : { identityNumber }),
    };
    const known =
      this.#tokens.get(key) ?? this.server.post('/v1/sandbox/tokens', holder).then(({ token }) => this.server.with(token as string));
    this.#tokens.set(key, known);
    return known;
  }
}
