import type { Caller, House } from './house.js';
import { pdf } from './pdf.js';
import { waitingTask } from './way-through.js';

/** A dossier whose first officer has sent it on its way. */
export interface RunningDossier {
  readonly id: string;
  readonly version: number;
  readonly fileId: string;
}

/** One of the Department of Justice (H21.16), handed in at its counter. */
export async function runningDossier(house: House, desk: Caller): Promise<RunningDossier> {
  const file = await desk.upload('desk', 'don.pdf', 'application/pdf', pdf('don'));
  const received = await desk.post('/v1/desk/dossiers', {
    procedureCode: '1.001806',
    resolvingAgencyCode: 'H21.16',
    channel: 'direct',
    applicant: { kind: 'citizen', name: 'Nguyễn Văn Thử', identityNumber: '052099000123' },
    returnMethod: 'counter',
    components: [{ key: '1', fileId: file.body.id }],
    defaultAbsenceReason: 'Không thuộc trường hợp phải nộp.',
  });
  expect(received.status).toBe(201);
  const first = await waitingTask(house, received.body.id);
  const forwarded = await desk.post(`/v1/officer/tasks/${received.body.id}/${first!.taskId}/forward`, {}, received.body.version);
  expect(forwarded.status).toBe(200);
  return { id: received.body.id, version: forwarded.body.version, fileId: file.body.id };
}
