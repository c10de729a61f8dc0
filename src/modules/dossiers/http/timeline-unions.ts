import type { Union } from '../../../platform/http/openapi/document-parts.js';
import { factsSchema } from '../domain/fact-schemas.js';
import type { Audience } from '../domain/timeline.js';
import type { AudienceTimeline } from '../use-cases/register-timelines.js';

/** Ways to a timeline, and who comes by each: agency systems use the desk's and are shown what partners are shown. */
const WAYS = {
  citizen: {
    name: 'CitizenTimelineEntry',
    readers: ['citizen'],
    vi: 'Sự kiện, nội dung hiển thị cho người nộp',
    en: 'An entry as applicants see it',
  },
  desk: {
    name: 'DeskTimelineEntry',
    readers: ['desk', 'partner'],
    vi: 'Sự kiện, nội dung hiển thị cho bộ phận Một cửa và hệ thống của cơ quan khác',
    en: 'An entry as the one-stop unit and systems of agencies see it',
  },
  officer: {
    name: 'OfficerTimelineEntry',
    readers: ['officer'],
    vi: 'Sự kiện, nội dung hiển thị cho cán bộ giải quyết',
    en: 'An entry as officers see it',
  },
} as const satisfies Record<string, { name: string; readers: readonly Audience[]; vi: string; en: string }>;

export type Way = keyof typeof WAYS;

/** The name of the schema of an entry by path. */
export function entrySchemaOf(way: Way): string {
  return WAYS[way].name;
}

/** The entries of each way's timelines, made of the same rows that show them. */
export function timelineUnions(timelines: readonly AudienceTimeline[]): Union[] {
  return Object.values(WAYS).map(({ name, readers, vi, en }) => ({
    name,
    description: `${vi} | ${en}`,
    like: 'TimelineEntryView',
    by: 'type',
    varies: 'facts',
    variants: timelines.flatMap(({ rows, words }) =>
      Object.entries(rows)
        .filter(([, { to }]) => readers.some((each) => to.includes(each)))
        .map(([value, row]) => ({
          value,
          description: `${row.title.vi} | ${row.title.en}`,
          schema: factsSchema(row, words, readers, true),
        })),
    ),
  }));
}
