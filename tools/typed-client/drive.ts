import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './generated/paths.js';

/**
 * Carries one dossier from its submission to the result in the applicant's hand, with nothing but a client of generated types against a
 * sandbox: `node drive.js http://127.0.0.1:3000`. Prints the steps and the end as JSON.
 */
type Holder = components['schemas']['MintTokenDto'];
type Api = Client<paths>;

const [baseUrl = 'http://127.0.0.1:3000'] = process.argv.slice(2);
const RESOLVING = 'H21.195';
let keys = 0;
const once = (): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': `drive-${process.pid}-${Date.now()}-${(keys += 1)}` });
const seen = (version: number): { 'If-Match': string } => ({ 'If-Match': `"${version}"` });

async function as(body: Holder): Promise<Api> {
  const minted = of(await createClient<paths>({ baseUrl }).POST('/v1/sandbox/tokens', { body }));
  return createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${minted.token}` } });
}

/** What a call answered; its refusal ends the drive with its code. */
function of<T>({ data, error, response }: { data?: T; error?: { code?: string; detail?: string }; response: Response }): T {
  if (data === undefined) throw new Error(`${response.status} ${error?.code ?? ''} ${error?.detail ?? ''} at ${response.url}`);
  return data;
}

const citizen = await as({ persona: 'citizen' });
const desk = await as({ persona: 'desk-officer-commune' });
const controller = await as({ persona: 'procedure-controller' });

const submitted = of(
  await citizen.POST('/v1/citizen/dossiers', {
    params: { header: once() },
    body: {
      procedureCode: '1.004944',
      resolvingAgencyCode: RESOLVING,
      applicant: { kind: 'citizen', name: 'Đào Thanh Hà', identityNumber: '052088627434' },
      returnMethod: 'counter',
      components: [],
      defaultAbsenceReason: 'Sẽ nộp bản chính khi đến nhận kết quả.',
    },
  }),
);
const path = { id: submitted.id };
const accepted = of(
  await desk.POST('/v1/desk/dossiers/{id}/acceptance', { params: { path, header: { ...once(), ...seen(submitted.version) } }, body: {} }),
);

const steps: string[] = [];
for (let isOpen = true; isOpen;) {
  const worklist = of(await controller.GET('/v1/officer/tasks', { params: { query: { which: 'below', limit: 200 } } }));
  const item = worklist.items.find(({ dossierId }) => dossierId === submitted.id);
  if (item === undefined) throw new Error(`no task of ${submitted.id} is waiting`);
  const officer = await as({ subject: `${item.agencyCode}-${item.role}`, name: 'Cán bộ', agencyCode: item.agencyCode, roles: [item.role] });
  const at = { dossierId: item.dossierId, taskId: item.taskId };
  const task = of(await officer.GET('/v1/officer/tasks/{dossierId}/{taskId}', { params: { path: at } }));
  const header = { ...once(), ...seen(task.version) };
  const result = task.nextSteps.length === 0 ? { resultSymbol: '15/GCN-UBND' } : {};
  const done = task.allowedActions.includes('decide')
    ? of(
        await officer.POST('/v1/officer/tasks/{dossierId}/{taskId}/decide', {
          params: { path: at, header },
          body: { ...result, outcome: 'granted' },
        }),
      )
    : of(await officer.POST('/v1/officer/tasks/{dossierId}/{taskId}/forward', { params: { path: at, header }, body: result }));
  steps.push(`${item.stepCode}:${item.role}`);
  isOpen = done.caseState !== 'closed';
}

const { version } = of(await desk.GET('/v1/desk/dossiers/{id}', { params: { path } }));
const returned = of(
  await desk.POST('/v1/desk/dossiers/{id}/hand-over', {
    params: { path, header: { ...once(), ...seen(version) } },
    body: { returnedTo: 'Đào Thanh Hà', method: 'counter' },
  }),
);
console.log(JSON.stringify({ code: accepted.code, steps, status: returned.status }));
