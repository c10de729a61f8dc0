import { grantOf } from '../../../src/shared/grant.js';
import { ConsultedDossier, type Asking, type Question } from '../../../src/modules/routing/domain/consulted-dossier.js';
import type { Consultation } from '../../../src/modules/routing/domain/consultation.js';
import { DomainError } from '../../../src/shared/domain-error.js';
import type { Actor } from '../../../src/shared/actor.js';

export const DOSSIER = '0197a000-0000-7000-8000-000000000001';
export const FILE = '0197a000-0000-7000-8000-0000000000f1';
export const ASKED_AT = new Date('2026-11-16T08:00:00+07:00');
export const DUE = new Date('2026-11-19T17:00:00+07:00');
export const EVE = new Date('2026-11-18T17:00:00+07:00');

/** An officer of an agency with what is below it. */
export function officerOf(agencyCode: string, below: readonly string[] = []): Actor {
  const id = `0197a000-0000-8000-8000-${agencyCode.replace(/\D/g, '').padStart(12, '0')}`;
  return {
    id,
    kind: 'officer',
    issuer: 'test',
    subject: agencyCode,
    name: 'Cán bộ',
    grants: [grantOf(['case-officer'], [agencyCode, ...below], agencyCode)],
    agencyCode,
  };
}

export const asking = officerOf('H21.16');
export const asked = officerOf('H21.195');

export function consultedDossier(): ConsultedDossier {
  return ConsultedDossier.of({
    dossierId: DOSSIER,
    dossierCode: 'H21.16-261116-0001',
    procedureCode: '1.001806',
    procedureName: 'Thủ tục',
    sectorCode: null,
    confidentiality: 'ordinary',
    receivingAgencyCode: 'H21.16',
  });
}

export function ask(dossier: ConsultedDossier, question: Partial<Question> = {}, how: Partial<Asking> = {}): Consultation {
  return dossier.ask(
    {
      askedAgencyCode: 'H21.195',
      question: 'Đề nghị xác nhận.',
      fileIds: [FILE],
      duration: { unit: 'working-days', value: 3 },
      ...question,
    },
    {
      askingAgencyCode: 'H21.16',
      dossierFileIds: [FILE],
      at: ASKED_AT,
      dueAt: DUE,
      dueSoonAt: EVE,
      calendar: { id: 'vn-national', version: 2 },
      officerId: asking.id,
      ...how,
    },
  );
}

/** The code of the refusal, or `done`. */
export function attempt(act: () => unknown): string {
  try {
    act();
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}
