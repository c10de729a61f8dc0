import { ROLES } from '../../../shared/actor.js';
import { rolesAt } from '../../../shared/audience.js';
import { permissionsOf, permits } from '../../../shared/permissions.js';
import type { RouteFacts } from '../routes.js';
import type { Refusals } from './refusals.js';

/** Kinds whose refusals say something of the subject; refusals that any operation may give stand once, in the introduction. */
const OF_THE_SUBJECT = new Set(['rule-broken', 'invalid', 'not-found', 'forbidden', 'media-type', 'too-large']);

/**
 * The description of an operation: what its controller says, who may call it, how it is called, and what it refuses in the sentences of
 * the refusals.
 */
export function descriptionOf(
  own: string | undefined,
  facts: RouteFacts,
  codes: readonly string[],
  { problems, around }: Refusals,
): string {
  // What refuses a caller stands in the introduction, unless the operation itself, open to anybody, finds out who somebody would be.
  const isSaidThere = (code: string): boolean => around.includes(code) && !(facts.isPublic && problems[code]?.kind === 'forbidden');
  const refused = codes.filter((code) => OF_THE_SUBJECT.has(problems[code]?.kind ?? '') && !isSaidThere(code));
  const lines = refused.map((code) => `- \`${code}\`: ${problems[code]!.vi} | ${problems[code]!.en}`);
  const refusals = lines.length === 0 ? [] : [`Từ chối | Refuses:\n${lines.join('\n')}`];
  return [...(own ? [own] : []), [whoMay(facts), ...howCalled(facts)].join(' '), ...refusals].join('\n\n');
}

function whoMay({ isPublic, audience, permissions }: RouteFacts): string {
  if (isPublic || audience === undefined) return 'Không cần đăng nhập. | No login needed.';
  const roles = rolesAt(audience, ROLES)
    .filter((role) => permits(permissionsOf([role]), permissions))
    .join(', ');
  return (
    `Cần quyền ${permissions.join(', ')}, tại đây là của vai trò: ${roles}. ` +
    `| Needs the permission ${permissions.join(', ')}, held here by: ${roles}.`
  );
}

function howCalled({ command }: RouteFacts): string[] {
  return [
    ...(command?.key === 'required'
      ? ['Gọi lại với cùng Idempotency-Key chỉ có một hiệu lực. | A repeat with the same Idempotency-Key is one effect.']
      : []),
    ...(command?.version === 'required' ? ['If-Match ghi phiên bản đã xem. | If-Match names the version that was seen.'] : []),
  ];
}
