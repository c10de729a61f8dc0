import { Injectable } from '@nestjs/common';
import { ReuseDocument, type IssuedFile } from '../../documents/index.js';
import { componentSourceTwice } from '../domain/dossier.errors.js';
import type { HandedComponent } from '../domain/intake-checklist.js';

/** Papers as they were handed in, with the files of those that come from the repository. */
export interface ReusedPapers {
  readonly components: readonly HandedComponent[];
  readonly files: readonly IssuedFile[];
}

/** Takes papers out of the applicant's repository where they need not be handed in again (tái sử dụng giấy tờ số hóa). */
@Injectable()
export class ReuseOfDocuments {
  constructor(private readonly reuse: ReuseDocument) {}

  /** @throws DomainError COMPONENT_SOURCE_TWICE, DOCUMENT_UNKNOWN (422), DOCUMENT_EXPIRED, DOCUMENT_REVOKED (409) */
  async resolve(handed: readonly HandedComponent[], applicantPersonKey: string, at: Date): Promise<ReusedPapers> {
    const components: HandedComponent[] = [];
    const files: IssuedFile[] = [];
    for (const [index, component] of handed.entries()) {
      if (!component.documentId) {
        components.push(component);
        continue;
      }
      if (component.fileId) throw componentSourceTwice(index);
      const file = await this.reuse.execute(component.documentId, applicantPersonKey, at, `components.${index}.documentId`);
      components.push({ ...component, fileId: file.fileId });
      files.push(file);
    }
    return { components, files };
  }
}
