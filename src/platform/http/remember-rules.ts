import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rules = ReturnType<Storage['getTargetValidationMetadatas']>;

let remembered = false;

/**
 * Makes class-validator gather the rules of a class once instead of for every object. Gathering walks all decorated classes of the
 * process, so that its cost grows with the house; rules never change once the classes are loaded. Groups are not used here and
 * are passed through untouched.
 */
export function rememberRules(): void {
  if (remembered) return;
  remembered = true;
  const storage = getMetadataStorage();
  const gather = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, Map<string, Rules>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (always || strictGroups || groups !== undefined) return gather(target, schema, always, strictGroups, groups);
    let ofTarget = known.get(target);
    if (ofTarget === undefined) known.set(target, (ofTarget = new Map<string, Rules>()));
    let rules = ofTarget.get(schema);
    if (rules === undefined) ofTarget.set(schema, (rules = gather(target, schema, always, strictGroups)));
    return rules;
  };
}
