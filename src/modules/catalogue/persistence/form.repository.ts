import { Injectable } from '@nestjs/common';
import { namedId } from '../../../platform/context/named-id.js';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import { canonicalText, sha256Hex } from '../../../platform/journal/entry.js';
import { formNotFound } from '../domain/forms/form.errors.js';
import { Form } from '../domain/forms/form.js';
import type { FormKeys } from '../domain/forms/form-version.js';
import { CatalogueRevisionSchema } from './catalogue.schema.js';
import { FORM_MAP } from './form.schema.js';

/** The stream of a form, from its code. */
export function formId(code: string): string {
  return namedId(`mot-cua:form:${code}`);
}

export const FORM_KEYS: FormKeys = {
  idOf: (code, versionNo) => namedId(`mot-cua:form-version:${code.length}:${code}:${versionNo}`),
  hashOf: (content) => sha256Hex(canonicalText(content)),
};

/** Loads and saves forms within the open unit of work. */
@Injectable()
export class FormRepository {
  constructor(private readonly aggregates: Aggregates) {}

  /** @throws DomainError FORM_NOT_FOUND (404) */
  async load(code: string): Promise<Form> {
    const form = await this.find(code);
    if (!form) throw formNotFound();
    return form;
  }

  /** The form of a code; undefined where there is none. */
  find(code: string): Promise<Form | undefined> {
    return this.aggregates.load(FORM_MAP, formId(code));
  }

  /** A new form, under the unit of work. */
  begin(code: string): Form {
    const form = Form.begin(formId(code), code);
    this.aggregates.add(FORM_MAP, form, form.id);
    return form;
  }

  /** Saves a change that only who manages the catalogue sees. */
  save(form: Form): Promise<Form> {
    return this.aggregates.save(form);
  }

  /** Saves a change of what is published, and raises the revision, by which every process notices. */
  async saveSeen(form: Form): Promise<void> {
    await this.aggregates.save(form);
    this.aggregates.raiseRevision(CatalogueRevisionSchema);
  }
}
