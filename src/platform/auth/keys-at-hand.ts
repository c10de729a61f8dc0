import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import type { KeySet, KeySource } from './issuer-keys.js';

/**
 * The keys of an issuer that lives in this installation: asked for with each token that has to be verified, so that a new key counts at
 * once and one that was taken away does not any more.
 */
export class KeysAtHand {
  private set: KeySet | undefined;
  private text = '';

  constructor(private readonly source: KeySource) {}

  /** The set of this moment; undefined when it cannot be read. */
  async current(): Promise<KeySet | undefined> {
    let keys: JSONWebKeySet;
    try {
      keys = await this.source();
    } catch {
      return undefined;
    }
    const text = JSON.stringify(keys);
    if (this.set === undefined || text !== this.text) [this.set, this.text] = [createLocalJWKSet(keys), text];
    return this.set;
  }

  /** None: the set at hand is the newest. */
  newerThan(): Promise<KeySet | undefined> {
    return Promise.resolve(undefined);
  }
}
