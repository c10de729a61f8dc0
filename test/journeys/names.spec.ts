import { buildOpenApi } from '../../src/platform/http/openapi.js';
import { operationsOf, type OpenAPIObject } from '../../src/platform/http/openapi/schema-types.js';
import { atTheCounter, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';

interface Schema {
  readonly properties?: Readonly<Record<string, object>>;
  readonly allOf?: readonly Schema[];
}

/** Codes and ids of agencies, steps and officers, and what has to stand beside each. */
const BESIDE: readonly (readonly [RegExp, string])[] = [
  [/^(.*[aA]gency)Code$/, '$1Name'],
  [/^(step|procedure)Code$/, '$1Name'],
  [/^(actor|assignee|officer)Id$/, '$1Name'],
  [/^(sealedBy)$/, '$1Name'],
];

/** Where no name is needed, and why. */
const WITHOUT: Readonly<Record<string, string>> = {
  DutyRuleView: 'the address names the agency',
  DutyRuleOutcomeView: 'the address names the agency',
  CommuneView: 'a directory: the agency is the committee of the commune that is named',
  OneStopUnitView: 'a directory: the name of the unit stands beside',
  ImportFindingView: 'a row of a file, which may name no procedure at all',
  ImportChangeView: 'a value of a procedure, whose name may be what changed',
  ActorView: 'the sandbox: for who writes a client',
  ProcessItemView: 'the process has a name of its own, which says what it is for',
  LocalDurationDto: 'a term as it was written and decided',
  ProcessContentDto: 'a definition as it was written and approved',
};

describe('names stand beside codes and ids', () => {
  let house: House;
  let desk: Caller;
  let head: Caller;
  let id: string;
  beforeAll(async () => {
    house = await House.open();
    [desk, head] = await Promise.all([house.as('desk-officer-commune'), house.as('agency-head-commune')]);
    ({ id } = (await desk.post('/v1/desk/dossiers', atTheCounter())).body as { id: string });
  });
  afterAll(() => house.close());

  it('in every answer of the document', () => {
    const document = buildOpenApi(house.app);
    const missing: string[] = [];
    for (const [name, schema] of answersOf(document)) {
      if (name in WITHOUT) continue;
      const fields = fieldsOf(document, schema as Schema);
      for (const field of fields) {
        const beside = BESIDE.find(([pattern]) => pattern.test(field));
        if (beside && !fields.includes(field.replace(...beside))) missing.push(`${name}.${field}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('after a command on a task: which step waits, where, and who has it', async () => {
    const [task] = (await head.get('/v1/officer/tasks?which=agency')).body.items as { taskId: string }[];
    const { version } = (await head.get(`/v1/officer/tasks/${id}/${task!.taskId}`)).body as { version: number };
    const { body } = await desk.post(`/v1/officer/tasks/${id}/${task!.taskId}/claim`, undefined, version);
    const { name } = (await desk.get('/v1/me')).body as { name: string };
    const [waiting] = body.waiting as Record<string, string>[];
    expect(waiting).toMatchObject({
      stepName: expect.stringMatching(/\S/),
      agencyCode: WARD,
      agencyName: expect.stringContaining('Hoài Nhơn'),
      assigneeName: name,
      assigneeTitle: expect.any(String),
    });
  });

  it('an applicant reads which agency and duty handles the dossier, and no id of a person; officers read who did what', async () => {
    const citizen = await house.as('citizen');
    const { body } = await citizen.get(`/v1/citizen/dossiers/${id}`);
    const [handler, ...others] = body.handledBy as Record<string, unknown>[];
    expect(Object.keys(handler!).sort()).toEqual(['agencyCode', 'agencyName', 'role', 'unit', 'work']);
    expect([handler, others]).toMatchObject([
      { agencyCode: WARD, agencyName: expect.stringContaining('Hoài Nhơn'), role: 'desk-officer', work: expect.stringMatching(/\S/) },
      [],
    ]);
    for (const { actorId, actorName } of body.recentEntries as Record<string, unknown>[])
      expect([actorId, actorName]).toEqual([null, null]);
    const { items } = (await desk.get(`/v1/desk/dossiers/${id}/timeline`)).body as { items: { type: string; actorName: string | null }[] };
    const { name } = (await desk.get('/v1/me')).body as { name: string };
    expect(items.find(({ type }) => type === 'workflow.task-claimed.v1')?.actorName).toBe(name);
  });
});

/** The schemas that answers of operations are made of, by name. */
function answersOf(document: OpenAPIObject): Map<string, object> {
  const found = new Map<string, object>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const name = '$ref' in part && typeof part.$ref === 'string' ? part.$ref.split('/').at(-1)! : undefined;
    if (name !== undefined) {
      if (found.has(name)) return;
      found.set(name, document.components?.schemas?.[name] ?? {});
      walk(found.get(name));
    }
    for (const value of Object.values(part)) walk(value);
  };
  for (const { operation } of operationsOf(document))
    for (const [status, answer] of Object.entries(operation.responses)) if (status.startsWith('2')) walk(answer);
  return found;
}

function fieldsOf(document: OpenAPIObject, { properties = {}, allOf = [] }: Schema): string[] {
  const inherited = allOf.flatMap((part) => {
    const name = (part as { readonly $ref?: string }).$ref?.split('/').at(-1);
    return fieldsOf(document, (name === undefined ? part : document.components?.schemas?.[name]) as Schema);
  });
  return [...Object.keys(properties), ...inherited];
}
