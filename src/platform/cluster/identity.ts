import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The operating-system user that the server's processes run as. */
export interface ServerIdentity {
  readonly uid: number;
  readonly gid: number;
}

const NOBODY: ServerIdentity = { uid: 65_534, gid: 65_534 };

/** `nobody` has another number on some systems, and initdb refuses a user that the system does not know by name. */
async function nobody(): Promise<ServerIdentity> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const line = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(passwd);
  return line ? { uid: Number(line[1]) >>> 0, gid: Number(line[2]) >>> 0 } : NOBODY;
}

/**
 * PostgreSQL refuses to run as root, so root lends it another user: the owner of an existing cluster, else `nobody`.
 * Undefined means that the server runs as the user who starts it.
 */
export async function serverIdentity(cluster: string): Promise<ServerIdentity | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(cluster).catch(() => undefined);
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody();
}

/** Whether that user may enter this folder: every folder above it must let the user through as well. Access lists are not read. */
export async function canEnter(folder: string, identity: ServerIdentity): Promise<boolean> {
  for (let path = folder; ; path = dirname(path)) {
    const { mode, uid, gid } = await stat(path);
    const bit = uid === identity.uid ? 0o100 : gid === identity.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (path === dirname(path)) return true;
  }
}
