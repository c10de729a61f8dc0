import { bringSupplement } from './intake.js';
import { DEMO_AGENCIES } from './offices.js';
import type { ServerClient } from './server-client.js';
import { note, seen, type DossierStory, type Town } from './story.js';

/** Takes the special turn of a dossier during appraisal, if it has one. Answers whether something else happened than a step. */
export async function takeTurn(town: Town, story: DossierStory, officer: ServerClient, agencyCode: string, version: number): Promise<boolean> {
  story.turned = true;
  const { appraisal, applicantTakes } = story.plan;
  const path = `/v1/officer/dossiers/${story.id}`;
  switch (appraisal) {
    case 'plain':
      return false;
    case 'supplement':
      await officer.post(`${path}/supplement-requests`, { items: ['Tài liệu chứng minh điều kiện'], reason: 'Tài liệu kèm theo chưa rõ.' }, version);
      note(town, 'supplement asked in appraisal');
      town.agenda.after(applicantTakes, () => bringSupplement(town, story));
      return true;
    case 'consultation':
      await consult(town, story, officer, agencyCode, version);
      return true;
    case 'withdraw':
      await withdraw(town, story);
      return true;
    case 'stop': {
      const head = await town.staff.officer(agencyCode, 'agency-head');
      await head.post(`${path}/stop`, { reason: 'Chủ hồ sơ không còn đủ điều kiện theo quy định.', legalBasis: 'Điều 19 Nghị định số 61/2018/NĐ-CP' }, version);
      note(town, 'stopped');
      return true;
    }
  }
}

async function consult(town: Town, story: DossierStory, officer: ServerClient, agencyCode: string, version: number): Promise<void> {
  const { chance, answerTakes } = story.plan;
  const asked = chance.oneOf(DEMO_AGENCIES.filter((code) => code !== agencyCode));
  const { consultationId } = await officer.post(
    `/v1/officer/dossiers/${story.id}/consultations`,
    { askedAgencyCode: asked, question: 'Đề nghị cho ý kiến về điều kiện của chủ hồ sơ.', fileIds: [], duration: { value: chance.between(1, 3), unit: 'working-days' } },
    version,
  );
  note(town, 'consultation asked');
  story.waiting = true;
  town.agenda.after(answerTakes, async () => {
    const there = await town.staff.officer(asked, 'case-officer');
    const path = `/v1/officer/consultations/${story.id}/${consultationId as string}`;
    const seenThere = await there.get(path);
    if (seenThere['state'] === 'open') {
      const answer = await there.post(`${path}/answer`, { answer: 'Cơ quan thống nhất, không có ý kiến khác.' }, seenThere['version'] as number);
      note(town, `consultation answered ${answer['timing'] as string}`);
    }
    story.waiting = false;
  });
}

async function withdraw(town: Town, story: DossierStory): Promise<void> {
  const { desk, path, version } = await seen(town, story);
  const reason = { reason: 'Chủ hồ sơ không còn nhu cầu.' };
  if (story.plan.channel === 'online') await (await town.staff.as(story.plan.applicant)).post(`/v1/citizen/dossiers/${story.id}/withdrawal`, reason, version);
  else await desk.post(`${path}/withdrawal`, reason, version);
  note(town, 'withdrawn');
}
