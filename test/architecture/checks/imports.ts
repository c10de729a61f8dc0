import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { importRules } from './import-rules.js';
import { PROJECT } from './source-files.js';

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
  readonly cycle?: readonly { readonly name: string }[];
}

const CRUISER = join(PROJECT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

/** Imports that break a rule, as `rule: file -> file`. Type-only imports count. */
export async function importFindings(root: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-imports-'));
  const settings = join(folder, 'rules.json');
  const report = join(folder, 'report.json');
  writeFileSync(settings, JSON.stringify({ forbidden: importRules(), options: options(root) }));
  try {
    const folders = ['src', 'migrations'].filter((each) => existsSync(join(root, each)));
    const args = [CRUISER, '--config', settings, '--output-type', 'json', '--output-to', report, ...folders];
    // The exit code is the number of violations; a run that failed leaves no report.
    const run = await promisify(execFile)(process.execPath, args, { cwd: root }).catch((error: unknown) => error as { stderr: string });
    if (!existsSync(report)) throw new Error(`dependency-cruiser did not run: ${run.stderr}`);
    const { summary } = JSON.parse(readFileSync(report, 'utf8')) as { summary: { violations: readonly Violation[] } };
    return [...new Set(summary.violations.map(sentence))].sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function options(root: string): object {
  const tsConfig = join(root, 'tsconfig.json');
  return {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
    ...(existsSync(tsConfig) ? { tsConfig: { fileName: tsConfig } } : {}),
  };
}

function sentence({ rule, from, to, cycle }: Violation): string {
  if (rule.name === 'nothing-lies-idle') return `${rule.name}: ${to}`;
  return `${rule.name}: ${[from, ...(cycle?.map(({ name }) => name) ?? [to])].join(' -> ')}`;
}
