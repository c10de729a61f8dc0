import { Injectable } from '@nestjs/common';
import { localDate } from '../../../shared/clock.js';
import { StandardIssuers } from '../../catalogue/index.js';

/** A one-stop form by its number, with whoever issued it. */
export interface OfficialForm {
  readonly number: string;
  readonly instrument: string | null;
  readonly issuer: string | null;
}

/** Knows which set of forms held when something was written; who issues them changes by law. */
@Injectable()
export class OfficialForms {
  constructor(private readonly issuers: StandardIssuers) {}

  /** @param writtenAt when the paper was issued, whose set it stays on */
  async form(number: string, writtenAt: Date): Promise<OfficialForm> {
    const issuer = await this.issuers.of('one-stop-forms', localDate(writtenAt));
    return { number, instrument: issuer?.instrument ?? null, issuer: issuer?.issuer ?? null };
  }
}
