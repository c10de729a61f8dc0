import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { faultOf, type SchemaFault } from './schema-fault.js';

let ofSchemas: ValidateFunction | undefined;

/** The metaschema, compiled when it is first asked for. */
function metaschema(): ValidateFunction {
  ofSchemas ??= new Ajv2020({ allErrors: true, logger: false, strict: false, validateFormats: false }).getSchema(
    'https://json-schema.org/draft/2020-12/schema',
  );
  if (ofSchemas === undefined) throw new Error('the validator has no metaschema of 2020-12');
  return ofSchemas;
}

/** In what a value is no JSON Schema of 2020-12, by its metaschema; formats and patterns are not looked at. */
export function schemaFaults(value: unknown): readonly SchemaFault[] {
  const validate = metaschema();
  return validate(value) ? [] : (validate.errors ?? []).map(faultOf);
}
