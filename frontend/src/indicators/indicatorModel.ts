// SPDX-License-Identifier: Apache-2.0
import { formatShare, groupDigits, localized } from '../misc/formatModel';
import type { Language } from '../misc/formatModel';
import type {
  FlowDirection,
  IndicatorMeasure,
  IndicatorReading,
  IndicatorValue,
  IndicatorWindow,
} from '../providers/types';

/** One window of one indicator, as it is drawn. */
export interface Bar {
  from: string;
  /** Nothing where the indicator is not defined. */
  value: number | null;
  /** What was usual of the subject before it. */
  usual: number | null;
  /** What was usual among its peers in it. */
  peers: number | null;
  whole: boolean;
}

const ZERO_WHEN_IDLE: readonly IndicatorMeasure[] = ['VOLUME', 'FREQUENCY'];

/** The windows of one indicator, the earliest first, from the first in which the subject did anything. */
export function barsOf(
  readings: readonly IndicatorReading[],
  windows: readonly IndicatorWindow[],
  direction: FlowDirection,
  measure: IndicatorMeasure,
): Bar[] {
  const first = Math.min(...readings.map(reading => Date.parse(reading.from)));
  return [...windows]
    .reverse()
    .filter(window => Date.parse(window.from) >= first)
    .map(window => {
      const value = valueIn(readings, window.from, direction, measure);
      const idle = ZERO_WHEN_IDLE.includes(measure) ? 0 : null;
      return {
        from: window.from,
        value: value?.value ?? idle,
        usual: value?.ownPast?.median ?? null,
        peers: value?.peers.median ?? null,
        whole: window.whole,
      };
    });
}

function valueIn(
  readings: readonly IndicatorReading[],
  from: string,
  direction: FlowDirection,
  measure: IndicatorMeasure,
): IndicatorValue | undefined {
  return readingIn(readings, from, direction)?.values.find(value => value.measure === measure);
}

/** What a subject did in one direction in the window that begins then. */
export const readingIn = (
  readings: readonly IndicatorReading[],
  from: string,
  direction: FlowDirection,
): IndicatorReading | undefined =>
  readings.find(reading => reading.from === from && reading.direction === direction);

/** The window to look at first: the latest whole one in which the subject did something that way, else the latest. */
export function windowShown(
  readings: readonly IndicatorReading[],
  windows: readonly IndicatorWindow[],
  direction: FlowDirection,
): string | undefined {
  const active = windows.filter(window => readingIn(readings, window.from, direction));
  return (active.find(window => window.whole) ?? active[0] ?? windows[0])?.from;
}

/** A value with its unit: `12,300.00 USD`, `12 transfers`, `94.5 %`, `0.83`. */
export function formatMeasured(
  value: number,
  { unit, unitText }: Pick<IndicatorValue, 'unit' | 'unitText'>,
  language: Language,
): string {
  if (unit === 'share') return formatShare(value);
  const digits = unit === 'transfers' ? (Number.isInteger(value) ? 0 : 1) : 2;
  const words = localized(unitText, language);
  const number = groupDigits(value.toFixed(digits));
  return words ? `${number} ${words}` : number;
}

/** A difference with its sign: `+400.00 USD`. */
export function formatIncrease(
  increase: number | null,
  unit: Pick<IndicatorValue, 'unit' | 'unitText'>,
  language: Language,
): string {
  if (increase === null) return '–';
  const text = formatMeasured(increase, unit, language);
  return increase > 0 ? `+${text}` : text.replace(/^-/, '−');
}

/** How many usual spreads a value lies from what is usual: `+3.2 σ`. */
export function formatDeviation(deviation: number | null | undefined): string {
  if (deviation === null || deviation === undefined) return '–';
  const rounded = Math.abs(deviation) < 0.05 ? 0 : deviation;
  return `${rounded > 0 ? '+' : ''}${groupDigits(rounded.toFixed(1))} σ`;
}

/** From here on a value stands out: three spreads, beyond which 1 in 740 lies if values scatter normally. */
export const STANDS_OUT = 3;

/** Heights of bars and marks in [0,1], by the greatest of them. */
export function scaleOf(bars: readonly Bar[]): (value: number) => number {
  const greatest = Math.max(...bars.flatMap(bar => [bar.value ?? 0, bar.usual ?? 0, bar.peers ?? 0]), 0);
  return value => (greatest > 0 ? value / greatest : 0);
}
