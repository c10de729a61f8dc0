import { DEMO_AGENCIES } from './offices.js';
import { settleFees } from './payments.js';
import type { DossierPlan } from './plan.js';
import { note, pdf, seen, type DossierStory, type Town } from './story.js';

const ABSENT = 'Các giấy tờ khác đã có trong cơ sở dữ liệu, không phải nộp.';

/** Hands a dossier in: online by the applicant, or at the counter or by post through the desk. */
export async function handIn(town: Town, plan: DossierPlan): Promise<void> {
  const { procedure, applicant, channel, agencyCode } = plan;
  const online = channel === 'online';
  const caller = online ? await town.staff.as(applicant) : await town.staff.officer(agencyCode, 'desk-officer');
  const key = await firstComponent(town, procedure.code);
  const paper =
    key === undefined
      ? []
      : [online ? { key, fileId: await caller.upload('citizen', 'đơn đề nghị.pdf', pdf(`don ${plan.number}`)) } : { key, originals: 1 }];
  const { id } = await caller.post(online ? '/v1/citizen/dossiers' : '/v1/desk/dossiers', {
    procedureCode: procedure.code,
    ...(procedure.caseKey === undefined ? {} : { caseKey: procedure.caseKey }),
    resolvingAgencyCode: agencyCode,
    ...(online ? {} : { channel }),
    applicant: {
      kind: procedure.applicant,
      name: applicant.name,
      identityNumber: applicant.identityNumber,
      phone: `09${String(plan.number).padStart(8, '0')}`,
    },
    summary: procedure.summary,
    returnMethod: online ? 'online' : 'counter',
    components: paper,
    defaultAbsenceReason: ABSENT,
  });
  const story: DossierStory = { id: id as string, plan, turned: false, waiting: false };
  town.stories.set(story.id, story);
  note(town, `handed in ${channel}`);
  if (!online) await settleFees(town, story);
}

/** The desks check online submissions, accept them, ask for missing papers or refuse them. */
export async function workTheDesks(town: Town): Promise<void> {
  for (const agencyCode of DEMO_AGENCIES) {
    const desk = await town.staff.officer(agencyCode, 'desk-officer');
    for (let cursor = ''; ;) {
      const { items, next } = await desk.get(`/v1/desk/dossiers?status=submitted&receivingAgencyCode=${agencyCode}&limit=200${cursor}`);
      for (const { id } of items as { id: string }[]) {
        const story = town.stories.get(id);
        if (story) await decideIntake(town, story);
      }
      if (next === undefined) break;
      cursor = `&cursor=${next as string}`;
    }
  }
}

async function decideIntake(town: Town, story: DossierStory): Promise<void> {
  const { plan } = story;
  const { desk, path, dossier, version } = await seen(town, story);
  if (plan.intake === 'refuse') {
    await desk.post(
      `${path}/refusal`,
      { reason: 'Hồ sơ không thuộc phạm vi giải quyết của cơ quan.', legalBasis: 'Điều 17 Nghị định số 61/2018/NĐ-CP' },
      version,
    );
    note(town, 'not accepted');
  } else if (plan.intake === 'supplement' && (dossier['supplements'] as unknown[]).length === 0) {
    await desk.post(
      `${path}/supplement-requests`,
      { items: ['Bản sao giấy tờ tùy thân'], reason: 'Thành phần hồ sơ chưa đầy đủ.' },
      version,
    );
    note(town, 'supplement asked before acceptance');
    town.agenda.after(plan.applicantTakes, () => bringSupplement(town, story));
  } else {
    await desk.post(
      `${path}/acceptance`,
      story.plan.procedure.caseKey === undefined ? {} : { caseKey: story.plan.procedure.caseKey },
      version,
    );
    note(town, 'accepted');
    await settleFees(town, story);
  }
}

/** The applicant brings what was asked for, online with a file or at the counter. */
export async function bringSupplement(town: Town, story: DossierStory): Promise<void> {
  const { desk, path, version } = await seen(town, story);
  const { channel, applicant, number } = story.plan;
  if (channel === 'online') {
    const citizen = await town.staff.as(applicant);
    const fileId = await citizen.upload('citizen', 'giấy tờ bổ sung.pdf', pdf(`bo sung ${number}`));
    await citizen.post(`/v1/citizen/dossiers/${story.id}/supplement-answers`, { answer: 'Đã bổ sung đủ.', fileIds: [fileId] }, version);
  } else await desk.post(`${path}/supplement-answers`, { answer: 'Đã bổ sung đủ tại quầy.', fileIds: [] }, version);
  note(town, 'supplement brought');
}

interface AskedPapers {
  readonly cases: readonly { readonly components: readonly { readonly key: string }[] }[];
}

const components = new Map<string, Promise<string | undefined>>();

/** The key of the first paper that a procedure asks for. */
function firstComponent(town: Town, code: string): Promise<string | undefined> {
  const known =
    components.get(code) ??
    town.server
      .get(`/v1/public/procedures/${code}`)
      .then((procedure) => (procedure as unknown as AskedPapers).cases[0]?.components[0]?.key);
  components.set(code, known);
  return known;
}
