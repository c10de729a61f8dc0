import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { projectRoot } from '../../../platform/config/project-root.js';
import type { TemplateSet } from '../domain/template.js';

/** The texts of notices, read once from `src/seed/notices`. */
@Injectable()
export class TemplateReader {
  #templates: Promise<TemplateSet> | undefined;

  /** All versions of all templates. */
  all(): Promise<TemplateSet> {
    this.#templates ??= readFile(join(projectRoot, 'src', 'seed', 'notices', 'templates.json'), 'utf8').then(
      (text) => JSON.parse(text) as TemplateSet,
    );
    return this.#templates;
  }
}
