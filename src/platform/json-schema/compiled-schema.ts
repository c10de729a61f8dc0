import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { FORMAT_CHECKS } from './formats.js';
import { LinearPattern } from './linear-pattern.js';
import { isMultipleOf } from './multiple-of.js';
import { faultOf, type SchemaFault } from './schema-fault.js';

/** Steps of patterns that one value may take altogether: far below a second, and far above what a person fills in. */
const MOST_STEPS = 10_000_000;

/** A JSON Schema, 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What else a schema is compiled with. */
export interface SchemaSurroundings {
  /** Formats that are asserted. */
  readonly formats: Readonly<Record<string, (text: string) => boolean>>;
  /** Schemas that may be referred to, by address. Nothing is ever fetched. */
  readonly others: ReadonlyMap<string, JsonSchema | boolean>;
}

/** Values would take more steps to check than one request may. */
export class TooManySteps extends Error {}

/** The schema has a pattern that no `LinearPattern` is made of. */
export class PatternNotLinear extends Error {}

/** A schema that values are held against; it never changes. Compiling takes some milliseconds, so that whoever asks often keeps it. */
export class CompiledSchema {
  readonly #validate: ValidateFunction;
  #stepsLeft = 0;

  /**
   * @param schema that is one: `schemaFaults` has none
   * @throws PatternNotLinear, and Error where it refers to what is not there
   */
  constructor(schema: JsonSchema | boolean, { formats, others }: SchemaSurroundings = { formats: FORMAT_CHECKS, others: new Map() }) {
    const ajv = new Ajv2020({
      allErrors: true,
      formats: { ...formats },
      logger: false,
      // Names that every object of JavaScript has are none of the value.
      ownProperties: true,
      strict: false,
      validateSchema: false,
      code: { regExp: Object.assign((source: string) => this.patternOf(source), { code: 'LinearPattern' }) },
    });
    ajv.removeKeyword('multipleOf');
    ajv.addKeyword({
      keyword: 'multipleOf',
      type: 'number',
      schemaType: 'number',
      compile: (divisor: number) => (number: number) => isMultipleOf(number, divisor),
    });
    for (const [address, other] of others) ajv.addSchema(other as JsonSchema, address);
    this.#validate = ajv.compile(schema as JsonSchema);
  }

  /** Everything in which a value does not keep the schema. @throws TooManySteps */
  faultsOf(value: unknown): readonly SchemaFault[] {
    this.#stepsLeft = MOST_STEPS;
    return this.#validate(value) ? [] : (this.#validate.errors ?? []).map(faultOf);
  }

  private patternOf(source: string): Pick<LinearPattern, 'test' | 'toString'> {
    const pattern = LinearPattern.of(source);
    if (!(pattern instanceof LinearPattern)) throw new PatternNotLinear(source);
    return {
      test: (text: string): boolean => {
        this.#stepsLeft -= pattern.stepsFor(text);
        if (this.#stepsLeft < 0) throw new TooManySteps();
        return pattern.test(text);
      },
      toString: () => pattern.toString(),
    };
  }
}
