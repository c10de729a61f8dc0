/** A secret of a system, of which only the hash is known. */
export interface ClientSecret {
  readonly id: string;
  readonly systemId: string;
  /** SHA-256 of the secret, hexadecimal. */
  readonly hash: string;
  readonly createdAt: Date;
  /** When it ends or ended; null while nobody said so. */
  readonly endsAt: Date | null;
}

/** Whether a secret can be used at an instant. */
export function isValid({ endsAt }: Pick<ClientSecret, 'endsAt'>, at: Date): boolean {
  return endsAt === null || endsAt > at;
}
