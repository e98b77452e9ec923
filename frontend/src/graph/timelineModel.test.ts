// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Histogram } from './timelineModel';
import { brushBetween, covers, histogramOf, moveBrush, normalizeBrush, touches } from './timelineModel';

const HOUR = 3_600_000;
const START = Date.parse('2026-03-01T00:00:00Z');
const hours = (...list: number[]) => list.map(hour => START + hour * HOUR);

describe('histogram', () => {
  it('counts every instant exactly once, in at most the asked number of bins', () => {
    for (const spread of [0, 0.001, 1, 30, 800, 90_000]) {
      const instants = hours(0, spread * 0.3, spread * 0.5, spread, spread);
      const histogram = histogramOf(instants, 60) as Histogram;
      expect(histogram.bins.length).toBeLessThanOrEqual(60);
      expect(histogram.bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(5);
      expect(instants.every(instant => covers(histogram.span, instant))).toBe(true);
    }
  });

  it('is nothing where there is nothing to count', () => expect(histogramOf([])).toBeNull());

  it('has bins of a width that people count in', () => {
    const histogram = histogramOf(hours(0, 30)) as Histogram;
    expect((histogram.bins[0]?.to ?? 0) - (histogram.bins[0]?.from ?? 0)).toBe(HOUR);
  });
});

describe('brush', () => {
  const histogram = histogramOf(hours(0, 5, 30)) as Histogram;
  const { from, to } = histogram.span;

  it('covers its start but not its end', () => {
    expect(covers({ from: 10, to: 20 }, 10)).toBe(true);
    expect(covers({ from: 10, to: 20 }, 20)).toBe(false);
    expect(covers(null, 5)).toBe(true);
  });

  it('touches what lasted into it', () => {
    expect(touches({ from: 10, to: 20 }, 0, 10)).toBe(true);
    expect(touches({ from: 10, to: 20 }, 20, 30)).toBe(false);
  });

  it('keeps at least one bin and stays inside', () => {
    expect(moveBrush(null, 'from', 1_000, histogram)).toEqual({ from: to - HOUR, to });
    expect(moveBrush(null, 'to', -1_000, histogram)).toEqual({ from, to: from + HOUR });
    expect(moveBrush({ from, to: from + HOUR }, 'both', -3, histogram)).toEqual({ from, to: from + HOUR });
    expect(moveBrush({ from, to: from + HOUR }, 'both', 2, histogram)).toEqual({
      from: from + 2 * HOUR,
      to: from + 3 * HOUR,
    });
  });

  it('snaps to bins, whichever way it was dragged', () => {
    const wanted = { from: from + 2 * HOUR, to: from + 6 * HOUR };
    expect(brushBetween(from + 2.2 * HOUR, from + 5.1 * HOUR, histogram)).toEqual(wanted);
    expect(brushBetween(from + 5.1 * HOUR, from + 2.2 * HOUR, histogram)).toEqual(wanted);
  });

  it('that covers everything filters nothing', () => {
    expect(brushBetween(from - 1, to + 1, histogram)).toBeNull();
    expect(normalizeBrush({ from, to }, histogram)).toBeNull();
  });
});
