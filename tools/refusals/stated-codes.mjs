import ts from 'typescript';
import { meantBy, nodesOf } from './program.mjs';
import { Values } from './values.mjs';

const CODE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
/** Tables of what an answer may find, beside those of what is wrong with a field. */
const OF_FINDINGS = /FINDING/;

/**
 * Codes with sentences that stand inside of answers: of fields in `errors`, and of findings. They are written as tables by their codes, and
 * as objects with a code.
 */
export class StatedCodes {
  constructor(checker) {
    this.checker = checker;
    this.values = new Values(checker);
  }

  /** @returns by code: `of`, the sentences */
  in(sources) {
    const found = new Map();
    for (const source of sources) {
      for (const node of nodesOf(source)) {
        if (!ts.isObjectLiteralExpression(node)) continue;
        for (const [code, said] of [...this.#entriesOf(node), ...this.#entryOf(node)]) if (!found.has(code)) found.set(code, said);
      }
    }
    return found;
  }

  /** `{ CODE: { vi, en }, … }`. */
  #entriesOf(table) {
    const entries = table.properties.flatMap((property) => {
      if (!ts.isPropertyAssignment(property) || !ts.isIdentifier(property.name) || !CODE.test(property.name.text)) return [];
      // What has a kind is a problem, and listed where it is made.
      const said = this.values.field(property.initializer, 'kind') ? undefined : this.#saidBy(property.initializer);
      return said ? [[property.name.text, { of: OF_FINDINGS.test(nameOf(table)) ? 'finding' : 'field', ...said }]] : [];
    });
    return entries.length === table.properties.length ? entries : [];
  }

  /** `{ code: 'CODE', vi, en }`, with the sentences spread into it, or said by a function of its own. */
  #entryOf(node) {
    const code = node.properties.find((property) => ts.isPropertyAssignment(property) && property.name.getText() === 'code')?.initializer;
    if (!code || !ts.isStringLiteralLike(code) || !CODE.test(code.text)) return [];
    const said = this.#saidBy(node) ?? this.#saidBy(this.values.field(node, 'say')?.node);
    return said ? [[code.text, { of: 'field', ...said }]] : [];
  }

  #saidBy(expression, scene) {
    if (!expression) return undefined;
    if (ts.isArrowFunction(expression)) return ts.isBlock(expression.body) ? undefined : this.#saidBy(expression.body, scene);
    if (ts.isCallExpression(expression)) return this.#saidByCall(expression);
    const [vi, en] = ['vi', 'en'].map((language) => {
      const field = this.values.field(expression, language, scene);
      return field && this.values.sentence(field.node, field.scene, language);
    });
    return vi && en ? { vi, en } : undefined;
  }

  /** `kind('note', 'vi', 'en')` of a function that makes the object of what it is given. */
  #saidByCall(call) {
    const made = ts.isIdentifier(call.expression) ? meantBy(this.checker, call.expression)?.valueDeclaration?.initializer : undefined;
    if (!made || !ts.isArrowFunction(made)) return undefined;
    const scene = new Map(made.parameters.map((parameter, index) => [parameter, { node: call.arguments[index], scene: undefined }]));
    return this.#saidBy(made.body, scene);
  }
}

/** What the constant is called that an object is written for. */
function nameOf(node) {
  for (let each = node.parent; each; each = each.parent) if (ts.isVariableDeclaration(each)) return each.name.getText();
  return '';
}
