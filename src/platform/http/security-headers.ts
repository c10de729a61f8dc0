const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};
const NOTHING_LOADS = "default-src 'none'; frame-ancestors 'none'";
/** Swagger UI brings inline styles and images with it; scripts come from here only. */
const DOCUMENTATION =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/** Says which headers the answer to a path gets. */
export type SecurityHeaders = (url: string) => Readonly<Record<string, string>>;

/** Headers that keep browsers from doing anything with an answer but reading it. TLS is required of browsers in production only. */
export function securityHeaders(production: boolean): SecurityHeaders {
  const always = { ...EVERYWHERE, ...(production ? { 'strict-transport-security': 'max-age=31536000' } : {}) };
  const plain = { ...always, 'content-security-policy': NOTHING_LOADS };
  const documentation = { ...always, 'content-security-policy': DOCUMENTATION };
  return (url) => (url.startsWith('/docs') ? documentation : plain);
}
