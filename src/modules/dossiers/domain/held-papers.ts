import { plainText } from '../../../shared/text.js';
import { exceptionOfNoPaper, paperInDatabase } from './held-papers.errors.js';
import type { DatabaseException, DossierComponent } from './parts.js';

/**
 * Whether papers may be asked for: one whose data a connected database has only with a stated exception that names it (NĐ 309/2026/NĐ-CP,
 * article 2, on 4.2a). An item asks for a paper whose name is in its text, however it is written.
 *
 * @throws DomainError EXCEPTION_OF_NO_PAPER, PAPER_IN_DATABASE (422)
 */
export function assertMayAsk(
  components: readonly Pick<DossierComponent, 'key' | 'name' | 'heldIn'>[],
  items: readonly string[],
  exception: DatabaseException | null,
): void {
  const held = components.filter(({ heldIn, name }) => heldIn !== null && name.trim() !== '');
  const excepted = exception?.componentKeys ?? [];
  const unknown = excepted.findIndex((key) => !held.some((paper) => paper.key === key));
  if (unknown >= 0) throw exceptionOfNoPaper(`exception.componentKeys.${unknown}`);
  for (const [index, item] of items.entries()) {
    const asked = plainText(item);
    const paper = held.find(({ key, name }) => !excepted.includes(key) && asked.includes(plainText(name)));
    if (paper?.heldIn) throw paperInDatabase(`items.${index}`, paper.key, paper.heldIn.name);
  }
}
