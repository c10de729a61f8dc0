import { note, seen, type DossierStory, type Town } from './story.js';

/** What an officer sets where the procedure leaves the amount open, in đồng. */
const SET_AMOUNT = 80_000;
const LATER = 0.4;

/** The fee of an accepted dossier: paid at once at the counter, or some days later, which may keep the dossier from its end. */
export async function settleFees(town: Town, story: DossierStory): Promise<void> {
  const { chance, applicantTakes } = story.plan;
  if (chance.happens(LATER)) town.agenda.after(applicantTakes, () => pay(town, story));
  else await pay(town, story);
}

async function pay(town: Town, story: DossierStory): Promise<void> {
  const { desk, dossier } = await seen(town, story);
  if (['withdrawn', 'stopped'].includes(dossier['status'] as string)) return;
  const path = `/v1/desk/charges/${story.id}`;
  for (const { id, state } of (await desk.get(path))['charges'] as { id: string; state: string }[]) {
    if (state === 'to-be-set') await desk.post(`${path}/${id}/amount`, { amount: SET_AMOUNT, reason: 'Mức thu theo Nghị quyết của Hội đồng nhân dân tỉnh.' }, (await desk.get(path))['version'] as number);
  }
  const { charges, version } = await desk.get(path);
  let present = version as number;
  for (const [index, { id, state, amount }] of (charges as { id: string; state: string; amount: number }[]).entries()) {
    if (state !== 'open') continue;
    const receiptNumber = `BL-${dossier['code'] as string}-${index + 1}`;
    present = (await desk.post(`${path}/${id}/payments`, { amount, receiptNumber, method: story.plan.channel === 'online' ? 'transfer' : 'cash' }, present))['version'] as number;
    note(town, 'fee paid');
  }
}
