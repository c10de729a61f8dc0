import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationsOf, type OpenAPIObject, type Schema } from '../../src/platform/http/openapi/schema-types.js';
import { PROJECT } from './checks/source-files.js';

interface Link {
  readonly operationId: string;
  readonly parameters: Readonly<Record<string, string>>;
}
interface Answer {
  readonly $ref?: string;
  readonly links?: Readonly<Record<string, Link>>;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}
interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
}

const document = JSON.parse(readFileSync(join(PROJECT, 'openapi', 'openapi.json'), 'utf8')) as OpenAPIObject;
const operations = operationsOf(document);

/** What a reference stands for, however many lead to it. */
function meant<T extends { readonly $ref?: string }>(node: T): T {
  if (node.$ref === undefined) return node;
  const found = node.$ref
    .split('/')
    .slice(1)
    .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], document);
  return meant(found as T);
}

function parametersOf(operationId: string): Parameter[] {
  const { operation } = operations.find((each) => each.operation.operationId === operationId)!;
  return ((operation.parameters ?? []) as Parameter[]).map((each) => meant(each));
}

/** What is wrong with a link: an operation or parameter that there is not, a value that the answer is not sure to have. */
function faultsOf({ operationId, parameters }: Link, from: { path: string; answer: Answer }): string[] {
  if (!operations.some(({ operation }) => operation.operationId === operationId)) return [`${operationId} does not exist`];
  const taken = parametersOf(operationId);
  const { required = [] } = meant(from.answer.content?.['application/json']?.schema ?? {});
  const faults = taken
    .filter((each) => each.required && each.in === 'path' && parameters[each.name] === undefined)
    .map(({ name }) => `${operationId} needs ${name}`);
  for (const [name, source] of Object.entries(parameters)) {
    if (!taken.some((each) => each.name === name)) faults.push(`${operationId} takes no ${name}`);
    const [, kind, said = ''] = /^\$(response\.body#\/|response\.header\.|request\.path\.)(.+)$/.exec(source) ?? [];
    if (kind === 'response.body#/' && !required.includes(said)) faults.push(`${operationId}: ${name} from ${said}, which may be missing`);
    if (kind === 'response.header.' && from.answer.headers?.[said] === undefined) faults.push(`${operationId}: no header ${said}`);
    if (kind === 'request.path.' && !from.path.includes(`{${said}}`)) faults.push(`${operationId}: no ${said} in ${from.path}`);
    if (kind === undefined && source.startsWith('$')) faults.push(`${operationId}: ${source} is no value`);
  }
  return faults;
}

const linking = operations.flatMap(({ path, operation }) =>
  (Object.values(operation.responses) as Answer[])
    .map((answer) => meant(answer))
    .filter(({ links }) => links !== undefined)
    .map((answer) => ({ path, operationId: operation.operationId!, answer })),
);
const linksOf = (operationId: string): Readonly<Record<string, Link>> =>
  linking.find((each) => each.operationId === operationId)?.answer.links ?? {};

describe('the links of the document', () => {
  it('lead to operations, and take from the answer what it always has', () => {
    expect(linking.length).toBeGreaterThan(15);
    const faults = linking.flatMap(({ operationId, ...from }) =>
      Object.values(from.answer.links!).flatMap((link) => faultsOf(link, from).map((fault) => `${operationId} -> ${fault}`)),
    );
    expect(faults).toEqual([]);
  });

  it('are checked: a value that an answer may lack, an unknown operation and an unknown parameter are found', () => {
    const from = linking.find(({ operationId }) => operationId === 'addOfficer')!;
    const [id, postId] = ['$response.body#/id', '$response.body#/postId'];
    expect(faultsOf({ operationId: 'endPost', parameters: { id, postId } }, from)).toEqual([
      'endPost: postId from postId, which may be missing',
    ]);
    expect(faultsOf({ operationId: 'noSuch', parameters: {} }, from)).toEqual(['noSuch does not exist']);
    expect(faultsOf({ operationId: 'getOfficer', parameters: { id, name: id } }, from)).toEqual(['getOfficer takes no name']);
  });

  it('lead from a dossier to its tasks, wherever the caller may look', () => {
    const toTasks = { operationId: 'listTasks', parameters: { dossierId: '$response.body#/id', which: 'below' } };
    for (const from of ['receiveDossier', 'getDeskDossier', 'getOfficerDossier']) expect(linksOf(from)['listTasks']).toEqual(toTasks);
  });

  it('lead from a draft to where it is read, changed, checked, published and thrown away, and not to a second draft', () => {
    for (const from of ['draftProcess', 'beginProcess']) {
      const leads = ['getProcessDraft', 'reviseProcessDraft', 'checkProcessDraft', 'publishProcess', 'discardProcessDraft'];
      expect(Object.keys(linksOf(from))).toEqual(expect.arrayContaining(leads));
      expect(Object.keys(linksOf(from))).not.toContain('draftProcess');
    }
    for (const from of ['draftProcedureVersion', 'beginProcedure']) {
      const leads = [
        'getProcedureDraft',
        'reviseProcedureDraft',
        'checkProcedureDraft',
        'publishProcedureVersion',
        'discardProcedureDraft',
      ];
      expect(Object.keys(linksOf(from))).toEqual(expect.arrayContaining(leads));
    }
    expect(Object.keys(linksOf('draftProcedureVersion'))).not.toContain('draftProcedureVersion');
    expect(Object.keys(linksOf('beginProcedure'))).not.toContain('draftProcedureVersion');
    expect(Object.keys(linksOf('beginProcess'))).not.toContain('getProcessVersion');
    expect(Object.keys(linksOf('draftTemplate'))).not.toContain('draftTemplate');
  });

  it('lead from an officer to giving a post, and from a post to ending it', () => {
    expect(Object.keys(linksOf('addOfficer'))).toEqual(['getOfficer', 'givePost']);
    expect(Object.keys(linksOf('givePost'))).toEqual(expect.arrayContaining(['setPostReach', 'endPost']));
  });
});
