import type { Actor } from '../../../shared/actor.js';
import type { LookAtDossier } from '../use-cases/look-at-dossier.js';
import { audienceOf } from './audience.js';
import { DossierView } from './dossier.view.js';

/** The detail as the world sees it, for every audience. @throws DomainError DOSSIER_NOT_FOUND */
export async function showDossier(
  look: Pick<LookAtDossier, 'detail'>,
  id: string,
  actor: Actor,
  way: 'citizen' | 'desk' | 'officer',
): Promise<DossierView> {
  const { detail, entries, asOf, names, handledBy } = await look.detail(id, actor, audienceOf(actor, way));
  return Object.assign(DossierView.of(detail, entries, asOf, actor.kind === 'officer'), names, { handledBy });
}
