import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Remembered } from '../../../platform/database/remembered.js';
import { localDate } from '../../../shared/clock.js';
import { ProcedureReader } from '../../catalogue/index.js';
import { decidingRows, nearestRules, type DecidingRow, type RuleLayer } from '../domain/nearest-rules.js';
import { rulesOn, type IntakeRules } from '../domain/intake-rules.js';

/** What of a dossier decides which rules are nearest. */
export interface RuledMatter {
  readonly procedureCode: string;
  readonly sectorCode: string | null;
}

/** The effective-dated parameters of intake: the general ones, and the province's own over them. */
@Injectable()
export class IntakeRulesReader {
  readonly #rules: Remembered<readonly IntakeRules[]>;

  constructor(
    database: Database,
    private readonly procedures: ProcedureReader,
  ) {
    this.#rules = new Remembered(() =>
      database.read<IntakeRules & Record<string, unknown>>(
        `select to_char(valid_from, 'YYYY-MM-DD') as "validFrom", online_reply_hours as "onlineReplyHours",
                supplement_limit as "supplementLimit", extension_lead_days as "extensionLeadDays",
                extension_limit as "extensionLimit", policy, code_pattern as "codePattern", code_digits as "codeDigits"
         from dossiers.intake_rules order by valid_from`,
      ),
    );
  }

  /** Those in force at an instant for dossiers of a procedure: of several scopes the nearest says how a rule is. */
  async of(matter: RuledMatter, at: Date): Promise<IntakeRules> {
    return nearestRules(await this.general(at), await this.layersOf(matter, at));
  }

  /** Which rows said so. */
  async decidingRows(matter: RuledMatter, at: Date): Promise<readonly DecidingRow[]> {
    return decidingRows(await this.general(at), await this.layersOf(matter, at));
  }

  private layersOf({ procedureCode, sectorCode }: RuledMatter, at: Date): Promise<readonly RuleLayer[]> {
    return this.procedures.localRules(procedureCode, sectorCode, at);
  }

  private async general(at: Date): Promise<IntakeRules> {
    return rulesOn(await this.#rules.get(), localDate(at));
  }
}
