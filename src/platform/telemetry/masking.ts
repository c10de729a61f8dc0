/** Fields whose values are personal or secret wherever they appear in a log entry; compared in lower case. */
const MASKED_FIELDS = new Set(
  (
    'name fullName applicantName identityNumber phone email address birthDate dateOfBirth personal ' +
    'authorization cookie token password secret privateKey databaseUrl'
  )
    .toLowerCase()
    .split(' '),
);
const MAX_DEPTH = 6;

/**
 * What looks personal in free text. UUIDs are matched first, so that they stay readable: then connection strings' passwords, e-mail
 * addresses (looked for where one begins, so that the cost is linear), phone numbers of Viet Nam, and national id numbers (12 digits; 9
 * digits before 2021).
 */
const PERSONAL = new RegExp(
  [
    /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
    /(?<=:\/\/[^\s:@/]{1,100}:)[^\s@/]+(?=@)/,
    /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/,
    /(?<![\w-])(?:\+84|84|0)(?:[ .-]?\d){9,10}(?!\w)/,
    /(?<![\w-])(?:\d{12}|\d{9})(?!\w)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/i;

/** Text with personal data replaced by stars. */
export function maskText(text: string): string {
  return text.replace(PERSONAL, (match) => (UUID.test(match) ? match : '***'));
}

/** A copy of a log entry's value with personal fields and personal-looking text replaced. Deeper than six levels is cut off. */
export function maskPersonal(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth >= MAX_DEPTH) return '…';
  if (value instanceof Error) return maskedError(value);
  if (Array.isArray(value)) return value.map((each) => maskPersonal(each, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => [field, MASKED_FIELDS.has(field.toLowerCase()) ? '***' : maskPersonal(each, depth + 1)]),
  );
}

/** Errors of the database carry whole rows in `detail` and `parameters`; only what helps to find the fault is kept. */
function maskedError(error: Error): object {
  const code = (error as { code?: unknown }).code;
  return {
    type: error.name,
    message: maskText(error.message),
    ...(typeof code === 'string' ? { code } : {}),
    ...(error.stack === undefined ? {} : { stack: maskText(error.stack) }),
  };
}
