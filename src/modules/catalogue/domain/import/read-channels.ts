import { sameDuration } from '../same-duration.js';
import { CHANNELS, type Channel, type ChannelTerms, type LegalDuration, type ServiceCase } from '../procedure.js';
import type { RawRecord } from './raw-record.js';
import { rawDuration, readDuration } from './read-duration.js';
import { readFee } from './read-fee.js';

const METHODS: Readonly<Record<string, Channel>> = { DIRECT: 'direct', ONLINE: 'online', POSTAL: 'post' };

/** Reads the ways of applying with their durations and fees, in the order of the source. */
export function readChannels(row: RawRecord): readonly ChannelTerms[] {
  const channels: ChannelTerms[] = [];
  for (const method of row.records('methods')) {
    const name = method.text('method');
    const channel = name === null ? undefined : METHODS[name];
    if (channel) channels.push(readTerms(method, channel, channels));
    else method.report('CHANNEL_UNKNOWN', 'method', name);
  }
  return channels;
}

function readTerms(method: RawRecord, channel: Channel, before: readonly ChannelTerms[]): ChannelTerms {
  const time = method.value('processing_time');
  const timeText = typeof time === 'string' && !/^\s*[\d.,-]*\s*$/.test(time) ? method.text('processing_time') : null;
  const description = method.text('description');
  const unit = method.value('unit');
  const { duration, finding } = readDuration(time, unit, timeText ?? description);
  if (finding) method.report(finding, 'processing_time', rawDuration(time, unit));
  const texts = [timeText, description].filter((text) => text !== null);
  return {
    key: nextKey(channel, before),
    channel,
    duration,
    durationText: texts.length === 0 ? null : texts.join('\n'),
    durationRaw: rawDuration(time, unit),
    fees: method.records('fees').map(readFee),
  };
}

/** `direct-1`, `direct-2`: the channel and the position among its terms. */
export function nextKey(channel: Channel, before: readonly ChannelTerms[]): string {
  return `${channel}-${before.filter((terms) => terms.channel === channel).length + 1}`;
}

/** Reports what is missing or ambiguous in the terms of a whole procedure. */
export function judgeChannels(row: RawRecord, channels: readonly ChannelTerms[]): void {
  if (channels.length === 0) row.report('CHANNELS_MISSING', 'methods');
  const stated = channels.flatMap((terms) => terms.duration ?? []);
  if (stated.length === 0) row.report('DURATION_MISSING', 'methods');
  for (const channel of CHANNELS) {
    const [first, ...others] = channels.filter((terms) => terms.channel === channel).map((terms) => terms.duration);
    if (first !== undefined && others.some((other) => !equal(first, other))) row.report('DURATION_SEVERAL', 'methods', channel);
  }
}

function equal(one: LegalDuration | null, other: LegalDuration | null): boolean {
  return one === null ? other === null : sameDuration(one, other);
}

/** Reads the services below the procedure that the payment platform knows by their own codes. */
export function readServiceCases(row: RawRecord, procedureCode: string): readonly ServiceCase[] {
  return row.records('service_cases').map((service) => {
    const code = service.text('code');
    if (code !== null && !code.startsWith(procedureCode)) service.report('SERVICE_CODE_FOREIGN', 'code', code);
    const time = service.value('processing_qty');
    const unit = service.value('processing_type');
    return { code, name: service.text('name') ?? '', duration: readDuration(time, unit).duration, durationRaw: rawDuration(time, unit) };
  });
}
