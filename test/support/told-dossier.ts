import { Followers } from '../../src/platform/journal/followers.js';
import { CITIZEN, WARD, fosterCare, officerOf } from './handed-in.js';
import type { House } from './house.js';
import { pdf } from './pdf.js';
import { FORMS_FROM, formOfFirstPaper, publishForm } from './published-form.js';
import { waitingTask } from './way-through.js';

export const APPLICANT = { ...CITIZEN, phone: '0911222333', email: 'ha.dao@example.vn', address: '12 Nguyễn Huệ, phường Hoài Nhơn' };
export const SUBMITTER = {
  name: 'Cao Song Lam',
  identityNumber: '064195205336',
  phone: '0988777666',
  authorisation: 'Giấy ủy quyền số 03/2026',
};
export const ANSWERS = {
  fullName: CITIZEN.name,
  identityNumber: CITIZEN.identityNumber,
  phone: '0977555444',
  reason: 'lost',
  lostOn: '2026-11-20',
};
export const SUMMARY = 'Đơn của bà Hà về cháu Minh';
export const EXPLANATION = 'Tôi nằm viện nên nộp muộn';
export const REASON = `Thiếu bản sao của người có số ${CITIZEN.identityNumber}.`;
const ABSENCE = 'Tôi làm mất bản gốc';
const NOTE = `Đã đối chiếu ${CITIZEN.identityNumber}`;

/** What nobody may read in any answer who is not shown whose the dossier is. */
export const PERSONAL = [
  APPLICANT.identityNumber,
  APPLICANT.phone,
  APPLICANT.email,
  APPLICANT.address,
  SUBMITTER.identityNumber,
  SUBMITTER.phone,
  SUBMITTER.authorisation,
  ANSWERS.phone,
  ANSWERS.reason,
  SUMMARY,
  EXPLANATION,
  ABSENCE,
];

/** A dossier of the ward that tells of persons wherever one can: handed in online for somebody, with a form, supplemented, on its way. */
export async function toldDossier(house: House): Promise<{ readonly id: string; readonly fileId: string; readonly version: number }> {
  const [citizen, desk] = [await house.as('citizen'), await house.as(officerOf(WARD, 'desk-officer'))];
  await publishForm(house, 'BM-1');
  await formOfFirstPaper(house, 'BM-1');
  await house.clockTo(`${FORMS_FROM} 08:00`);
  const file = await citizen.upload('citizen', `${CITIZEN.identityNumber}.pdf`, 'application/pdf', pdf('can cuoc'));
  const fileId = file.body.id as string;
  const components = [
    { key: '1', answers: ANSWERS },
    { key: '2', absence: ABSENCE },
  ];
  const stated = { components, applicant: APPLICANT, submitter: SUBMITTER, summary: SUMMARY };
  const handedIn = await citizen.post('/v1/citizen/dossiers', fosterCare(stated));
  const id = handedIn.body.id as string;
  const at = `/v1/desk/dossiers/${id}`;
  const accepted = await desk.post(`${at}/acceptance`, { authorisationPaper: SUBMITTER.authorisation }, handedIn.body.version as number);
  const asked = await desk.post(`${at}/supplement-requests`, { items: ['Bản sao'], reason: REASON }, accepted.body.version as number);
  const answer = { fileIds: [fileId], answer: EXPLANATION };
  const answered = await citizen.post(`/v1/citizen/dossiers/${id}/supplement-answers`, answer, asked.body.version as number);
  const { taskId } = (await waitingTask(house, id))!;
  const sent = await desk.post(`/v1/officer/tasks/${id}/${taskId}/forward`, { note: NOTE }, answered.body.version as number);
  expect([handedIn, accepted, asked, answered, sent].map(({ status }) => status)).toEqual([201, 200, 200, 200, 200]);
  await house.app.get(Followers).drain();
  return { id, fileId, version: sent.body.version as number };
}
