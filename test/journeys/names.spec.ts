import { buildOpenApi } from '../../src/platform/http/openapi.js';
import { operationsOf, type OpenAPIObject } from '../../src/platform/http/openapi/schema-types.js';
import { atTheCounter, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
}

/** Fields that hold codes and ids, and who somebody was. */
const CODED = /(Codes?|Ids?|By|Of)$|^roles?$/;

/** What has no name of its own, by its field, and what says instead what it is. */
const NAMELESS: Readonly<Record<string, string>> = {
  dossierId: 'the dossier has a code',
  sourceDossierId: 'the kind and the name of the document stand beside',
  dossierCode: 'the code is what a dossier is called',
  dossierCodes: 'the codes are what dossiers are called',
  statusCode: 'the number that the national portal has for the status, whose name stands beside',
  taskId: 'the step stands beside',
  cancelledTaskIds: 'tasks that nobody has to do any more',
  fileId: 'the name of the file or the paper stands beside',
  fileIds: 'files are listed with their names',
  evidenceFileId: 'files are listed with their names',
  decisionFileIds: 'files are listed with their names',
  documentId: 'a file of the repository',
  reusedDocumentId: 'the name of the paper stands beside',
  reusedDocumentIds: 'the papers are listed with their names',
  consultationId: 'what is asked, and of whom, stands beside',
  requestId: 'a request by its number',
  dataRequestId: 'a request of the person about the own data',
  chargeId: 'a sum of a dossier',
  chargeIds: 'sums of a dossier',
  receivableId: 'a sum of a dossier; its kind stands beside',
  paymentId: 'a sum of a dossier',
  postId: 'the post that the command was about',
  secretId: 'a secret has no name',
  draftId: 'a draft is called by what it is of',
  termId: 'a term is called by its part and its decision',
  versionId: 'the number of the version stands beside',
  procedureVersionId: 'the name of the procedure stands beside',
  definitionId: 'the code of the process stands beside',
  definitionCode: 'the process has a version of its own in each case',
  streamId: 'a stream of the journal',
  combinedBy: 'the number of a decision',
  handledBy: 'agencies and duties, with names in each',
  resolvesBy: 'a reason in one word',
  decidedBy: 'a decision, with its number and issuer',
  endedBy: 'a reason in one word',
  hiddenBy: 'a reason in one word',
  broughtBackBy: 'a version, with its number and first day',
};

/** Where no name is needed, and why. */
const WITHOUT: Readonly<Record<string, string>> = {
  ActorView: 'the sandbox: for who writes a client',
  'AnsweredFormView.formCode': 'the name of the form stands beside, as `name`',
};

/** Entries of one dossier, which says itself what its procedure is called. */
const OF_ONE_DOSSIER = /TimelineEntry/;

/** Not told to people: events for systems carry codes, and content that can be sent back has no place for names. */
const isTold = (schema: string): boolean => !schema.startsWith('PartnerEvent') && !schema.endsWith('Dto');

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
    const looked = new Set<string>();
    for (const [name, schema] of answersOf(document)) {
      if (!isTold(name)) continue;
      for (const part of withParts(schema as Schema)) {
        const fields = fieldsOf(document, part);
        for (const [field, { type, format, $ref, allOf }] of Object.entries(fields)) {
          const isStatus = [$ref, allOf?.[0]?.$ref].some((to) => to?.endsWith('/DossierStatus'));
          if (type === 'boolean' || format?.startsWith('date') || (!CODED.test(field) && !isStatus)) continue;
          if (field === 'procedureCode' && OF_ONE_DOSSIER.test(name)) continue;
          for (const used of [field, name, `${name}.${field}`]) looked.add(used);
          if (field in NAMELESS || name in WITHOUT || `${name}.${field}` in WITHOUT) continue;
          if (!(nameOf(field) in fields)) missing.push(`${name}.${field} without ${nameOf(field)}`);
        }
      }
    }
    expect(missing).toEqual([]);
    // What is excused is still there.
    expect([...Object.keys(NAMELESS), ...Object.keys(WITHOUT)].filter((each) => !looked.has(each))).toEqual([]);
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
    expect(Object.keys(handler!).sort()).toEqual(['agencyCode', 'agencyName', 'role', 'roleName', 'unit', 'work']);
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

/** The field in which the name has to stand beside a code or an id, or names beside several. */
function nameOf(field: string): string {
  const many = /^(.*)(?:Code|Id)s$/.exec(field);
  if (many) return `${many[1]}Names`;
  return field === 'roles' ? 'roleNames' : `${field.replace(/(Code|Id)$/, '')}Name`;
}

/** A schema, and objects that are described within it. */
function withParts(schema: Schema): readonly Schema[] {
  const within = [...Object.values(schema.properties ?? {}), ...(schema.items === undefined ? [] : [schema.items])];
  return [schema, ...within.filter(({ properties, items }) => properties ?? items).flatMap((part) => withParts(part))];
}

function fieldsOf(document: OpenAPIObject, { properties = {}, allOf = [] }: Schema): Readonly<Record<string, Schema>> {
  const inherited = allOf.map(({ $ref, ...part }) => {
    const name = $ref?.split('/').at(-1);
    return fieldsOf(document, name === undefined ? part : (document.components?.schemas?.[name] as Schema));
  });
  return Object.assign({}, ...inherited, properties) as Readonly<Record<string, Schema>>;
}
