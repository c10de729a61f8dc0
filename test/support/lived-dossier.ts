import { Followers } from '../../src/platform/journal/followers.js';
import { atTheCounter } from './handed-in.js';
import type { Caller, House } from './house.js';
import { pdf } from './pdf.js';
import { concludeWithFile } from './result-with-file.js';
import { connectedTo } from './whole-database.js';

/** Somebody whom nobody else is called like, and everything that says so. */
export const person = (word: string, digits: string) => ({
  word,
  name: `Trịnh Thị ${word}`,
  identityNumber: `0520997${digits}`,
  phone: `09771${digits}`,
  email: `thu.${digits}@thu-nghiem.vn`,
  address: `Thôn Daunha${digits}`,
});
export type Person = ReturnType<typeof person>;

/** What of a person is looked for. */
export const saysOf = ({ word, identityNumber, phone, email, address }: Person): string[] => [
  word,
  identityNumber,
  phone,
  email,
  address.split(' ')[1]!,
];

/** Who plays. */
export interface Cast {
  readonly house: House;
  readonly desk: Caller;
  readonly archivist: Caller;
}

const HELPER = { name: 'Vũ Người Giúp Việc', identityNumber: '052099733333', phone: '0977133333' };

/** A dossier with a trace of its people wherever a user can leave one, through to its record. */
export async function livedDossier({ house, desk, archivist }: Cast, { word: _word, ...someone }: Person): Promise<string> {
  const owner = (text: string, values: unknown[]) => connectedTo(house.clone.ownerUrl, (client) => client.query(text, values));
  const trace = `của ${someone.name}, ${someone.phone}`;
  const file = await desk.upload('desk', `CCCD ${someone.name}.pdf`, 'application/pdf', pdf(someone.identityNumber));
  const { status, body } = await desk.post(
    '/v1/desk/dossiers',
    atTheCounter({
      applicant: { kind: 'citizen', ...someone },
      submitter: { ...HELPER, authorisation: `Giấy ủy quyền ${trace}` },
      summary: `Hồ sơ ${trace}`,
      components: [
        { key: '1', fileId: file.body.id },
        { key: '2', absence: `Đã nộp ${trace}` },
      ],
    }),
  );
  expect([status, body]).toMatchObject([201, { status: 'received' }]);
  const id = body.id as string;
  const ask = { items: [`Giấy tờ ${trace}`], reason: `Thiếu giấy tờ ${trace}` };
  const asked = await desk.post(`/v1/desk/dossiers/${id}/supplement-requests`, ask, body.version);
  const added = await desk.upload('desk', `Giấy khai sinh ${someone.name}.pdf`, 'application/pdf', pdf(someone.phone));
  const answer = { answer: `Nộp thêm ${trace}`, fileIds: [added.body.id] };
  const answered = await desk.post(`/v1/desk/dossiers/${id}/supplement-answers`, answer, asked.body.version);
  expect([asked.status, answered.status]).toEqual([200, 200]);
  const concluded = await concludeWithFile(house, id, answered.body.version, `Kết quả ${someone.name}.pdf`);
  expect([id, concluded.status]).toEqual([id, 200]);
  const handOver = { returnedTo: someone.name, method: 'counter' };
  const returned = await desk.post(`/v1/desk/dossiers/${id}/hand-over`, handOver, concluded.body.version);
  const applicant = await house.as({
    subject: `chu-ho-so-${someone.phone.slice(-2)}`,
    name: someone.name,
    roles: ['citizen'],
    identityNumber: someone.identityNumber,
  });
  const comment = { overall: 'satisfied', comment: `Lời cảm ơn ${trace}` };
  const given = await applicant.post(`/v1/citizen/dossiers/${id}/satisfaction`, comment, returned.body.version);
  expect(given.status).toBe(201);
  await applicant.get(`/v1/citizen/dossiers/${id}`);
  await house.app.get(Followers).drain();
  await archivist.get(`/v1/officer/records/${id}`);
  // What no route leaves in this story stands there by hand.
  await owner(
    `insert into routing.consultation (dossier_id, id, asking_agency_code, asked_agency_code, question, file_ids, asked_at, asked_by,
       duration, due_at, state, answer, cancel_note, stage)
     values ($1, gen_random_uuid(), 'H21', 'H21.16', $2, '[]', now(), gen_random_uuid(), '{}', now(), 'answered', $2, $2, 'done')`,
    [id, trace],
  );
  await owner('update workflow.task set note = $2 where dossier_id = $1', [id, trace]);
  await owner(
    `update workflow.work_case set decision_note = $2::text, refusal_ground = jsonb_build_object('reason', $2::text) where dossier_id = $1`,
    [id, trace],
  );
  await owner(
    `insert into payments.receivable (dossier_id, id, ordinal, state, reason, relief)
      values ($1, gen_random_uuid(), 1, 'settled', $2::text, jsonb_build_object('evidence', $2::text))`,
    [id, trace],
  );
  await owner(
    `insert into dossiers.extension (dossier_id, number, previous_due_at, due_at, granted_at, granted_by, reason)
      values ($1, 9, now(), now(), now(), gen_random_uuid(), $2)`,
    [id, trace],
  );
  return id;
}
