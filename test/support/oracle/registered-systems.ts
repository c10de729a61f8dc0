import type { House } from '../house.js';
import { PartnerDesk, type Registered } from '../partner-desk.js';
import type { Subject } from './copied-dossiers.js';
import type { Asker } from './world.js';

/** Systems that were registered: of several levels, for some sectors, with fewer scopes, and one that was switched off since. */
export async function registeredSystems(house: House, subjects: readonly Subject[]): Promise<readonly Asker[]> {
  const desk = await PartnerDesk.open(house);
  const sectorCodes = [...new Set(subjects.map(({ sectorCode }) => sectorCode))].slice(0, 2);
  const systems = {
    'a registered system of a department': await desk.registered({ agencyCode: 'H21.24' }),
    'a registered system for some sectors': await desk.registered({ agencyCode: 'H21', sectorCodes }),
    'a registered system that is shown whose dossiers are': await desk.registered({
      agencyCode: 'H21.195',
      scopes: ['dossier.read', 'file.read', 'person.read'],
    }),
    'a registered system with files and no persons': await desk.registered({
      agencyCode: 'H21.195',
      scopes: ['dossier.read', 'file.read'],
    }),
    'a registered system that reads events alone': await desk.registered({ agencyCode: 'H21', scopes: ['event.read'] }),
    'a registered system that was switched off': await desk.registered({ agencyCode: 'H21' }),
  };
  const askers: Asker[] = [];
  for (const [who, system] of Object.entries(systems))
    askers.push({ who, viewer: system.id, token: await tokenOf(desk, system), roles: ['partner-system'] });
  const disabled = await desk.on(systems['a registered system that was switched off'].id, 'disable', { reason: 'Nghi lộ mã bí mật.' });
  if (disabled.status !== 200) throw new Error(disabled.text);
  return askers;
}

async function tokenOf(desk: PartnerDesk, { id, secret }: Registered): Promise<string> {
  const { body } = await desk.form({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
  const { access_token: token } = body as { readonly access_token?: string };
  if (token === undefined) throw new Error(JSON.stringify(body));
  return token;
}
