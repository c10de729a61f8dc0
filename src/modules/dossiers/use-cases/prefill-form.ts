import { Injectable } from '@nestjs/common';
import { personKey } from '../../../platform/auth/person-key.js';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { FormAnswers, type PrefilledForm } from '../../catalogue/index.js';
import { OwnPapersReader, type EarlierAnswers, type PaperOrigin, type StatedContact } from '../persistence/own-papers.reader.js';
import { viewerOf } from '../persistence/visible.js';

type Prefill = PrefilledForm['fields'][number]['prefill'];

/** A value, and the dossier that it is from; null where the token vouches for it. */
interface KnownValue {
  readonly value: unknown;
  readonly origin: PaperOrigin | null;
}

/** A form that is filled in as far as is known, with the origin of each field. */
export type FilledInForm = Omit<PrefilledForm, 'fields'> & {
  readonly fields: readonly (PrefilledForm['fields'][number] & { readonly origin: PaperOrigin | null })[];
};

const CONTACTS = { phone: 'phone', email: 'email', address: 'address', 'commune-code': 'communeCode' } as const;

/**
 * Fills in an electronic form with what is known of the caller, so that nobody writes twice what was stated before (NĐ 224/2026 Đ.15.1 d):
 * name and number as the identity provider vouches for them, the rest from the caller's own dossiers. Nothing is stored by it.
 */
@Injectable()
export class PrefillForm {
  constructor(
    private readonly forms: FormAnswers,
    private readonly papers: OwnPapersReader,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** @param on local date of the version; today where it is left out. @throws DomainError FORM_NOT_FOUND */
  async execute(code: string, on: string | undefined, actor: Actor): Promise<FilledInForm> {
    const now = this.clock.now();
    const form = await this.forms.open(code, on ?? localDate(now));
    const { identityNumber } = actor;
    if (identityNumber === undefined) return { form, fields: [], answers: {} };
    const named = form.content.fields.flatMap(({ prefill }) => prefill?.formCode ?? []);
    const [contacts, earlier] = await this.papers.of(viewerOf(actor, now), [...new Set(named)]);
    this.accessLog.note(actor, 'form.prefill', personKey(identityNumber));
    const known = (prefill: Prefill): KnownValue | undefined => knownValue(prefill, actor, contacts, earlier);
    const { fields, answers } = await this.forms.prefilled(form, (prefill) => known(prefill)?.value);
    return { form, answers, fields: fields.map((field) => ({ ...field, origin: known(field.prefill)?.origin ?? null })) };
  }
}

function knownValue(
  { source, formCode, pointer }: Prefill,
  { name, identityNumber }: Actor,
  contacts: readonly StatedContact[],
  earlier: readonly EarlierAnswers[],
): KnownValue | undefined {
  switch (source) {
    case 'name':
      return { value: name, origin: null };
    case 'identity-number':
      return { value: identityNumber, origin: null };
    case 'earlier-answer': {
      const given = earlier.find((each) => each.formCode === formCode);
      return given && { value: FormAnswers.valueAt(given.answers, pointer!), origin: given };
    }
    default: {
      const stated = contacts.find((contact) => contact[CONTACTS[source]] !== null);
      return stated && { value: stated[CONTACTS[source]], origin: stated };
    }
  }
}
