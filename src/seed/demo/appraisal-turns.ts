import { bringSupplement } from './intake.js';
import { DEMO_AGENCIES } from './offices.js';
import { Refused, type ServerClient } from './server-client.js';
import { note, seen, type DossierStory, type Town } from './story.js';
import { workingDaysAfter } from './working-days.js';

/** Takes the special turn of a dossier during appraisal, if it has one. Answers whether something else happened than a step. */
export async function takeTurn(
  town: Town,
  story: DossierStory,
  officer: ServerClient,
  agencyCode: string,
  version: number,
): Promise<boolean> {
  story.turned = true;
  const { appraisal, applicantTakes } = story.plan;
  const path = `/v1/officer/dossiers/${story.id}`;
  switch (appraisal) {
    case 'plain':
      return false;
    case 'supplement':
      await officer.post(
        `${path}/supplement-requests`,
        { items: ['Tài liệu chứng minh điều kiện'], reason: 'Tài liệu kèm theo chưa rõ.' },
        version,
      );
      note(town, 'supplement asked in appraisal, clock paused');
      town.agenda.after(applicantTakes, () => bringSupplement(town, story));
      return true;
    case 'consultation':
      await consult(town, story, officer, agencyCode, version);
      return true;
    case 'extension':
      return apologise(town, story, agencyCode, version);
    case 'withdraw':
      await withdraw(town, story);
      return true;
    case 'stop': {
      const head = await town.staff.officer(agencyCode, 'agency-head');
      await head.post(
        `${path}/stop`,
        { reason: 'Chủ hồ sơ không còn đủ điều kiện theo quy định.', legalBasis: 'Điều 19 Nghị định số 61/2018/NĐ-CP' },
        version,
      );
      note(town, 'stopped');
      return true;
    }
  }
}

/** The head apologises and sets a later date, unless it is too late for that; the officer continues when the missing papers are there. */
async function apologise(town: Town, story: DossierStory, agencyCode: string, version: number): Promise<boolean> {
  const { chance, answerTakes, number } = story.plan;
  const { dossier } = await seen(town, story);
  if (typeof dossier['dueAt'] !== 'string') return false;
  const dueOn = (await workingDaysAfter(town.server, new Date(dossier['dueAt']), chance.between(3, 6))).at(-1)!;
  const head = await town.staff.officer(agencyCode, 'agency-head');
  const letter = {
    dueOn,
    reason: 'Phải xác minh thực địa nên chưa giải quyết được đúng hạn; cơ quan xin lỗi ông/bà.',
    letterNumber: `${number}/XL`,
  };
  const extended = await unlessTooLate(head.post(`/v1/officer/dossiers/${story.id}/extensions`, letter, version));
  note(town, extended ? 'deadline extended with apology' : 'too late for an extension');
  if (!extended) return false;
  story.waiting = true;
  town.agenda.after(answerTakes, async () => void (story.waiting = false));
  return true;
}

async function unlessTooLate(answer: Promise<object>): Promise<boolean> {
  try {
    await answer;
    return true;
  } catch (error) {
    if (error instanceof Refused && error.code === 'EXTENSION_TOO_LATE') return false;
    throw error;
  }
}

async function consult(town: Town, story: DossierStory, officer: ServerClient, agencyCode: string, version: number): Promise<void> {
  const { chance, answerTakes } = story.plan;
  const asked = chance.oneOf(DEMO_AGENCIES.filter((code) => code !== agencyCode));
  const { consultationId } = await officer.post(
    `/v1/officer/dossiers/${story.id}/consultations`,
    {
      askedAgencyCode: asked,
      question: 'Đề nghị cho ý kiến về điều kiện của chủ hồ sơ.',
      fileIds: [],
      duration: { value: chance.between(1, 3), unit: 'working-days' },
    },
    version,
  );
  note(town, 'consultation asked');
  story.waiting = true;
  town.agenda.after(answerTakes, async () => {
    const there = await town.staff.officer(asked, 'case-officer');
    const path = `/v1/officer/consultations/${story.id}/${consultationId as string}`;
    const seenThere = await there.get(path);
    if (seenThere['state'] === 'open') {
      const answer = await there.post(
        `${path}/answer`,
        { answer: 'Cơ quan thống nhất, không có ý kiến khác.' },
        seenThere['version'] as number,
      );
      note(town, `consultation answered ${answer['timing'] as string}`);
    }
    story.waiting = false;
  });
}

async function withdraw(town: Town, story: DossierStory): Promise<void> {
  const { desk, path, version } = await seen(town, story);
  const reason = { reason: 'Chủ hồ sơ không còn nhu cầu.' };
  if (story.plan.channel === 'online')
    await (await town.staff.as(story.plan.applicant)).post(`/v1/citizen/dossiers/${story.id}/withdrawal`, reason, version);
  else await desk.post(`${path}/withdrawal`, reason, version);
  note(town, 'withdrawn');
}
