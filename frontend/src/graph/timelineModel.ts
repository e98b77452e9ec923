// SPDX-License-Identifier: Apache-2.0

/** A stretch of time in milliseconds of the epoch, `to` exclusive. */
export interface Span {
  from: number;
  to: number;
}

export interface Bin extends Span {
  count: number;
}

export interface Histogram {
  span: Span;
  bins: readonly Bin[];
  tallest: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Widths that people count in. */
const WIDTHS = [
  1_000,
  10_000,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
];

/** Counts instants in equal bins of a round width, at most `maxBins` of them. Null where there is nothing to count. */
export function histogramOf(instants: readonly number[], maxBins = 60): Histogram | null {
  if (instants.length === 0) return null;
  const least = Math.min(...instants);
  const greatest = Math.max(...instants);
  const width = binWidth(greatest - least + 1, maxBins);
  const from = Math.floor(least / width) * width;
  const length = Math.floor((greatest - from) / width) + 1;
  const bins = Array.from({ length }, (_, i) => ({
    from: from + i * width,
    to: from + (i + 1) * width,
    count: 0,
  }));
  for (const instant of instants) {
    const bin = bins[Math.floor((instant - from) / width)];
    if (bin) bin.count++;
  }
  return {
    span: { from, to: from + length * width },
    bins,
    tallest: Math.max(...bins.map(bin => bin.count)),
  };
}

function binWidth(length: number, maxBins: number): number {
  const fits = (width: number) => Math.ceil(length / width) + 1 <= maxBins;
  const round = WIDTHS.find(fits);
  return round ?? Math.ceil(length / (maxBins - 1) / DAY) * DAY;
}

export const covers = (span: Span | null, instant: number): boolean =>
  span === null || (instant >= span.from && instant < span.to);

/** Whether something that lasted from `first` to `last` (inclusive) touches the span. */
export const touches = (span: Span | null, first: number, last: number): boolean =>
  span === null || (first < span.to && last >= span.from);

export type BrushEnd = 'from' | 'to' | 'both';

/** Moves one end of the brush, or the whole of it, by bins; it keeps at least one bin and stays inside. */
export function moveBrush(brush: Span | null, end: BrushEnd, bins: number, histogram: Histogram): Span {
  const width = binWidthOf(histogram);
  const whole = histogram.span;
  const { from, to } = brush ?? whole;
  const by = bins * width;
  if (end === 'from') return { from: clamp(from + by, whole.from, to - width), to };
  if (end === 'to') return { from, to: clamp(to + by, from + width, whole.to) };
  const shift = clamp(by, whole.from - from, whole.to - to);
  return { from: from + shift, to: to + shift };
}

/** A brush between two points of the axis, snapped to bins; null where it covers everything. */
export function brushBetween(one: number, other: number, histogram: Histogram): Span | null {
  const width = binWidthOf(histogram);
  const { from: start, to: end } = histogram.span;
  const low = clamp(Math.min(one, other), start, end - 1);
  const high = clamp(Math.max(one, other), start, end - 1);
  const from = start + Math.floor((low - start) / width) * width;
  const to = start + (Math.floor((high - start) / width) + 1) * width;
  return from <= start && to >= end ? null : { from, to };
}

/** A brush that covers everything filters nothing. */
export const normalizeBrush = (brush: Span, histogram: Histogram): Span | null =>
  brush.from <= histogram.span.from && brush.to >= histogram.span.to ? null : brush;

export function binWidthOf(histogram: Histogram): number {
  const first = histogram.bins[0];
  return first ? first.to - first.from : 1;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}
