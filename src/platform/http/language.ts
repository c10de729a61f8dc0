/** Languages in which the system speaks to people. */
export type Language = 'vi' | 'en';

/**
 * The language that the caller prefers, by `Accept-Language` with its q-values (RFC 9110, 12.5.4).
 * Vietnamese when nothing, anything (`*`) or only other languages are asked for, and when both weigh the same.
 */
export function preferredLanguage(header: string | undefined): Language {
  const weights = { vi: 0, en: 0 };
  for (const range of header?.slice(0, 500).split(',') ?? []) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const language = tag.split('-')[0];
    if (language === 'vi' || language === 'en') weights[language] = Math.max(weights[language], weightOf(parameters));
  }
  return weights.en > weights.vi ? 'en' : 'vi';
}

function weightOf(parameters: readonly string[]): number {
  const text = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  if (text === undefined) return 1;
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(text) ? Number(text) : 0;
}
