import 'reflect-metadata';
import { StandardSchemaValidationPipe, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { AppModule } from '../../src/app.module.js';
import { Env } from '../../src/platform/config/env.js';
import { buildOpenApi } from '../../src/platform/http/openapi.js';
import { createValidationPipe } from '../../src/platform/http/validation.js';
import { createLog } from '../../src/platform/telemetry/logger.js';
import { inputsOf } from '../architecture/checks/http/inputs.js';
import { fittingInput, spoiledInput } from '../support/made-up-input.js';
import { PLAIN_PIPE } from '../support/plain-validation.js';

const SAMPLES = 40;
const ROUNDS = 5;
const SEED = 1;

/** One way to check bodies: microseconds of a body at the median of the rounds, and of how many spoiled ones it says other than ours. */
export interface ValidationCost {
  readonly way: string;
  readonly soundMicros: number;
  readonly spoiledMicros: number;
  readonly differs: number;
}

interface Body {
  readonly input: unknown;
  readonly metadata: ArgumentMetadata;
}

/**
 * Measures ways to check bodies on all classes that routes take as one, with made-up bodies of each: class-validator as Nest ships it, the
 * same with its rules remembered, ours, and the schemas of the document compiled by ajv behind Nest's pipe for Standard Schema.
 */
export async function benchValidation(): Promise<ValidationCost[]> {
  const env = Env.read({ MOTCUA_LOG_LEVEL: 'silent', MOTCUA_SANDBOX: 'on' });
  const root = AppModule.of(env, createLog(env));
  const app = await NestFactory.create(root, new FastifyAdapter(), { preview: true, logger: false });
  const types = [...new Set(inputsOf(app).flatMap(({ type, kind }) => (kind === 'body' ? [type] : [])))];
  const schemas = compiled(buildOpenApi(app).components?.schemas as object);
  await app.close();
  const bodiesOf = (made: (type: Type<object>) => fc.Arbitrary<unknown>): Body[] =>
    types.flatMap((metatype) => {
      const validate = schemas(metatype.name);
      const schema = { '~standard': { version: 1, vendor: 'ajv', validate: (value: unknown) => resultOf(validate, value) } };
      const metadata = { type: 'body', metatype, schema } as ArgumentMetadata;
      return fc.sample(made(metatype), { numRuns: SAMPLES, seed: SEED }).map((input) => ({ input, metadata }));
    });
  const sound = bodiesOf((type) => fittingInput(type, 'body'));
  const spoiled = bodiesOf((type) => spoiledInput(fittingInput(type, 'body')));
  // In this order: our pipe changes how class-validator gathers its rules, for the whole process.
  const plain = await costOf('class-validator', PLAIN_PIPE, sound, spoiled);
  const ours = await costOf('ours', createValidationPipe(), sound, spoiled);
  const remembered = await costOf('class-validator, rules remembered', PLAIN_PIPE, sound, spoiled);
  const ajv = await costOf('ajv, Standard Schema', new StandardSchemaValidationPipe(), sound, spoiled);
  return [plain, remembered, ours, ajv].map(({ verdicts, ...cost }) => ({
    ...cost,
    differs: verdicts.filter((verdict, place) => verdict !== ours.verdicts[place]).length,
  }));
}

async function costOf(way: string, pipe: PipeTransform, sound: readonly Body[], spoiled: readonly Body[]) {
  const verdicts: boolean[] = [];
  for (const body of spoiled) verdicts.push(await takes(pipe, body));
  const rounds: (readonly [number, number])[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push([await microsOf(pipe, sound), await microsOf(pipe, spoiled)] as const);
  const median = (place: 0 | 1): number => rounds.map((each) => each[place]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
  return { way, soundMicros: median(0), spoiledMicros: median(1), verdicts };
}

/** Processor time, which a busy machine moves far less than the wall clock. */
async function microsOf(pipe: PipeTransform, bodies: readonly Body[]): Promise<number> {
  const copies = structuredClone(bodies.map(({ input }) => input));
  const begin = process.cpuUsage();
  for (const [place, { metadata }] of bodies.entries()) await takes(pipe, { input: copies[place], metadata });
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / bodies.length;
}

async function takes(pipe: PipeTransform, { input, metadata }: Body): Promise<boolean> {
  try {
    await pipe.transform(input, metadata);
    return true;
  } catch {
    return false;
  }
}

function resultOf(validate: ValidateFunction, value: unknown): object {
  return validate(value)
    ? { value }
    : { issues: (validate.errors ?? []).map(({ message, instancePath }) => ({ message, path: [instancePath] })) };
}

function compiled(schemas: object): (name: string) => ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  (addFormats as unknown as (to: Ajv2020) => void)(ajv);
  ajv.addSchema({ $id: 'document', components: { schemas } });
  return (name) => ajv.compile({ $ref: `document#/components/schemas/${name}` });
}
