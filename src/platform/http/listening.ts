import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Env } from '../config/env.js';
import { StartRefusal } from '../config/start-refusal.js';

type Address = Pick<Env, 'host' | 'port'>;

/** The address is another program's; the message says what to do about it. */
export class AddressInUse extends StartRefusal {
  constructor({ host, port }: Address) {
    super(
      `Cổng ${port} của ${host} đang được chương trình khác sử dụng; hãy đặt PORT khác.`,
      `Port ${port} of ${host} is in use by another program; set PORT to another one.`,
    );
  }
}

/** The address is none of this machine's, or not for this user. */
export class AddressUnusable extends StartRefusal {
  constructor({ host, port }: Address, code: string) {
    super(
      `HOST, PORT: không mở được cổng ${port} của ${host} (${code}); hãy đặt HOST là địa chỉ của máy này và PORT từ 1024 trở lên.`,
      `cannot listen on port ${port} of ${host} (${code}); set HOST to an address of this machine and PORT to 1024 or more.`,
    );
  }
}

const UNUSABLE = new Set(['EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL']);

/**
 * Tries the address out before anything is loaded, so that a port that is taken costs a moment and not a minute.
 *
 * @returns the port; for port 0 one that is free, because others are told by which address the server is reached before it listens
 * @throws AddressInUse, AddressUnusable
 */
export async function freePortOf(address: Address): Promise<number> {
  const server = createServer();
  try {
    server.listen(address.port, address.host);
    await once(server, 'listening');
  } catch (error) {
    throw refusalOf(error, address);
  }
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function refusalOf(error: unknown, address: Address): unknown {
  const code = (error as { readonly code?: string }).code ?? '';
  if (code === 'EADDRINUSE') return new AddressInUse(address);
  return UNUSABLE.has(code) ? new AddressUnusable(address, code) : error;
}

/**
 * Begins to listen on the configured address.
 * @throws AddressInUse, AddressUnusable
 */
export async function listenOn(app: NestFastifyApplication, address: Address): Promise<void> {
  try {
    await app.listen(address.port, address.host);
  } catch (error) {
    throw refusalOf(error, address);
  }
}
