import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { Clock } from '../../../shared/clock.js';
import type { TemplateTexts } from '../domain/template.js';
import { productTemplates } from '../persistence/product-templates.js';
import { TemplateReader } from '../persistence/template.reader.js';
import { TemplateRepository } from '../persistence/template.repository.js';

/**
 * Enters the templates of the product. Safe to run again and on several replicas at once: templates that are stored already write nothing.
 */
@Injectable()
export class NoticesSeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly templates: TemplateRepository,
    private readonly reader: TemplateReader,
    private readonly clock: Clock,
  ) {}

  /** @returns how many templates got something new */
  async execute(): Promise<number> {
    const product = new Map<string, { effectiveFrom: string; texts: TemplateTexts }[]>();
    const { templates } = await productTemplates();
    for (const { code, version: _, effectiveFrom, ...texts } of templates.toSorted((one, other) => one.version - other.version)) {
      product.set(code, [...(product.get(code) ?? []), { effectiveFrom, texts }]);
    }
    const { written } = await this.transactions.runTogetherInBackground(async () => {
      const known = await this.templates.ofAll([...product.keys()]);
      const changed = [...known.values()].filter((each) => each.publishProduct(product.get(each.code)!, this.clock.now()));
      for (const each of changed) await this.templates.save(each);
      return { written: changed.length };
    });
    this.reader.forget();
    return written;
  }
}
