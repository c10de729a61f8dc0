const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};
const NOTHING_LOADS = "default-src 'none'; frame-ancestors 'none'";
/** Swagger UI brings inline styles and images with it; scripts come from here only. */
const DOCUMENTATION = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/** Headers that keep browsers from doing anything with an answer but reading it. TLS is required of browsers in production only. */
export function securityHeaders(url: string, production: boolean): Record<string, string> {
  return {
    ...EVERYWHERE,
    'content-security-policy': url.startsWith('/docs') ? DOCUMENTATION : NOTHING_LOADS,
    ...(production ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}
