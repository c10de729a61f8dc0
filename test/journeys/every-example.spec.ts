import { buildOpenApi } from '../../src/platform/http/openapi.js';
import { House } from '../support/house.js';
import { Examples } from '../support/sent-example.js';

/** An id in the body, which only the sandbox at hand knows, and no link says whence. */
const ID_IN_BODY = ['searchDeskDocuments'];

/** Examples that need what no single example creates: a dossier further on its way, a charge, a task, a consultation, a record, a file of a dossier, a signed form. */
const FURTHER_ON = [
  ['listImportFindings', 'endAgencyWebhook', 'rateDossier', 'answerSupplementRequest', 'recordSupplement', 'handOverResult', 'askConsultation', 'extendDeadline', 'stopDossier'],
  ['cancelDeskRequest', 'cancelOfficerRequest', 'getCitizenRefusalSlip', 'getDeskRefusalSlip'],
  ['listCitizenCharges', 'listDeskCharges', 'listOfficerCharges', 'recordPayment', 'requestDeskPayment', 'requestOfficerPayment', 'setChargeAmount', 'relieveCharge'],
  ['downloadCitizenDossierFile', 'downloadDeskDossierFile', 'downloadOfficerDossierFile', 'downloadConsultationFile', 'downloadRecordFile', 'downloadCitizenConsentForm', 'downloadDeskConsentForm'],
  ['getConsultation', 'answerConsultation', 'cancelConsultation', 'getRecord', 'downloadRecordManifest', 'sealRecord'],
  ['listColleagues', 'getTask', 'assignTask', 'claimTask', 'decideTask', 'forwardTask', 'returnTask'],
].flat();

const DAYS = ['2026-11-20 14:10', '2027-02-07 08:00', '2028-12-31 23:30'];

describe.each(DAYS)('the examples of the document on a sandbox that begins at %s', (day) => {
  let house: House;
  let examples: Examples;
  let names: string[];
  beforeAll(async () => {
    house = await House.open();
    await house.clockTo(day);
    examples = new Examples(house, buildOpenApi(house.app));
    names = examples.operations.map(({ operation }) => operation.operationId);
  });
  afterAll(() => house.close());

  it('work as they stand in the order of the document, or on what another example created, where its link leads', async () => {
    const whole = names.filter((name) => examples.idsOf(name).length === 0 && !ID_IN_BODY.includes(name));
    const failed: string[] = [];
    for (const name of whole) {
      const { ok, text } = await examples.send(name);
      if (!ok) failed.push(text);
    }
    expect(failed).toEqual([]);
    expect(whole.length).toBeGreaterThan(55);

    const linked = new Set<string>();
    for (const name of whole) {
      for (const link of examples.linksOf(name)) {
        if (linked.has(link.operationId) || FURTHER_ON.includes(link.operationId)) continue;
        if ((await examples.follow(name, link)).ok) linked.add(link.operationId);
      }
    }
    expect(names.filter((name) => !whole.includes(name) && !linked.has(name)).sort()).toEqual([...ID_IN_BODY, ...FURTHER_ON].sort());
  });
});
