import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../platform/config/project-root.js';
import type { Role } from '../../shared/actor.js';
import type { Chance } from './chance.js';

interface Officer {
  readonly subject: string;
  readonly name: string;
  readonly posts: readonly { readonly agencyCode: string; readonly roles: readonly Role[] }[];
}

/** The person of a token. */
export interface Holder {
  readonly subject: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly agencyCode?: string;
  readonly identityNumber?: string;
}

const TRADES = ['Thương mại và Dịch vụ', 'Xây dựng', 'Nông nghiệp', 'Tư vấn', 'Vận tải'] as const;
const PLACES = ['An Lão Xanh', 'Cao nguyên Mới', 'Biển Hồ', 'Quy Nhơn Trẻ', 'Tây Sơn Hưng Thịnh'] as const;

/** Invented people: the officers of the seed, and applicants with names combined from theirs. */
export class People {
  private constructor(private readonly officers: readonly Officer[]) {}

  static async open(): Promise<People> {
    return new People(JSON.parse(await readFile(join(projectRoot, 'src', 'seed', 'people', 'officers.json'), 'utf8')) as Officer[]);
  }

  /** The officer with a role in an agency: of the seed, else one named after the post. */
  officer(agencyCode: string, role: Role): Holder {
    const found = this.officers.find(({ posts }) => posts.some((post) => post.agencyCode === agencyCode && post.roles.includes(role)));
    return { subject: found?.subject ?? `${agencyCode}-${role}`, name: found?.name ?? `Cán bộ ${agencyCode}`, agencyCode, roles: [role] };
  }

  /** An invented applicant, numbered. Tax codes begin with 99, which belongs to no province. */
  applicant(kind: 'citizen' | 'business', number: number, chance: Chance): Holder & { readonly identityNumber: string } {
    const digits = String(number).padStart(6, '0');
    if (kind === 'business') {
      return {
        subject: `demo-business-${number}`,
        name: `Công ty TNHH ${chance.oneOf(TRADES)} ${chance.oneOf(PLACES)}`,
        roles: ['business'],
        identityNumber: `9999${digits}`,
      };
    }
    const name = `${chance.oneOf(this.officers).name.split(' ')[0]} ${chance.oneOf(this.officers).name.split(' ').slice(1).join(' ')}`;
    return {
      subject: `demo-citizen-${number}`,
      name,
      roles: ['citizen'],
      identityNumber: `052${chance.between(0, 1) ? '1' : '0'}${chance.between(60, 99)}${digits}`,
    };
  }
}
