import { FORM_EXAMPLE } from '../../src/modules/catalogue/http/form-example.js';
import { FOSTER_CARE } from './handed-in.js';
import type { House } from './house.js';

const DECISION = { number: '88/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', signedOn: '2026-11-20' };
/** Day from which forms of tests hold. */
export const FORMS_FROM = '2026-11-23';

/** A version of a form that is published as the office does it. @param at versions of its stream before @returns its number */
export async function publishForm(house: House, code: string, content: object = FORM_EXAMPLE, from = FORMS_FROM, at = 0): Promise<number> {
  const [controller, head] = [await house.as('procedure-controller'), await house.as('head-of-procedure-control')];
  const path = `/v1/admin/forms/${code}`;
  if (at === 0) await controller.post('/v1/admin/forms', { code, content });
  else await controller.post(`${path}/draft`, { content }, at);
  await head.post(`${path}/draft/check`, undefined, at + 1);
  const published = await controller.post(`${path}/draft/publish`, { decision: DECISION, effectiveFrom: from }, at + 2);
  if (published.status !== 200) throw new Error(JSON.stringify(published.body));
  return published.body.versionNo as number;
}

/** The first paper of the end of foster care is handed in by a form from that day on. @returns the name of the paper */
export async function formOfFirstPaper(house: House, formCode: string): Promise<string> {
  const [controller, head] = [await house.as('procedure-controller'), await house.as('head-of-procedure-control')];
  const procedure = (await house.anybody.get(`/v1/public/procedures/${FOSTER_CARE}`)).body;
  const { name } = procedure.cases[0].components[0] as { name: string };
  const path = `/v1/admin/procedures/${FOSTER_CARE}/local-terms/drafts`;
  const { body } = await controller.post(path, { terms: { forms: [{ caseName: null, name, formCode }] } });
  await head.post(`${path}/${body.draftId}/check`, undefined, body.version);
  const published = await controller.post(
    `${path}/${body.draftId}/publish`,
    { decision: DECISION, effectiveFrom: FORMS_FROM },
    body.version + 1,
  );
  if (published.status !== 200) throw new Error(JSON.stringify(published.body));
  return name;
}
