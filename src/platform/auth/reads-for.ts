import { SetMetadata } from '@nestjs/common';
import type { Audience } from '../../shared/audience.js';
import type { Purpose } from '../../shared/purpose.js';

export const READS_FOR = Symbol('reads-for');

/** For what a route reads personal data: always the same, by the audience of the path, or as the caller states (`?purpose=`). */
export type DeclaredPurpose = Purpose | 'stated' | Readonly<Partial<Record<Audience, Purpose>>>;

/** Declares for what a route reads personal data; what it notes carries the purpose. */
export const ReadsFor = (purpose: DeclaredPurpose): MethodDecorator & ClassDecorator => SetMetadata(READS_FOR, purpose);

/** The purpose of a route under a path of an audience; `stated` where the caller has to say. */
export function purposeAt(declared: DeclaredPurpose | undefined, audience: Audience | undefined): Purpose | 'stated' | undefined {
  if (typeof declared !== 'object') return declared;
  return audience === undefined ? undefined : declared[audience];
}
