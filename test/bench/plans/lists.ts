/** Who asks: an officer of the busiest agency, of the least busy, or of both; the province's office; a citizen with three dossiers, ... */
export type Asking = 'officer' | 'small agency' | 'two agencies' | 'province' | 'citizen' | 'partner' | 'operator' | 'anybody';

/** A list of the API as somebody asks for it. */
export interface ListRequest {
  readonly by: Asking;
  readonly path: string;
}

/** What requests are about; taken from the data set. */
export interface Subjects {
  /** Code of the commune of the officer. */
  readonly agency: string;
  /** Code of the agency with the fewest dossiers. */
  readonly smallAgency: string;
  readonly dossierId: string;
  readonly dossierCode: string;
  readonly procedureCode: string;
  /** Instant, ISO 8601. */
  readonly dueBefore: string;
  /** Local dates of a month. */
  readonly from: string;
  readonly to: string;
  readonly importRunId: string;
}

/** Every list and count of the API, first pages and what they may be narrowed by. */
export function listRequests(about: Subjects): readonly ListRequest[] {
  const { agency, dossierId, dossierCode, procedureCode, from, to, importRunId } = about;
  const dueBefore = encodeURIComponent(about.dueBefore);
  const by = (who: Asking, ...paths: readonly string[]): ListRequest[] => paths.map((path) => ({ by: who, path }));
  const dossiers = (base: string): string[] => [
    base,
    `${base}?open=true&dueBefore=${dueBefore}`,
    `${base}?sort=due&open=true`,
    `${base}?status=in-progress&count=exact`,
    `${base}?procedureCode=${procedureCode}`,
    `${base}?code=${dossierCode}`,
    `${base}?receivedFrom=${from}&receivedTo=${to}`,
  ];
  const tasks = [
    '/v1/officer/tasks',
    '/v1/officer/tasks?which=unit',
    '/v1/officer/tasks?which=agency',
    '/v1/officer/tasks?overdue=true',
    '/v1/officer/tasks/counts',
  ];
  const period = `agencyCode=${agency}&from=${from}&to=${to}`;
  const whole = `agencyCode=H21&from=${from}&to=${to}`;
  return [
    ...by('officer', ...dossiers('/v1/officer/dossiers'), `/v1/officer/dossiers/${dossierId}/timeline`),
    ...by('small agency', ...dossiers('/v1/officer/dossiers'), ...tasks),
    ...by('two agencies', ...dossiers('/v1/officer/dossiers'), ...tasks, '/v1/desk/dossiers', '/v1/desk/consents'),
    ...by('officer', ...tasks, `/v1/officer/tasks?dueBefore=${dueBefore}`, `/v1/officer/tasks?procedureCode=${procedureCode}`),
    ...by('officer', `/v1/officer/tasks?which=mine&dossierId=${dossierId}`, `/v1/officer/tasks?which=unit&dossierId=${dossierId}`),
    ...by('province', `/v1/officer/tasks?which=below&dossierId=${dossierId}`),
    ...by('officer', '/v1/officer/consultations?side=asked', '/v1/officer/consultations?side=asking&open=true'),
    ...by(
      'officer',
      '/v1/officer/records',
      '/v1/desk/dossiers',
      '/v1/desk/refunds',
      '/v1/desk/consents',
      `/v1/officer/receivables/${dossierId}`,
    ),
    ...by('officer', `/v1/officer/reports/ii06a?${period}`, `/v1/officer/reports/on-time?${period}`, `/v1/officer/satisfaction?${period}`),
    ...by('province', ...dossiers('/v1/officer/dossiers'), ...tasks, '/v1/officer/records', '/v1/desk/refunds', '/v1/desk/consents'),
    ...by('province', `/v1/officer/reports/ii06a?${whole}`, `/v1/officer/reports/on-time?${whole}`, `/v1/officer/satisfaction?${whole}`),
    ...by('province', `/v1/officer/reports/ii06a/dossiers?${whole}&cell=received-total`),
    ...by('province', '/v1/admin/officers', '/v1/admin/import-runs', `/v1/admin/import-runs/${importRunId}/findings`),
    ...by('province', '/v1/admin/notice-templates', '/v1/admin/process-definitions', `/v1/admin/procedures/${procedureCode}/versions`),
    ...by('province', '/v1/admin/webhooks', `/v1/admin/agencies/${agency}/duties`),
    ...by('citizen', ...dossiers('/v1/citizen/dossiers'), `/v1/citizen/dossiers/${dossierId}/timeline`),
    ...by('citizen', '/v1/citizen/documents', '/v1/citizen/consents', `/v1/citizen/receivables/${dossierId}`),
    ...by('partner', '/v1/partner/events'),
    ...by('operator', '/v1/admin/failed-work'),
    ...by('anybody', '/v1/public/procedures', '/v1/public/procedures?q=khai%20sinh', `/v1/public/procedures?q=${procedureCode}`),
    ...by('anybody', `/v1/public/procedures?agencyCode=${agency}`, '/v1/public/procedures?level=commune&onlineLevel=full'),
    ...by('anybody', `/v1/public/procedures/${procedureCode}/versions`, '/v1/public/sectors', '/v1/public/agencies?level=commune'),
    ...by('anybody', '/v1/public/agencies?q=pleiku', '/v1/public/communes?q=pleiku', '/v1/public/one-stop-units', '/v1/public/provinces'),
    ...by('anybody', '/v1/public/calendars/vn-national'),
  ];
}
