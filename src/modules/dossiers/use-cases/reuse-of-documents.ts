import { Injectable } from '@nestjs/common';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import { ReuseDocument, type IssuedFile, type PaperOwner } from '../../documents/index.js';
import { componentSourceTwice } from '../domain/dossier.errors.js';
import type { SubmittedComponent } from '../domain/intake-checklist.js';
import { PaperGrounds, type HandIn, type ReuseGround } from './paper-grounds.js';

/** Papers as they were handed in, with the files of those that come from the repository. */
export interface ReusedPapers {
  readonly components: readonly SubmittedComponent[];
  readonly files: readonly IssuedFile[];
  /** On what they were taken; undefined where none was. */
  readonly ground: ReuseGround['kind'] | undefined;
}

/** Takes papers out of the applicant's repository where they need not be handed in again (tái sử dụng giấy tờ số hóa). */
@Injectable()
export class ReuseOfDocuments {
  constructor(
    private readonly grounds: PaperGrounds,
    private readonly reuse: ReuseDocument,
    private readonly accessLog: AccessLog,
  ) {}

  /**
   * @throws DomainError COMPONENT_SOURCE_TWICE, DOCUMENT_UNKNOWN (422), DOCUMENT_EXPIRED, DOCUMENT_REVOKED (409), and what `PaperGrounds`
   *   refuses
   */
  async resolve(handed: readonly SubmittedComponent[], owner: PaperOwner, handIn: HandIn, actor: Actor, at: Date): Promise<ReusedPapers> {
    const twice = handed.findIndex(({ documentId, fileId }) => documentId && fileId);
    if (twice >= 0) throw componentSourceTwice(twice);
    if (!handed.some(({ documentId }) => documentId)) return { components: handed, files: [], ground: undefined };
    const ground = await this.grounds.forHandIn(owner, handIn, actor);
    const counter = ground.kind === 'owner' ? null : ground.agencyCode;
    const components: SubmittedComponent[] = [];
    const files: IssuedFile[] = [];
    for (const [index, component] of handed.entries()) {
      if (!component.documentId) {
        components.push(component);
        continue;
      }
      const file = await this.reuse.execute(component.documentId, owner, counter, at, `components.${index}.documentId`);
      components.push({ ...component, fileId: file.fileId });
      files.push(file);
    }
    this.accessLog.note(actor, 'dossier.reuse', owner.personKey, {
      ground: ground.kind === 'owner' ? ground.kind : `${ground.kind} ${ground.id}`,
      agencies: ground.kind === 'owner' ? [] : [ground.agencyCode],
    });
    return { components, files, ground: ground.kind };
  }
}
