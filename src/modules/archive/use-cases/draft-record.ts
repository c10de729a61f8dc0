import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FormAnswers, ProcedureReader } from '../../catalogue/index.js';
import { ArchivableDossierReader } from '../../dossiers/index.js';
import { JournalReader } from '../../../platform/journal/journal-reader.js';
import { localDate } from '../../../shared/clock.js';
import { newId } from '../../../shared/id.js';
import { manifestOf } from '../domain/manifest.js';
import { ruleFor } from '../domain/retention.js';
import {
  factsOf,
  filesOf,
  sealedRecord,
  type RecordedForm,
  type RecordFile,
  type ReturnedDossier,
  type SealedRecord,
} from '../domain/sealed-record.js';
import { RetentionRuleReader } from '../persistence/retention-rule.reader.js';

/** A record that is ready to be written. */
export interface RecordDraft {
  readonly record: SealedRecord;
  readonly files: readonly RecordFile[];
}

/** Gathers everything that a record is made of; writes nothing. */
@Injectable()
export class DraftRecord {
  constructor(
    private readonly procedures: ProcedureReader,
    private readonly journal: JournalReader,
    private readonly rules: RetentionRuleReader,
    private readonly forms: FormAnswers,
    private readonly dossiers: ArchivableDossierReader,
  ) {}

  /** @param sealedBy actor who asks for it */
  async execute(dossier: ReturnedDossier, sealedBy: string, sealedAt: Date): Promise<RecordDraft> {
    const [last] = await this.journal.timeline(dossier.id, 1);
    if (!last) throw new Error(`dossier ${dossier.id} has no journal`);
    const head = { seq: last.seq, hash: last.hash };
    const [forms, corrections] = await Promise.all([this.formsOf(dossier), this.dossiers.corrections(dossier.id)]);
    const facts = factsOf(dossier, head, { forms, corrections });
    const files = filesOf(dossier, { fileId: newId(), size: Buffer.byteLength(facts), sha256: sha256(facts) });
    const sectorCode = (await this.procedures.version(dossier.procedureVersionId))?.content.sectorCode ?? null;
    const rule = ruleFor(await this.rules.all(), { procedureCode: dossier.procedureCode, sectorCode }, localDate(sealedAt));
    return {
      record: sealedRecord(dossier, { facts, manifestSha256: sha256(manifestOf(files)), sectorCode, sealedAt, sealedBy }, head, rule),
      files,
    };
  }

  private formsOf({ answers }: ReturnedDossier): Promise<RecordedForm[]> {
    return Promise.all(
      answers.map(async ({ formCode, formVersionId, formVersionNo: versionNo, answers: given }) => {
        const { name, fields } = await this.forms.shown(formVersionId, given);
        return { formCode, versionNo, name, fields: fields.map(({ pointer, vi: label, value }) => ({ pointer, label, value })) };
      }),
    );
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
