import ts from 'typescript';
import { placeholder } from './placeholders.mjs';
import { meantBy, nodesOf } from './program.mjs';

const GENERAL = 30;
/** Names that do not say what is filled in. */
const UNSPEAKING = new Set(['length', 'join', 'toString', 'map', 'vi', 'en', 'name']);

/**
 * Reads texts and objects out of expressions, as far as they are written there; `scene` maps parameters to the arguments of the call at
 * hand.
 */
export class Values {
  constructor(checker) {
    this.checker = checker;
  }

  /** Every text that the expression may be; empty when that is not written anywhere. */
  texts(expression, scene) {
    const each = this.#settled(expression, scene);
    if (!each) return [];
    const { node, scene: own } = each;
    if (ts.isStringLiteralLike(node)) return [node.text];
    if (ts.isConditionalExpression(node)) return [...this.texts(node.whenTrue, own), ...this.texts(node.whenFalse, own)];
    const found = this.#member(node, own);
    if (found) return this.texts(found.node, found.scene);
    return this.#textsOfType(node);
  }

  /**
   * The sentence that an expression makes in a language: constants with their value, what is filled in when it is said in braces.
   */
  sentence(expression, scene, language) {
    const each = this.#settled(expression, scene);
    if (!each) return undefined;
    const { node, scene: own } = each;
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isConditionalExpression(node)) return this.sentence(node.whenFalse, own, language);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
      return `${this.#part(node.left, own, language)}${this.#part(node.right, own, language)}`;
    if (ts.isTemplateExpression(node))
      return node.head.text + node.templateSpans.map((span) => this.#part(span.expression, own, language) + span.literal.text).join('');
    const found = this.#member(node, own);
    return found ? this.sentence(found.node, found.scene, language) : undefined;
  }

  /** The member of an object that an expression makes: its expression, and the scene to read it in. */
  field(expression, name, scene) {
    const each = this.#settled(expression, scene);
    if (!each) return undefined;
    const { node, scene: own } = each;
    if (ts.isConditionalExpression(node)) return this.field(node.whenFalse, name, own);
    const found = this.#member(node, own);
    if (found) return this.field(found.node, name, found.scene);
    if (!ts.isObjectLiteralExpression(node)) return undefined;
    for (const property of node.properties) {
      if (ts.isSpreadAssignment(property)) {
        const inner = this.field(property.expression, name, own);
        if (inner) return inner;
      } else if (
        property.name &&
        (ts.isIdentifier(property.name) || ts.isStringLiteralLike(property.name)) &&
        property.name.text === name
      ) {
        if (ts.isPropertyAssignment(property)) return { node: property.initializer, scene: own };
        if (ts.isShorthandPropertyAssignment(property)) return { node: property.name, scene: own };
      }
    }
    return undefined;
  }

  #part(expression, scene, language) {
    const said = this.sentence(expression, scene, language) ?? this.#constant(expression, scene);
    // What a caller computes is called by the name that the sentence has for it.
    if (said !== undefined && !(ts.isIdentifier(expression) && said.includes('{') && this.#isParameter(expression))) return said;
    return placeholder(this.#nameOf(expression), language);
  }

  /** What a number, a sum of numbers or a joined list comes to, where that is written in the sources. */
  #constant(expression, scene) {
    if (ts.isCallExpression(expression)) return this.#joined(expression);
    // Each caller has a number of its own.
    if (ts.isIdentifier(expression) && this.#isParameter(expression)) return undefined;
    const number = this.#number(expression, scene);
    return number === undefined ? undefined : String(number);
  }

  #number(expression, scene) {
    const { node, scene: own } = this.#settled(expression, scene);
    if (ts.isNumericLiteral(node)) return Number(node.text);
    if (!ts.isBinaryExpression(node)) return undefined;
    const [left, right] = [this.#number(node.left, own), this.#number(node.right, own)];
    const operation = { '*': (a, b) => a * b, '+': (a, b) => a + b, '-': (a, b) => a - b }[node.operatorToken.getText()];
    return left === undefined || right === undefined ? undefined : operation?.(left, right);
  }

  /** `LIST.join(', ')` of a constant list of texts. */
  #joined({ expression, arguments: [between] }) {
    if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'join') return undefined;
    const { node } = this.#settled(expression.expression);
    if (!ts.isArrayLiteralExpression(node) || !node.elements.every(ts.isStringLiteralLike)) return undefined;
    return node.elements.map(({ text }) => text).join(between && ts.isStringLiteralLike(between) ? between.text : ',');
  }

  #isParameter(identifier) {
    const declaration = meantBy(this.checker, identifier)?.valueDeclaration;
    return declaration !== undefined && ts.isParameter(declaration);
  }

  /** The last thing that an expression names and that is no constant of a module. */
  #nameOf(expression) {
    const names = [...nodesOf(expression)].filter((node) => ts.isIdentifier(node) && !this.#isGeneral(node)).map(({ text }) => text);
    return names.filter((name) => !UNSPEAKING.has(name)).at(-1) ?? names.at(-1) ?? 'value';
  }

  #isGeneral(identifier) {
    const declaration = meantBy(this.checker, identifier)?.valueDeclaration;
    return declaration !== undefined && ts.isVariableDeclaration(declaration) && ts.isSourceFile(declaration.parent.parent.parent);
  }

  /** What an expression stands for: arguments for parameters, initial values for constants; brackets and assertions are taken off. */
  #settled(expression, scene, depth = 0) {
    let node = expression;
    while (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node))
      node = node.expression;
    if (!ts.isIdentifier(node) || depth > GENERAL) return { node, scene };
    const declaration = meantBy(this.checker, node)?.valueDeclaration;
    if (!declaration) return { node, scene };
    if (ts.isParameter(declaration)) {
      const argument = scene?.get(declaration);
      if (argument) return this.#settled(argument.node, argument.scene, depth + 1);
      return declaration.initializer && scene ? this.#settled(declaration.initializer, scene, depth + 1) : { node, scene };
    }
    if (ts.isVariableDeclaration(declaration) && declaration.initializer) return this.#settled(declaration.initializer, scene, depth + 1);
    if (ts.isBindingElement(declaration)) return this.#bound(declaration, scene, depth) ?? { node, scene };
    return { node, scene };
  }

  /** `const { kind, vi } = TABLE[code]`, also nested and in lists. */
  #bound(element, scene, depth) {
    const holder = element.parent.parent;
    if (!ts.isVariableDeclaration(holder) || !holder.initializer) return undefined;
    if (ts.isArrayBindingPattern(element.parent)) {
      const list = this.#settled(holder.initializer, scene, depth + 1).node;
      const item = ts.isArrayLiteralExpression(list) ? list.elements[element.parent.elements.indexOf(element)] : undefined;
      return item && this.#settled(item, scene, depth + 1);
    }
    const found = this.field(holder.initializer, (element.propertyName ?? element.name).getText(), scene);
    return found && this.#settled(found.node, found.scene, depth + 1);
  }

  /** `TABLE[code]` and `TABLE.CODE`. */
  #member(node, scene) {
    if (ts.isPropertyAccessExpression(node)) return this.field(node.expression, node.name.text, scene);
    if (!ts.isElementAccessExpression(node)) return undefined;
    const [name, ...others] = this.texts(node.argumentExpression, scene);
    return name !== undefined && others.length === 0 ? this.field(node.expression, name, scene) : undefined;
  }

  #textsOfType(node) {
    const type = this.checker.getTypeAtLocation(node);
    const types = type.isUnion() ? type.types : [type];
    return types.length <= GENERAL && types.every((each) => each.isStringLiteral()) ? types.map((each) => each.value) : [];
  }
}
