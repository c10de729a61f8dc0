import 'reflect-metadata';
import type { PipeTransform, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { MaxLength } from 'class-validator';
import fc from 'fast-check';
import { AppModule } from '../../../src/app.module.js';
import { Env } from '../../../src/platform/config/env.js';
import { MapField, TextField } from '../../../src/platform/http/fields.js';
import { createValidationPipe } from '../../../src/platform/http/validation.js';
import { createLog } from '../../../src/platform/telemetry/logger.js';
import { inputsOf, type Input } from '../../architecture/checks/http/inputs.js';
import { fittingInput, spoiledInput } from '../../support/made-up-input.js';
import { plainVerdict, verdictOf } from '../../support/plain-validation.js';

/** Inputs of each class, half as described and half spoiled; more where `INPUTS_PER_CLASS` says so. A failure prints the seed. */
const PER_CLASS = Number(process.env['INPUTS_PER_CLASS'] ?? 60);

/** The first input of a class of which the pipe and class-validator do not say the same. */
async function difference(
  pipe: PipeTransform,
  type: Type<object>,
  kind: Input['kind'],
  told: { made: number; refused: number },
): Promise<unknown> {
  const fitting = fittingInput(type, kind);
  const run = await fc.check(
    fc.asyncProperty(fc.oneof(fitting, spoiledInput(fitting)), async (input) => {
      const ours = await verdictOf(pipe, type, kind, input);
      expect(ours).toEqual(await plainVerdict(type, kind, input));
      told['made' in ours ? 'made' : 'refused'] += 1;
    }),
    { numRuns: PER_CLASS },
  );
  return run.failed ? { class: type.name, seed: run.seed, input: run.counterexample?.[0], why: String(run.errorInstance) } : undefined;
}

describe('what is said of an input', () => {
  const pipe = createValidationPipe();
  let inputs: readonly Input[];
  beforeAll(async () => {
    const env = Env.read({ MOTCUA_LOG_LEVEL: 'silent', MOTCUA_SANDBOX: 'on' });
    const root = AppModule.of(env, createLog(env));
    const app = await NestFactory.create(root, new FastifyAdapter(), { preview: true, logger: false, abortOnError: false });
    inputs = [...new Map(inputsOf(app).map((input) => [input.type, input])).values()];
    await app.close();
  });

  it('is what class-validator says, of every class that a route takes', async () => {
    const told = { made: 0, refused: 0 };
    const found: unknown[] = [];
    for (const { type, kind } of inputs) found.push(await difference(pipe, type, kind, told));
    expect(found.filter((each) => each !== undefined)).toEqual([]);
    expect(inputs.length).toBeGreaterThan(40);
    process.stdout.write(`inputs: ${inputs.length} classes, ${told.made} taken, ${told.refused} refused\n`);
    expect(Math.min(told.made, told.refused)).toBeGreaterThan(inputs.length * PER_CLASS * 0.1);
  });

  it('keeps what is in a map, whatever it is named', async () => {
    class MapDto {
      @MapField({ vi: 'Theo tên', en: 'By name', maxProperties: 3, values: {} })
      readonly facts!: object;
      @TextField({ vi: 'Chữ', en: 'Text', max: 20, optional: true })
      readonly text?: string;
    }
    const input = { facts: { hasOwnProperty: [], key: 'x' } };
    expect(await verdictOf(pipe, MapDto, 'body', input)).toEqual({ made: input });
    expect(await plainVerdict(MapDto, 'body', input)).toEqual({ made: input });
  });

  it('differs where a rule is not asked, and that is found', async () => {
    class PlantedDto {
      @TextField({ vi: 'Chữ', en: 'Text', max: 20, example: 'quá dài' })
      readonly text!: string;
    }
    const told = { made: 0, refused: 0 };
    expect(await difference(pipe, PlantedDto, 'body', told)).toBeUndefined();
    // What our pipe remembers of the class does not know of this rule.
    MaxLength(3)(PlantedDto.prototype, 'text');
    const found = await difference(pipe, PlantedDto, 'body', told);
    expect(found).toMatchObject({ class: 'PlantedDto', input: { text: expect.stringMatching(/.{4}/u) } });
  });
});
