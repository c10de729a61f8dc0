import { Injectable } from '@nestjs/common';
import { ROLE_NAMES, type Role } from '../../../shared/role.js';
import { AgencyReader } from '../../agencies/index.js';

/** Who handles a dossier now: a place and a duty, never a person. `unit` is as the approving decision words it, and may be empty. */
export interface Handler {
  readonly agencyCode: string;
  readonly unit: string;
  readonly role: Role;
  /** What is done there. */
  readonly work: string;
}

/** A handler with the name of the agency; null for a code that this house does not know. */
export type NamedHandler = Handler & { readonly agencyName: string | null; readonly roleName: string };

/**
 * Whoever follows a dossier is shown by which agency and duty it is handled (NĐ 224/2026 Đ.15.1.g). Who handles what is known one floor up,
 * where work is given out: that module says how to ask, when it begins.
 */
@Injectable()
export class DossierHandlers {
  #ask: (dossierId: string) => Promise<readonly Handler[]> = () => Promise.resolve([]);

  constructor(private readonly agencies: AgencyReader) {}

  /** How to ask who handles a dossier; called in `onModuleInit`. */
  register(ask: (dossierId: string) => Promise<readonly Handler[]>): void {
    this.#ask = ask;
  }

  /** Officers who handle the dossier now; none before it is accepted and after it is resolved. */
  async of(dossierId: string): Promise<NamedHandler[]> {
    const [handlers, nameOf] = await Promise.all([this.#ask(dossierId), this.agencies.names()]);
    return handlers.map((handler) => ({ ...handler, agencyName: nameOf(handler.agencyCode), roleName: ROLE_NAMES[handler.role] }));
  }
}
