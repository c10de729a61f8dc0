import ts from 'typescript';
import { UNNAMED } from './placeholders.mjs';
import { nodesOf, readProgram } from './program.mjs';
import { Sites } from './sites.mjs';
import { StatedCodes } from './stated-codes.mjs';
import { Walk } from './walk.mjs';

const ROUTES = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete']);
/** What stands before and around every route; its refusals are given to operations by their status. */
const AROUND = [
  'admitRequests',
  'BearerStrategy.validate',
  'CommandGuard.canActivate',
  'acceptBodies',
  'createValidationPipe',
  'limitRates',
  'followRequests',
  'closeUnlessServing',
  'frameworkRefusal',
  'databaseRefusal',
];

/**
 * What the sources say of refusals.
 *
 * @param files other sources than the product's, for tests
 * @returns `refusals`: the problems by code, with kind and sentences; the codes that stand inside of answers; by `Controller.method` the
 *   codes that a route can reach; the codes of what stands around every route. `findings`: what has to be mended before that is believed
 */
export function collect(files, around = AROUND) {
  const { checker, sources } = readProgram(files);
  const walk = new Walk(checker, sources);
  const sites = new Sites(checker);
  const problems = new Map();
  const findings = new Set();
  const codesOf = (places) => {
    const codes = new Set();
    for (const place of walk.from(places)) {
      for (const refusal of sites.at(place)) {
        codes.add(refusal.code);
        const known = problems.get(refusal.code);
        if (known && known.kind !== refusal.kind) findings.add(`${refusal.code} is ${known.kind} and ${refusal.kind}: a code has one kind`);
        if (known && isWhole(known) && isWhole(refusal) && known.en !== refusal.en)
          findings.add(`${refusal.code} says "${known.en}" and "${refusal.en}": a code has one sentence`);
        if (!known || !isWhole(known)) problems.set(refusal.code, refusal);
      }
    }
    return [...codes].sort();
  };
  const operations = {};
  const roots = [];
  for (const source of sources) {
    for (const node of nodesOf(source)) {
      const name = nameOf(node);
      if (name !== undefined && around.includes(name)) roots.push(node);
      if (ts.isMethodDeclaration(node) && isRoute(node)) operations[name] = codesOf([node]);
    }
  }
  const known = { around: codesOf(roots), operations: sorted(operations) };
  for (const problem of problems.values()) if (!isWhole(problem)) findings.add(`${problem.code}: its kind or its sentences cannot be read`);
  const stated = [...new StatedCodes(checker).in(sources)].filter(([code]) => !problems.has(code));
  const told = [...problems.values(), ...stated.map(([code, said]) => ({ code, ...said }))];
  for (const { code, vi, en } of told) {
    const [, name] = UNNAMED.exec(`${vi} ${en}`) ?? [];
    if (name) findings.add(`${code}: tools/refusals/placeholders.mjs has no words for ${name}`);
  }
  const table = [...problems.values()].map(({ code, kind, vi, en }) => [code, { kind, vi, en }]);
  const refusals = { problems: sorted(Object.fromEntries(table)), stated: sorted(Object.fromEntries(stated)), ...known };
  return { refusals, findings: [...findings] };
}

const isWhole = ({ kind, vi, en }) => Boolean(kind && vi && en);

function sorted(record) {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function nameOf(node) {
  if (ts.isMethodDeclaration(node) && ts.isClassDeclaration(node.parent)) return `${node.parent.name?.text}.${node.name.getText()}`;
  return ts.isFunctionDeclaration(node) ? node.name?.text : undefined;
}

function isRoute(method) {
  return (ts.getDecorators(method) ?? []).some(
    ({ expression }) => ts.isCallExpression(expression) && ROUTES.has(expression.expression.getText()),
  );
}
