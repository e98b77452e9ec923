// SPDX-License-Identifier: Apache-2.0
import type { LocalizedText, Money } from '../providers/types';

/** The languages of the page. */
export type Language = 'en' | 'zh';

export const languageOf = (locale: string): Language => (locale.startsWith('zh') ? 'zh' : 'en');

export function localized(text: LocalizedText | null | undefined, language: Language): string {
  if (!text) return '';
  return language === 'zh' ? text.chinese || text.english : text.english || text.chinese;
}

/** Groups the digits of an exact decimal, without a detour through floating point. */
export function groupDigits(decimal: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d*)(\.\d+)?$/.exec(decimal) ?? [];
  if (!whole && !fraction) return decimal;
  return `${sign.replace('-', '−')}${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${fraction}`;
}

/** For example `12,345.50 USD`. */
export const formatMoney = (money: Money): string => `${groupDigits(money.amount)} ${money.currency}`;

/** Several currencies are never added up: they stand side by side. */
export const formatMonies = (monies: readonly Money[]): string =>
  monies.length === 0 ? '–' : monies.map(formatMoney).join(' + ');

/** At most `shown` currencies, and how many more there are. */
export function formatTotals(monies: readonly Money[], shown = 2): string {
  const more = monies.length - shown;
  return more > 0 ? `${formatMonies(monies.slice(0, shown))} +${more}` : formatMonies(monies);
}

/** Whole numbers with grouped digits. */
export const formatCount = (count: number): string => groupDigits(String(Math.round(count)));

/** Whose clock the page shows. */
export type Zone = 'utc' | 'local';

type Moment = string | number | null | undefined;

/** `2026-03-01 09:30:00 UTC` or `… UTC+08:00`; without seconds if they are zero. The same in all languages, so that it can be searched for. */
export function formatInstant(instant: Moment, zone: Zone = 'utc'): string {
  const text = isoText(instant, zone);
  if (!text) return '–';
  const seconds = text.slice(17, 19);
  const shown = `${text.slice(0, 10)} ${text.slice(11, 16)}${seconds === '00' ? '' : `:${seconds}`}`;
  return `${shown} ${offsetText(instant, zone)}`;
}

/** `2026-03-01 09:30 – 2026-03-02 10:00 UTC`: the zone is said once where both ends have the same. */
export function formatPeriod(from: Moment, to: Moment, zone: Zone = 'utc'): string {
  const [first, last] = [formatInstant(from, zone), formatInstant(to, zone)];
  const suffix = ` ${offsetText(to, zone)}`;
  if (first === last) return first;
  return `${first.endsWith(suffix) ? first.slice(0, -suffix.length) : first} – ${last}`;
}

/** `2026-03-01`. */
export const formatDay = (instant: Moment, zone: Zone = 'utc'): string =>
  isoText(instant, zone)?.slice(0, 10) ?? '–';

/** `2026-03-01`, `2026-03-01 – 03`, `2026-03-01 – 04-02`: what both days have in common is said once. */
export function formatDays(from: string, to: string, zone: Zone = 'utc'): string {
  const first = formatDay(from, zone);
  const last = formatDay(to, zone);
  if (first === last) return first;
  const common = first.slice(0, 8) === last.slice(0, 8) ? 8 : first.slice(0, 5) === last.slice(0, 5) ? 5 : 0;
  return `${first} – ${last.slice(common)}`;
}

/** `03-01 09:30`: for labels in the network, whose legend names the zone. */
export const formatShortInstant = (instant: Moment, zone: Zone = 'utc'): string =>
  isoText(instant, zone)?.slice(5, 16).replace('T', ' ') ?? '–';

/** `UTC`, or by how much the clock of this machine was ahead of it then: `UTC+08:00`. */
export function offsetText(instant: Moment, zone: Zone): string {
  if (zone === 'utc') return 'UTC';
  const minutes = -offsetMinutes(millisOf(instant) ?? 0);
  const two = (number: number) => String(number).padStart(2, '0');
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function isoText(instant: Moment, zone: Zone): string | undefined {
  const millis = millisOf(instant);
  if (millis === undefined) return undefined;
  const shift = zone === 'utc' ? 0 : -offsetMinutes(millis) * 60_000;
  return new Date(millis + shift).toISOString();
}

function millisOf(instant: Moment): number | undefined {
  if (instant == null) return undefined;
  const millis = typeof instant === 'number' ? instant : Date.parse(instant);
  return Number.isNaN(millis) ? undefined : millis;
}

const offsetMinutes = (millis: number): number => new Date(millis).getTimezoneOffset();

const SPANS: readonly { seconds: number; en: string; zh: string }[] = [
  { seconds: 86_400, en: 'd', zh: '天' },
  { seconds: 3_600, en: 'h', zh: '小时' },
  { seconds: 60, en: 'min', zh: '分' },
  { seconds: 1, en: 's', zh: '秒' },
];

/** The two greatest units of a duration: `2 d 4 h`, `15 min`, `40 s`. */
export function formatDuration(seconds: number | null | undefined, language: Language): string {
  if (seconds == null) return '–';
  let left = Math.max(0, Math.round(seconds));
  const parts: string[] = [];
  for (const span of SPANS) {
    const count = Math.floor(left / span.seconds);
    left -= count * span.seconds;
    if (count > 0) parts.push(`${count} ${span[language]}`);
    else if (parts.length > 0) break;
  }
  return parts.slice(0, 2).join(' ') || `0 ${SPANS[3]?.[language]}`;
}

/** A run's timings: `850 ms`, `2.4 s`, `3 min 5 s`. */
export function formatMillis(millis: number, language: Language): string {
  if (millis < 1_000) return language === 'zh' ? `${millis} 毫秒` : `${millis} ms`;
  if (millis < 60_000) return `${(millis / 1_000).toFixed(1)} ${SPANS[3]?.[language]}`;
  return formatDuration(millis / 1_000, language);
}

const DECIMAL = /^-?\d+(\.\d+)?$/;
const YES_NO = { en: { true: 'yes', false: 'no' }, zh: { true: '是', false: '否' } } as const;

/** What a parameter is measured in: the name that files use, and the words. */
export interface ParameterUnit {
  unit: string;
  unitText: LocalizedText;
}

const ISO_DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** A parameter's value for a person: `PT72H` becomes `3 d`, a share of 0.7 becomes `70 %`; anything else stays with its unit. */
export function formatParameter(value: string, unit: ParameterUnit | null, language: Language): string {
  if (value === 'true' || value === 'false') return YES_NO[language][value];
  if (unit?.unit === 'share' && DECIMAL.test(value)) return formatShare(Number(value));
  const match = value.length > 1 ? ISO_DURATION.exec(value) : null;
  if (!match) {
    const number = DECIMAL.test(value) ? groupDigits(value) : value;
    const words = unit?.unit === 'weight' ? '' : localized(unit?.unitText, language);
    return words ? `${number} ${words}` : number;
  }
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = match.map(Number).map(n => n || 0);
  return formatDuration(((days * 24 + hours) * 60 + minutes) * 60 + seconds, language);
}

/** Scores with three decimals, cut rather than rounded: 0.9996 is not 1. */
export function formatScore(score: number | null | undefined): string {
  if (score == null) return '–';
  return (Math.floor(score * 1_000 + 1e-9) / 1_000).toFixed(3);
}

/** Points of log-odds with their sign: `+1.84`. */
export function formatPoints(points: number): string {
  const rounded = points.toFixed(2);
  if (Number(rounded) === 0) return '0.00';
  return points > 0 ? `+${rounded}` : rounded.replace('-', '−');
}

/** `in [0,1]` as percent with one decimal. */
export const formatShare = (share: number): string => `${Number((share * 100).toFixed(1))} %`;

/** Long ids keep both ends, which is where they differ. */
export function shortenId(id: string, length = 22): string {
  if (id.length <= length) return id;
  const head = Math.ceil((length - 1) * 0.6);
  return `${id.slice(0, head)}…${id.slice(id.length - (length - 1 - head))}`;
}

/** Number for comparing and drawing only; the text stays the truth. */
export const amountOf = (money: Money | undefined): number => (money ? Number(money.amount) : 0);

/** Adds exact decimals per currency, the largest first. */
export function sumMoney(monies: readonly Money[]): Money[] {
  const sums = new Map<string, { minor: bigint; digits: number }>();
  for (const money of monies) sums.set(money.currency, addDecimal(sums.get(money.currency), money.amount));
  return [...sums]
    .map(([currency, sum]) => ({ currency, amount: decimalText(sum.minor, sum.digits) }))
    .sort((a, b) => Number(b.amount) - Number(a.amount) || (a.currency < b.currency ? -1 : 1));
}

function addDecimal(sum: { minor: bigint; digits: number } | undefined, amount: string) {
  const fraction = amount.split('.')[1] ?? '';
  const digits = Math.max(sum?.digits ?? 0, fraction.length);
  const scaled = BigInt(amount.replace('.', '')) * 10n ** BigInt(digits - fraction.length);
  return { minor: (sum?.minor ?? 0n) * 10n ** BigInt(digits - (sum?.digits ?? digits)) + scaled, digits };
}

function decimalText(minor: bigint, digits: number): string {
  const sign = minor < 0n ? '-' : '';
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
