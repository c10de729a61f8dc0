import ts from 'typescript';
import { meantBy, nodesOf, placeOf } from './program.mjs';

/**
 * The ways through the code: from a place to all places that it names, and from an event that is recorded to those who listen to it within
 * the command.
 */
export class Walk {
  #steps = new Map();
  #heirs = new Map();
  #listeners = new Map();

  constructor(checker, sources) {
    this.checker = checker;
    for (const source of sources) for (const node of nodesOf(source)) this.#note(node);
  }

  /** All places that can be reached from the given ones, these included. */
  from(places) {
    const seen = new Set(places);
    const waiting = [...places];
    while (waiting.length > 0) {
      for (const next of this.#stepsOf(waiting.pop())) {
        if (seen.has(next)) continue;
        seen.add(next);
        waiting.push(next);
      }
    }
    return seen;
  }

  #note(node) {
    if (ts.isClassDeclaration(node)) {
      for (const clause of node.heritageClauses ?? []) {
        for (const { expression } of clause.types) {
          const parent = meantBy(this.checker, expression)?.valueDeclaration;
          if (parent) this.#heirs.set(parent, [...(this.#heirs.get(parent) ?? []), node]);
        }
      }
    }
    if (ts.isCallExpression(node) && this.#registersListener(node)) {
      const event = meantBy(this.checker, node.arguments[0].name ?? node.arguments[0]);
      if (event) this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), node.arguments[1]]);
    }
  }

  /** `listeners.on(DOSSIER_EVENTS.accepted, (event) => ...)`; the class that it is called on says that it acts within the command. */
  #registersListener(call) {
    if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== 'on' || call.arguments.length !== 2) return false;
    const type = this.checker.getTypeAtLocation(call.expression.expression).symbol?.name;
    return type !== undefined && type.endsWith('Listeners');
  }

  #stepsOf(place) {
    if (!this.#steps.has(place)) this.#steps.set(place, [...this.#named(place)]);
    return this.#steps.get(place);
  }

  *#named(place) {
    for (const node of nodesOf(place)) {
      if (ts.isTypeNode(node) || (!ts.isIdentifier(node) && !ts.isPrivateIdentifier(node))) continue;
      if (isInType(node, place)) continue;
      const symbol = meantBy(this.checker, node);
      if (!symbol) continue;
      if (place.getSourceFile().fileName.includes('/domain/')) yield* this.#listeners.get(symbol) ?? [];
      for (const declaration of symbol.declarations ?? []) yield* this.#placesOf(declaration, node);
    }
  }

  *#placesOf(declaration, name) {
    if (declaration.getSourceFile().isDeclarationFile) return;
    if (ts.isClassDeclaration(declaration)) {
      if (name.parent && ts.isNewExpression(name.parent))
        yield* declaration.members.filter((each) => ts.isConstructorDeclaration(each) || ts.isPropertyDeclaration(each));
      return;
    }
    const place = placeOf(declaration);
    if (place === undefined || (place !== declaration && !isOwnInitialiser(place, declaration))) return;
    yield place;
    if (ts.isMethodDeclaration(declaration) && ts.isClassDeclaration(declaration.parent))
      yield* this.#overridden(declaration.parent, declaration.name.getText());
  }

  /** The methods of that name in the classes that extend or implement one. */
  *#overridden(parent, name) {
    for (const heir of this.#heirs.get(parent) ?? []) {
      yield* heir.members.filter((member) => ts.isMethodDeclaration(member) && member.name.getText() === name);
      yield* this.#overridden(heir, name);
    }
  }
}

function isOwnInitialiser(place, declaration) {
  return ts.isVariableDeclaration(place) && ts.isBindingElement(declaration);
}

function isInType(node, place) {
  for (let each = node.parent; each && each !== place; each = each.parent) {
    if (ts.isTypeNode(each) && !ts.isExpressionWithTypeArguments(each)) return true;
    if (ts.isStatement(each)) return false;
  }
  return false;
}
