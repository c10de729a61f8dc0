import { numberOf, type Asking } from './asking.js';
import type { DossierFacts } from './facts.js';

type Filter = Readonly<Record<string, string>>;

/** The list of persons, whole: with those of which they know the standing alone. */
export async function ownDossiers(asking: Asking): Promise<void> {
  const route = 'GET /v1/citizen/dossiers';
  const expected = [...asking.seen('dossier', route), ...asking.seen('standing', route)].map(({ dossierId }) => dossierId);
  await dossierList(asking, route, {}, new Set(expected));
}

/** The export of a person: which dossiers it tells of at all, and of which it tells what happened. */
export async function exportedDossiers(asking: Asking): Promise<void> {
  const route = 'GET /v1/citizen/personal-data/export';
  const lines = (await asking.exported(route.slice(4))) as readonly { readonly kind: string; readonly dossierId: string }[];
  const told = (kind: string): readonly string[] => lines.filter((line) => line.kind === kind).map(({ dossierId }) => dossierId);
  const [whole, standing] = [asking.seen('dossier', route), asking.seen('standing', route)].map((seen) =>
    seen.map(({ dossierId }) => dossierId),
  );
  asking.compare(route, told('dossier'), [...whole!, ...standing!], asking.facts.dossiers.size);
  // Everything that is handed in has an entry that its applicant is shown.
  asking.compare(`${route} entries`, told('dossier-entry'), whole!, asking.facts.dossiers.size);
}

/** The lists of a counter. */
export async function deskDossiers(asking: Asking): Promise<void> {
  const route = 'GET /v1/desk/dossiers';
  for (const reach of ['own', 'all']) {
    const agencies = agenciesFor(asking, route, reach);
    await dossierList(
      asking,
      route,
      { reach },
      seenWhere(asking, route, (dossier) => isWith(agencies, dossier, 'receiving')),
    );
  }
}

/** The lists of an agency, in three parts, which are all that it may open. */
export async function officerDossiers(asking: Asking): Promise<void> {
  const route = 'GET /v1/officer/dossiers';
  const together = new Set<string>();
  for (const reach of ['own', 'all'])
    for (const [part, isOf] of PARTS) {
      const agencies = agenciesFor(asking, route, reach);
      const shown = await dossierList(
        asking,
        route,
        { reach, part },
        seenWhere(asking, route, (dossier) => isOf(dossier, agencies)),
      );
      if (reach === 'all') for (const id of shown) together.add(id);
    }
  asking.compare(route, together, seenWhere(asking, route), asking.facts.dossiers.size);
}

const PARTS: readonly (readonly [part: string, isOf: (dossier: DossierFacts, agencies: ReadonlySet<string>) => boolean])[] = [
  ['resolving', (dossier, agencies) => isWith(agencies, dossier, 'resolving')],
  ['receiving', (dossier, agencies) => isWith(agencies, dossier, 'receiving')],
  ['involved', ({ steppedAt }, agencies) => steppedAt.some((code) => agencies.has(code))],
];

/** Searches for persons, by number and by words of the name; and filters of lists. */
export async function searches(asking: Asking): Promise<void> {
  const { identityNumber, procedureCode, status, code } = someDossier(asking);
  const byNumber = { identityNumber };
  const filters: readonly (readonly [asked: Filter, isMatch: (dossier: DossierFacts) => boolean])[] = [
    [byNumber, (each) => each.identityNumber === identityNumber],
    [{ procedureCode }, (each) => each.procedureCode === procedureCode],
    [{ status }, (each) => each.status === status],
    [{ code }, (each) => each.code?.includes(code) === true],
  ];
  for (const [route, agencyOf, part] of [
    ['POST /v1/desk/dossiers/searches', 'receiving', {}],
    ['POST /v1/officer/dossiers/searches', 'resolving', { part: 'resolving' }],
  ] as const) {
    for (const [asked, isMatch] of filters) {
      // A number finds only what shows it.
      const posts = asking.opening(route).filter(({ knowsPersons }) => knowsPersons || asked !== byNumber);
      const agencies = new Set(posts.flatMap(({ reach }) => reach));
      const seen = asking.seenBy(posts, 'dossier').map(({ dossierId }) => asking.facts.dossiers.get(dossierId)!);
      const expected = new Set(seen.filter((each) => isWith(agencies, each, agencyOf) && isMatch(each)).map(({ id }) => id));
      let counted: unknown = 0;
      const items = await asking.pages(async (cursor) => {
        const body = { ...part, ...asked, reach: 'all', limit: 200, count: 'exact', ...(cursor === undefined ? {} : { cursor }) };
        const answer = await asking.ask('POST', `${route.slice(5)}?purpose=inquiry`, body);
        counted = answer.body['count'] ?? counted;
        return answer;
      });
      const name = `${route} ${JSON.stringify(asked)}`;
      asking.compare(
        name,
        items.map(({ id }) => id as string),
        expected,
        asking.facts.dossiers.size,
      );
      asking.compareNumber(`${name} count`, counted, expected.size);
    }
  }
}

/** Whether one of the agencies received or resolved a dossier, or has it after who did. */
function isWith(agencies: ReadonlySet<string>, dossier: DossierFacts, side: 'receiving' | 'resolving'): boolean {
  const successor = dossier[`${side}Successor`];
  return agencies.has(dossier[side]) || (successor !== null && agencies.has(successor));
}

/** A dossier that has a code, another one for each asker. */
function someDossier({ facts, asker }: Asking): DossierFacts & { readonly code: string } {
  const coded = [...facts.dossiers.values()].filter((each): each is DossierFacts & { readonly code: string } => each.code !== null);
  return coded[numberOf(asker.viewer) % coded.length]!;
}

/** Agencies whose list it is: those of the posts that open the route, or all that these reach. */
function agenciesFor(asking: Asking, route: string, reach: string): ReadonlySet<string> {
  return new Set(asking.opening(route).flatMap((post) => (reach === 'all' ? post.reach : [post.agencyCode])));
}

/** Dossiers that may be opened by the route, as far as they are so. */
function seenWhere(asking: Asking, route: string, isSo: (dossier: DossierFacts) => boolean = () => true): ReadonlySet<string> {
  const seen = asking.seen('dossier', route).map(({ dossierId }) => dossierId);
  return new Set(seen.filter((id) => isSo(asking.facts.dossiers.get(id)!)));
}

async function dossierList(asking: Asking, route: string, filter: Filter, expected: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const name = [route, ...Object.values(filter)].join(' ');
  const path = route.slice(4);
  const items = await asking.pages((cursor) => asking.get(path, { ...filter, limit: 200, cursor }));
  const shown = new Set(items.map(({ id }) => id as string));
  if (shown.size !== items.length) asking.differ(name, 'shows a dossier twice');
  asking.compare(name, shown, expected, asking.facts.dossiers.size);
  const { status, body } = await asking.get(path, { ...filter, limit: 1, count: 'exact' });
  asking.compareNumber(`${name} count`, status === 200 ? body['count'] : 0, expected.size);
  return shown;
}
