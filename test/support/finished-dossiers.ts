import type { Role } from '../../src/shared/actor.js';
import { atTheCounter, CITIZEN, fosterCare, officerOf } from './handed-in.js';
import type { Caller, House } from './house.js';
import { pdf } from './pdf.js';
import { concludeWithFile } from './result-with-file.js';
import { carryThrough, waitingTask } from './way-through.js';

const VESSEL = { procedureCode: '1.003930', caseKey: '1', components: [], defaultAbsenceReason: 'Đã đối chiếu bản chính.' };

/** To whom and how a result of the stories is handed over. */
export const HANDED_OVER = { returnedTo: CITIZEN.name, method: 'counter' };

/** Dossiers that an agency carries to one of their ends. */
export class FinishedDossiers {
  constructor(private readonly house: House) {}

  /** Returned, with a paper, a result and an opinion that another agency gave. */
  async returnedWithFile(agencyCode: string, askedAgencyCode: string): Promise<{ readonly id: string; readonly consultation: string }> {
    const desk = await this.at(agencyCode, 'desk-officer');
    const paper = await desk.upload('desk', 'don.pdf', 'application/pdf', pdf('don'));
    const components = [
      { key: '1', fileId: paper.body.id },
      { key: '2', copies: 1 },
    ];
    const { body } = await desk.post('/v1/desk/dossiers', atTheCounter({ resolvingAgencyCode: agencyCode, components }));
    const third = (await waitingTask(this.house, body.id))!.stepCode.replace(/\d+$/, '3');
    const { version } = await carryThrough(this.house, body.id, body.version, 'granted', third);
    const answered = await this.asked(body.id, version, agencyCode, askedAgencyCode);
    const concluded = await concludeWithFile(this.house, body.id, answered.version, 'ket-qua.pdf');
    await this.handedOver(desk, body.id, concluded.body.version);
    return { id: body.id as string, consultation: answered.consultation };
  }

  /** Received and resolved by an agency, and returned. */
  async returned(agencyCode: string): Promise<string> {
    const desk = await this.at(agencyCode, 'desk-officer');
    const { body } = await desk.post('/v1/desk/dossiers', atTheCounter({ resolvingAgencyCode: agencyCode }));
    const { version } = await carryThrough(this.house, body.id, body.version, 'granted');
    await this.handedOver(desk, body.id, version);
    return body.id as string;
  }

  /** Decided by an agency for another one that received it, and not fetched yet. */
  async decided(resolvingAgencyCode: string, receivingAgencyCode: string): Promise<string> {
    const desk = await this.at(receivingAgencyCode, 'desk-officer');
    const { body } = await desk.post('/v1/desk/dossiers', atTheCounter({ resolvingAgencyCode, receivingAgencyCode }));
    await carryThrough(this.house, body.id, body.version, 'granted');
    return body.id as string;
  }

  /** Paid before reception and not accepted, so that money is to be given back. */
  async paidAndRefused(agencyCode: string): Promise<string> {
    const desk = await this.at(agencyCode, 'desk-officer');
    const citizen = await this.house.as('citizen');
    const { body } = await citizen.post('/v1/citizen/dossiers', fosterCare({ ...VESSEL, resolvingAgencyCode: agencyCode }));
    const path = `/v1/desk/dossiers/${body.id}`;
    const asked = await desk.post(`${path}/payment-requests`, { reason: 'Nộp lệ phí trước.' }, 1);
    const [receivable] = (await desk.get(`/v1/desk/receivables/${body.id}`)).body.receivables as { id: string }[];
    const money = { amount: 70_000, receiptNumber: `BL-${agencyCode}`, method: 'cash' };
    const cashier = await this.at(agencyCode, 'accountant');
    const paid = await cashier.post(`/v1/desk/receivables/${body.id}/${receivable!.id}/payments`, money, asked.body.version);
    const ground = { reason: 'Chủ hồ sơ đề nghị.', legalBasis: 'Điều 21 Nghị định số 118/2025/NĐ-CP' };
    expect((await desk.post(`${path}/refusal`, ground, paid.body.version)).status).toBe(200);
    return body.id as string;
  }

  private async asked(
    id: string,
    version: number,
    agencyCode: string,
    askedAgencyCode: string,
  ): Promise<{ readonly consultation: string; readonly version: number }> {
    const duration = { value: 3, unit: 'working-days' };
    const question = { askedAgencyCode, question: 'Đề nghị xác nhận nơi cư trú.', fileIds: [], duration };
    const asking = await this.at(agencyCode, 'case-officer');
    const put = await asking.post(`/v1/officer/dossiers/${id}/consultations`, question, version);
    const consultation = put.body.consultationId as string;
    const path = `/v1/officer/consultations/${id}/${consultation}/answer`;
    const answer = { answer: 'Đúng như hồ sơ.' };
    const answered = await (await this.at(askedAgencyCode, 'agency-head')).post(path, answer, put.body.version);
    expect([put.status, answered.status]).toEqual([201, 200]);
    return { consultation, version: answered.body.version as number };
  }

  private async handedOver(desk: Caller, id: string, version: number): Promise<void> {
    expect((await desk.post(`/v1/desk/dossiers/${id}/hand-over`, HANDED_OVER, version)).status).toBe(200);
  }

  private at(code: string, ...roles: Role[]): Promise<Caller> {
    return this.house.as(officerOf(code, ...roles));
  }
}
