import { note, seen, type DossierStory, type Town } from './story.js';

/** What an officer sets where the procedure leaves the amount open, in đồng. */
const SET_AMOUNT = 80_000;
const LATER = 0.4;
const RELIEVED = 0.1;

interface Owed {
  readonly id: string;
  readonly state: string;
}

/** The fee of an accepted dossier: paid at once at the counter, or some days later, which may keep the dossier from its end. */
export async function settleFees(town: Town, story: DossierStory): Promise<void> {
  const { chance, applicantTakes } = story.plan;
  if (chance.happens(LATER)) town.agenda.after(applicantTakes, () => pay(town, story));
  else await pay(town, story);
}

async function pay(town: Town, story: DossierStory): Promise<void> {
  const { desk, dossier } = await seen(town, story);
  if (['withdrawn', 'stopped'].includes(dossier['status'] as string)) return;
  const path = `/v1/desk/receivables/${story.id}`;
  await setAmounts(town, story, (await desk.get(path))['receivables'] as Owed[], dossier['resolvingAgencyCode'] as string);
  const { receivables, version } = await desk.get(path);
  let present = version as number;
  for (const [index, { id, state, amount }] of (receivables as { id: string; state: string; amount: number }[]).entries()) {
    if (state !== 'open') continue;
    const receiptNumber = `BL-${dossier['code'] as string}-${index + 1}`;
    present = (
      await desk.post(
        `${path}/${id}/payments`,
        { amount, receiptNumber, method: story.plan.channel === 'online' ? 'transfer' : 'cash' },
        present,
      )
    )['version'] as number;
    note(town, 'fee paid');
  }
}

/**
 * What the procedure does not state is set by the officer who resolves, never by the one who takes the money. Some applicants are relieved.
 */
async function setAmounts(town: Town, story: DossierStory, receivables: readonly Owed[], agencyCode: string): Promise<void> {
  const officer = await town.staff.officer(agencyCode, 'case-officer');
  const path = `/v1/officer/receivables/${story.id}`;
  for (const { id, state } of receivables) {
    const { version } = (await officer.get(path)) as { version: number };
    if (state === 'to-be-set') {
      await officer.post(
        `${path}/${id}/amount`,
        {
          amount: SET_AMOUNT,
          reason: 'Mức thu của tỉnh đối với trường hợp này.',
          legalBasis: 'Nghị quyết của Hội đồng nhân dân tỉnh về phí, lệ phí',
        },
        version,
      );
    } else if (state === 'open' && story.plan.chance.happens(RELIEVED)) {
      const ground = {
        kind: 'reduction',
        percent: 50,
        category: 'online-submission',
        legalBasis: 'Thông tư về mức thu phí, lệ phí',
        evidence: 'Hồ sơ thuộc đối tượng được giảm',
      };
      await officer.post(`${path}/${id}/relief`, ground, version);
      note(town, 'fee reduced');
    }
  }
}
