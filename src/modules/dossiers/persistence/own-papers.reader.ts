import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { correctedNow } from './corrected-now.js';
import { visibleTo, viewerValues, type Viewer } from './visible.js';

/** A dossier from which something is taken over. */
export interface PaperOrigin {
  readonly dossierId: string;
  /** Null before it is accepted. */
  readonly dossierCode: string | null;
  /** When it was stated. */
  readonly at: Date;
}

/** How somebody could be reached, as stated in a dossier; null where it was not. */
export interface StatedContact extends PaperOrigin {
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly communeCode: string | null;
}

/** The last answers that somebody gave to a form. */
export interface EarlierAnswers extends PaperOrigin {
  readonly formCode: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Dossiers of one person that are looked at: the newest ones. A business may have very many. */
const MOST = 200;

/**
 * Of what the person is the applicant and sees: never of what somebody else handed in who only said to be authorised, because that one
 * could write there whatever the person is to sign next.
 */
const OWN = `
  with own as (select * from dossiers.dossier d where d.applicant_key = $4::text and ${visibleTo('d', 1)}
    and (d.submitter is null or d.authorisation_confirmed_at is not null) order by d.id desc limit ${MOST})`;

/** What a person stated in earlier dossiers. */
@Injectable()
export class OwnPapersReader {
  constructor(private readonly database: Database) {}

  /** Contacts, the newest first, and the last answers to each of some forms. */
  async of(viewer: Viewer, formCodes: readonly string[]): Promise<readonly [readonly StatedContact[], readonly EarlierAnswers[]]> {
    const values = viewerValues(viewer);
    return this.database.readTogether(() => [
      this.database.read<StatedContact & Record<string, unknown>>(
        `${OWN} select id as "dossierId", code as "dossierCode", submitted_at as at, ${correctedNow('o', 'phone')} as phone,
           ${correctedNow('o', 'email')} as email, ${correctedNow('o', 'address')} as address,
           applicant_commune_code as "communeCode" from own o order by id desc`,
        values,
      ),
      this.database.read<EarlierAnswers & Record<string, unknown>>(
        `${OWN} select distinct on (a.form_code) a.dossier_id as "dossierId", o.code as "dossierCode", a.answered_at as at,
           a.form_code as "formCode", a.answers
         from own o join dossiers.form_answer a on a.dossier_id = o.id where a.form_code = any($6::text[])
         order by a.form_code, a.answered_at desc, a.dossier_id desc, a.number desc`,
        [...values, formCodes],
      ),
    ]);
  }
}
