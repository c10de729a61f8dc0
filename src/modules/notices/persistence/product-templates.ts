import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../../platform/config/project-root.js';
import type { TemplateSet } from '../domain/template.js';

let known: Promise<TemplateSet> | undefined;

/** The texts that the product brings, read once from `src/seed/notices`. */
export function productTemplates(): Promise<TemplateSet> {
  known ??= readFile(join(projectRoot, 'src', 'seed', 'notices', 'templates.json'), 'utf8').then((text) => JSON.parse(text) as TemplateSet);
  return known;
}
