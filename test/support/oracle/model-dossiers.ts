import { buildOpenApi } from '../../../src/platform/http/openapi.js';
import { Followers } from '../../../src/platform/journal/followers.js';
import { TakeOverDossiers } from '../../../src/modules/dossiers/jobs/take-over-dossiers.js';
import { playStories } from '../../../src/seed/examples/prepare-examples.js';
import { FinishedDossiers } from '../finished-dossiers.js';
import { atTheCounter, fosterCare, officerOf, WARD } from '../handed-in.js';
import { JOURNEY_START, type House } from '../house.js';
import { pdf } from '../pdf.js';
import { Examples } from '../sent-example.js';
import { waitingTask } from '../way-through.js';
import type { Successor } from './copied-dossiers.js';
import { ENDED } from './world.js';

const CLAIM = { name: 'Cao Song Lam', identityNumber: '064195205336', authorisation: 'Giấy ủy quyền số 03/2026' };
const APPLICANT = { kind: 'citizen', name: 'Nguyễn Văn Thử', identityNumber: '052099000123' };

/** Examples that bring no dossier to another state, or take what others need. */
const ELSEWHERE = /^(upload|search|receive|submit|compute|record|revoke|give)/;

/**
 * Dossiers as real commands leave them, of every kind that there is: those that the examples are about, once before and once after the
 * command of the example, and some with several agencies. Other tables have followed.
 *
 * @param successors who takes over from the agency that ends
 * @param keep takes what there is at a moment as models
 */
export async function makeModels(house: House, successors: readonly Successor[], keep: () => Promise<void>): Promise<void> {
  await playStories(house.app, () => undefined);
  await severalAgencies(house);
  await submitters(house);
  await paidAndRefused(house);
  await takenOver(house, successors);
  await house.app.get(Followers).drain();
  await keep();
  const examples = new Examples(house, buildOpenApi(house.app));
  const commands = examples.operations.filter(
    ({ method, path, operation }) =>
      method === 'POST' && /^\/v1\/(citizen|desk|officer)\/.*\{/.test(path) && !ELSEWHERE.test(operation.operationId),
  );
  for (const { operation } of commands) {
    const { ok, text } = await examples.send(operation.operationId);
    if (!ok) throw new Error(text);
  }
  await house.app.get(Followers).drain();
  await keep();
}

/** Received by one agency, resolved by another, with steps at a third; each before and after the turn of the third. */
async function severalAgencies(house: House): Promise<void> {
  for (const stopsAt of ['H21', undefined]) {
    const desk = await house.as(officerOf('H21.195', 'desk-officer'));
    const { status, body } = await desk.post('/v1/desk/dossiers', {
      ...fosterCare({ channel: 'direct', applicant: APPLICANT, components: [], procedureCode: '1.012993' }),
      resolvingAgencyCode: 'H21.19',
      receivingAgencyCode: 'H21.195',
      defaultAbsenceReason: 'Đã đối chiếu bản chính.',
    });
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    await carriedTo(house, body.id as string, stopsAt);
  }
  const centre = await house.as('desk-officer');
  const { body } = await centre.post(
    '/v1/desk/dossiers',
    atTheCounter({ resolvingAgencyCode: 'H21.16', receivingAgencyCode: 'H21', applicant: APPLICANT }),
  );
  await carriedTo(house, body.id as string, 'H21.16');
}

/** Carries a dossier until its task waits at an agency, or to its end. */
async function carriedTo(house: House, id: string, agencyCode: string | undefined): Promise<void> {
  for (let item = await waitingTask(house, id); item && item.agencyCode !== agencyCode; item = await waitingTask(house, id)) {
    // Nobody decides what he appraised: each step has an officer of its own.
    const officer = await house.as({ ...officerOf(item.agencyCode, item.role), subject: `${item.agencyCode}-${item.stepCode}` });
    const path = `/v1/officer/tasks/${id}/${item.taskId}`;
    const { body } = await officer.get(path);
    const decides = (body.allowedActions as string[]).includes('decide');
    const isLast = (body.nextSteps as unknown[]).length === 0;
    const answer = await officer.post(
      `${path}/${decides ? 'decide' : 'forward'}`,
      { ...(decides ? { outcome: 'granted' } : {}), ...(isLast ? { resultSymbol: '15/GCN-UBND' } : {}) },
      body.version,
    );
    if (answer.status !== 200) throw new Error(`${item.stepCode}: ${answer.status} ${answer.text}`);
  }
}

/** Handed in online by somebody else: not received yet, received without and with a confirmed authorisation. */
async function submitters(house: House): Promise<void> {
  const desk = await house.as(officerOf(WARD, 'desk-officer'));
  const submitter = await house.as('citizen-2');
  for (const accepted of [undefined, {}, { authorisationPaper: 'Giấy ủy quyền số 03/2026, công chứng ngày 18/11/2026' }]) {
    const file = await submitter.upload('citizen', 'don.pdf', 'application/pdf', pdf(`don ${JSON.stringify(accepted)}`));
    const components = [
      { key: '1', fileId: file.body.id },
      { key: '2', absence: 'Không thuộc trường hợp.' },
    ];
    const handedIn = await submitter.post('/v1/citizen/dossiers', fosterCare({ components, applicant: APPLICANT, submitter: CLAIM }));
    if (handedIn.status !== 201) throw new Error(handedIn.text);
    if (accepted === undefined) continue;
    const answer = await desk.post(`/v1/desk/dossiers/${handedIn.body.id}/acceptance`, accepted, handedIn.body.version);
    if (answer.status !== 200) throw new Error(answer.text);
  }
}

/** Paid before reception and not accepted, so that money is to be given back. */
async function paidAndRefused(house: House): Promise<void> {
  const [citizen, desk, cashier] = [
    await house.as('citizen'),
    await house.as(officerOf(WARD, 'desk-officer')),
    await house.as(officerOf(WARD, 'accountant')),
  ];
  const vessel = { procedureCode: '1.003930', caseKey: '1', components: [], defaultAbsenceReason: 'Đã đối chiếu bản chính.' };
  const { body } = await citizen.post('/v1/citizen/dossiers', fosterCare(vessel));
  const path = `/v1/desk/dossiers/${body.id}`;
  const asked = await desk.post(`${path}/payment-requests`, { reason: 'Nộp lệ phí trước.' }, 1);
  const [receivable] = (await desk.get(`/v1/desk/receivables/${body.id}`)).body.receivables as { id: string }[];
  const money = { amount: 70_000, receiptNumber: 'BL-HOAN-1', method: 'cash' };
  const paid = await cashier.post(`/v1/desk/receivables/${body.id}/${receivable!.id}/payments`, money, asked.body.version);
  const ground = { reason: 'Chủ hồ sơ đề nghị.', legalBasis: 'Điều 21 Nghị định số 118/2025/NĐ-CP' };
  const refused = await desk.post(`${path}/refusal`, ground, paid.body.version);
  if (refused.status !== 200) throw new Error(refused.text);
}

/**
 * Of an agency that ends in favour of others: taken over where it was unfinished, with steps and events that the former one keeps; handed
 * down where it was finished, with record, opinion and money.
 */
async function takenOver(house: House, successors: readonly Successor[]): Promise<void> {
  const finished = new FinishedDossiers(house);
  await finished.returnedWithFile(ENDED, WARD);
  await finished.returned(ENDED);
  await finished.paidAndRefused(ENDED);
  await finished.decided(ENDED, WARD);
  const desk = await house.as(officerOf(ENDED, 'desk-officer'));
  const received = [];
  for (const _ of ['resolved', 'unfinished']) {
    const answer = await desk.post('/v1/desk/dossiers', atTheCounter({ resolvingAgencyCode: ENDED, applicant: APPLICANT }));
    if (answer.status !== 201) throw new Error(answer.text);
    received.push(answer.body.id as string);
  }
  const [resolved = '', unfinished = ''] = received;
  await carriedTo(house, resolved, undefined);
  const task = (await waitingTask(house, unfinished))!;
  const forwarded = await desk.post(`/v1/officer/tasks/${unfinished}/${task.taskId}/forward`, {}, 4);
  if (forwarded.status !== 200) throw new Error(forwarded.text);
  const administrator = await house.as('administrator');
  const ending = {
    decision: { number: '2026/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh Gia Lai', signedOn: '2026-11-02' },
    effectiveFrom: JOURNEY_START.slice(0, 10),
    successors,
  };
  const ended = await administrator.post(`/v1/admin/agencies/${ENDED}/ending`, ending, 1);
  if (ended.status !== 200 && ended.status !== 201) throw new Error(ended.text);
  await house.app.get(TakeOverDossiers).run(new Date());
}
