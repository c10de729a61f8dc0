import type { Response } from 'supertest';
import { House, type Caller } from './house.js';
import { waitingTask } from './way-through.js';

const CLERK = { subject: 'hoai-nhon-tiep-nhan', name: 'Cán bộ một cửa', agencyCode: 'H21.195', roles: ['desk-officer' as const] };
export const CASHIER = { subject: 'hoai-nhon-ke-toan', name: 'Kế toán', agencyCode: 'H21.195', roles: ['accountant' as const] };

/** What is owed and paid of a dossier. */
export interface ReceivablesBody {
  readonly receivables: readonly { readonly id: string; readonly state: string; readonly amount: number | null }[];
  readonly owed: number;
  readonly paid: number;
  readonly version: number;
}

/** The counter of Hoài Nhơn, where fees of real procedures are asked for, and its cashier. */
export class FeeCounter {
  private constructor(
    readonly house: House,
    readonly desk: Caller,
    readonly cashier: Caller,
  ) {}

  static async open(opening = House.open()): Promise<FeeCounter> {
    const house = await opening;
    return new FeeCounter(house, await house.as(CLERK), await house.as(CASHIER));
  }

  /**
   * 1.003930, a vessel's certificate again: 70,000 đồng, two working days. 1.011441, a mortgage of land: its fee is for the province to
   * say. 1.004944: free.
   */
  readonly receive = (procedureCode = '1.003930', changes: object = {}): Promise<Response> =>
    this.desk.post('/v1/desk/dossiers', {
      procedureCode,
      caseKey: '1',
      resolvingAgencyCode: 'H21.195',
      channel: 'direct',
      applicant: { kind: 'citizen', name: 'Đào Thanh Hà', identityNumber: '052088627434' },
      returnMethod: 'counter',
      components: [],
      defaultAbsenceReason: 'Đã đối chiếu bản chính.',
      ...changes,
    });

  readonly receivablesOf = async (id: string, caller = this.desk, audience = 'desk'): Promise<ReceivablesBody> =>
    (await caller.get(`/v1/${audience}/receivables/${id}`)).body as ReceivablesBody;

  readonly pay = (id: string, receivableId: string, version: number, changes: object = {}, caller = this.cashier): Promise<Response> =>
    caller.post(
      `/v1/desk/receivables/${id}/${receivableId}/payments`,
      { amount: 70_000, receiptNumber: `BL-${id.slice(-6)}`, method: 'cash', ...changes },
      version,
    );

  /** The step behind the one that waits. */
  readonly secondStep = async (dossierId: string): Promise<string> => {
    const first = await waitingTask(this.house, dossierId);
    const officer = await this.house.as('procedure-controller');
    const task = await officer.get(`/v1/officer/tasks/${dossierId}/${first?.taskId}`);
    return (task.body.nextSteps as { code: string }[])[0]?.code ?? '';
  };
}

/** Status and code of a refusal. */
export const refused = (answer: Response): unknown => [answer.status, answer.body.code];
