import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Env } from '../config/env.js';

/** The address is another program's; the message says what to do about it. */
export class AddressInUse extends Error {
  override readonly name = 'AddressInUse';

  constructor({ host, port }: Pick<Env, 'host' | 'port'>) {
    super(`Cổng ${port} của ${host} đang được chương trình khác sử dụng; hãy đặt PORT khác. | Port ${port} of ${host} is in use by another program; set PORT to another one.`);
  }
}

/**
 * Begins to listen on the configured address.
 * @throws AddressInUse when another program listens there
 */
export async function listenOn(app: NestFastifyApplication, address: Pick<Env, 'host' | 'port'>): Promise<void> {
  try {
    await app.listen(address.port, address.host);
  } catch (error) {
    throw (error as { readonly code?: string }).code === 'EADDRINUSE' ? new AddressInUse(address) : error;
  }
}
