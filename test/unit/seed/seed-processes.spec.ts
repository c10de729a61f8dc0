import { readFileSync } from 'node:fs';
import { seedLines } from '../catalogue/seed-rows.js';

interface SeededProcess {
  id: string;
  procedureCode: string | null;
  codeSource: string | null;
  issuer: string;
  quality: 'good' | 'fair' | 'poor';
  totalHours: number | null;
  sumHours: number;
  check: 'matches' | 'no-total' | 'differs';
  steps: { seq: number; role: string; hours: number | null }[];
}

const processes = JSON.parse(
  readFileSync(new URL('../../../src/seed/processes/processes.json', import.meta.url), 'utf8'),
) as SeededProcess[];
const count = (of: (one: SeededProcess) => boolean) => processes.filter(of).length;

describe('the shipped processes', () => {
  it('are 120 with 961 steps, each once, none of Gia Lai', () => {
    expect(new Set(processes.map((one) => one.id)).size).toBe(120);
    expect(processes.flatMap((one) => one.steps)).toHaveLength(961);
    expect(count((one) => one.issuer.includes('Gia Lai'))).toBe(0);
  });

  it('keep their marks of quality', () => {
    expect((['good', 'fair', 'poor'] as const).map((quality) => count((one) => one.quality === quality))).toEqual([75, 38, 7]);
    expect((['matches', 'no-total', 'differs'] as const).map((check) => count((one) => one.check === check))).toEqual([76, 33, 11]);
  });

  it('add up as the mark says', () => {
    for (const one of processes) {
      const sum = one.steps.reduce((total, step) => total + (step.hours ?? 0), 0);
      expect(Math.abs(sum - one.sumHours)).toBeLessThan(0.05);
      if (one.check === 'no-total') expect(one.totalHours).toBeNull();
      else expect(Math.abs(sum - (one.totalHours ?? Number.NaN)) < 0.05).toBe(one.check === 'matches');
    }
  });

  it('belong to procedures of the catalogue where their code is known there', () => {
    const codes = new Set(seedLines().map((line) => (JSON.parse(line) as { code: string }).code));
    expect([
      count((one) => one.procedureCode !== null),
      count((one) => one.procedureCode !== null && codes.has(one.procedureCode)),
    ]).toEqual([93, 80]);
  });
});
