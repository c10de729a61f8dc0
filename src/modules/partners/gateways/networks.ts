import { BlockList, isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { networkInvalid } from '../domain/partner.errors.js';

/**
 * Networks as they are kept: `203.0.113.0/24`, each once. One that names an address within a network and not its first one is refused: it
 * is as likely that its length is wrong.
 *
 * @throws DomainError PARTNER_NETWORK_INVALID (422) with the place of the entry
 */
export function readNetworks(entries: readonly string[]): readonly string[] {
  return [...new Set(entries.map((entry, place) => canonical(entry) ?? refuse(place)))];
}

/** Whether an address is in one of the networks; an IPv4 address that is written as an IPv6 one is that address. */
export function networkCheck(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    list.addSubnet(address, Number(prefix), isIP(address) === 4 ? 'ipv4' : 'ipv6');
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
}

function canonical(entry: string): string | undefined {
  const [text = '', digits = '', ...rest] = entry.split('/');
  if (isIP(text) === 0 || !/^\d{1,3}$/.test(digits) || rest.length > 0 || text.includes('%')) return undefined;
  const [address, prefix] = [ipaddr.parse(text), Number(digits)];
  if (prefix > (address.kind() === 'ipv4' ? 32 : 128)) return undefined;
  const network = `${address.toString()}/${prefix}`;
  const kind = address.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6;
  return kind.networkAddressFromCIDR(network).toString() === address.toString() ? network : undefined;
}

function refuse(place: number): never {
  throw networkInvalid(place);
}
