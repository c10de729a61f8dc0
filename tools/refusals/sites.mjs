import ts from 'typescript';
import { meantBy, nodesOf } from './program.mjs';
import { Values } from './values.mjs';

/** Position of the code among the arguments of what makes a refusal, and the kind where it is fixed. */
const MAKERS = { DomainError: { kind: 0, code: 1, sentence: 2 }, invalidField: { fixed: 'invalid', code: 1, sentence: 2 } };

/** How many makers may call each other. */
const DEEPEST = 8;
const NONE = new Set();

/** Finds the refusals that are made at a place, and at the makers that it calls with codes of its own. */
export class Sites {
  #factories = new Map();

  constructor(checker) {
    this.checker = checker;
    this.values = new Values(checker);
  }

  /** Refusals made in the body of a place: `{ code, kind, vi, en }`. */
  at(place) {
    return this.#madeIn(place, undefined, 0);
  }

  /** The parameters of a function that decide what it makes, by its code or by its sentence; empty for most. */
  #decisive(place) {
    if (!ts.isFunctionLike(place)) return NONE;
    if (!this.#factories.has(place)) {
      this.#factories.set(place, NONE);
      const found = [...callsIn(place)].flatMap((call) => this.#givenTo(call)).flatMap((given) => this.#parametersIn(given, place));
      this.#factories.set(place, new Set(found));
    }
    return this.#factories.get(place);
  }

  /** The arguments of a call that decide what is made. */
  #givenTo(call) {
    const given = call.arguments ?? [];
    const maker = this.#makerOf(call);
    if (maker) return [given[maker.code], given[maker.sentence]].filter(Boolean);
    const called = this.#calledBy(call);
    const decisive = called ? this.#decisive(called) : NONE;
    return decisive.size === 0 ? [] : given.filter((_, index) => decisive.has(called.parameters[index]));
  }

  /** The parameters of a place that an expression names, also out of destructured ones. */
  #parametersIn(expression, place) {
    const found = [];
    for (const node of nodesOf(expression)) {
      if (!ts.isIdentifier(node)) continue;
      let declaration = meantBy(this.checker, node)?.valueDeclaration;
      while (declaration && ts.isBindingElement(declaration)) declaration = declaration.parent.parent;
      if (declaration && ts.isParameter(declaration) && declaration.parent === place) found.push(declaration);
    }
    return found;
  }

  #madeIn(place, scene, depth) {
    if (depth > DEEPEST) return [];
    const made = [];
    for (const call of callsIn(place)) {
      if (this.#givenTo(call).length === 0) continue;
      const maker = this.#makerOf(call);
      const called = maker ? undefined : this.#calledBy(call);
      if (!maker && called !== place) made.push(...this.#madeIn(called, sceneOf(called, call, scene), depth + 1));
      // Where whoever calls this place says the code, it is read from there.
      const isSaidByCaller = maker && !scene && this.#parametersIn(call.arguments[maker.code], place).length > 0;
      if (maker && !isSaidByCaller) made.push(...this.#refusalsOf(call, maker, scene));
    }
    return made;
  }

  #refusalsOf(call, maker, scene) {
    const { arguments: given } = call;
    const sentence = given[maker.sentence];
    return this.values.texts(given[maker.code], scene).map((code) => ({
      code,
      kind: maker.fixed ?? this.values.texts(given[maker.kind], scene)[0],
      ...this.#sentences(sentence, scene),
    }));
  }

  #sentences(expression, scene) {
    const say = (language) => {
      const found = expression && this.values.field(expression, language, scene);
      return found ? this.values.sentence(found.node, found.scene, language) : undefined;
    };
    return { vi: say('vi'), en: say('en') };
  }

  #makerOf(call) {
    const name = ts.isIdentifier(call.expression) ? call.expression.text : undefined;
    const maker = name === undefined ? undefined : MAKERS[name];
    return maker && ts.isNewExpression(call) === (name === 'DomainError') ? maker : undefined;
  }

  #calledBy(call) {
    const name = ts.isPropertyAccessExpression(call.expression) ? call.expression.name : call.expression;
    if (!ts.isIdentifier(name) && !ts.isPrivateIdentifier(name)) return undefined;
    const declaration = meantBy(this.checker, name)?.valueDeclaration;
    if (!declaration) return undefined;
    if (ts.isFunctionDeclaration(declaration) || ts.isMethodDeclaration(declaration)) return declaration;
    const value = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value : undefined;
  }
}

function sceneOf(called, call, scene) {
  const given = new Map();
  called.parameters.forEach((parameter, index) => {
    const argument = call.arguments?.[index];
    if (argument) given.set(parameter, { node: argument, scene });
  });
  return given;
}

function* callsIn(place) {
  for (const node of nodesOf(place)) if (ts.isCallExpression(node) || ts.isNewExpression(node)) yield node;
}
