import type { Env } from '../config/env.js';
import { keptKey, knownKey } from '../config/key-file.js';
import { StartRefusal } from '../config/start-refusal.js';
import type { Database } from '../database/database.js';
import { secretFingerprint } from './person-key.js';

const FILE = 'person-key';

type Settings = Pick<Env, 'personKey' | 'dataDir'>;

/** The keys of persons in the database were made under another secret: no person would find their data. */
export class PersonSecretDiffers extends StartRefusal {
  constructor() {
    super(
      'MOTCUA_PERSON_KEY: khóa này không phải khóa đã dùng để tạo mã định danh người trong cơ sở dữ liệu. Hãy dùng lại khóa cũ ' +
        '(tệp secrets/person-key trong thư mục dữ liệu, hoặc giá trị đã đặt trước đây).',
      'this is not the key under which the persons in the database are known. Use that one again (the file secrets/person-key of the ' +
        'data folder, or the value that was set before).',
    );
  }
}

/** The secret of the installation: that of the configuration, else that of the data folder, made there when it is first needed. */
export async function openPersonSecret({ personKey, dataDir }: Settings): Promise<Buffer> {
  return personKey ?? keptKey(dataDir, FILE);
}

/** The same where nothing may be made: undefined when there is none. */
export async function knownPersonSecret({ personKey, dataDir }: Settings): Promise<Buffer | undefined> {
  return personKey ?? knownKey(dataDir, FILE);
}

/** Makes sure that all processes over a database use one secret: the first one leaves its fingerprint. @throws PersonSecretDiffers */
export async function assertPersonSecret(database: Database): Promise<void> {
  const fingerprint = secretFingerprint();
  await database.write('insert into platform.person_secret (version, fingerprint) values (1, $1) on conflict (version) do nothing', [
    fingerprint,
  ]);
  const [kept] = await database.read<{ fingerprint: string }>('select fingerprint from platform.person_secret where version = 1');
  if (kept?.fingerprint !== fingerprint) throw new PersonSecretDiffers();
}
