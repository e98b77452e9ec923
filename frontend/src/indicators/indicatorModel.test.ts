// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { IndicatorReading, IndicatorWindow } from '../providers/types';
import {
  barsOf,
  formatDeviation,
  formatIncrease,
  formatMeasured,
  scaleOf,
  windowShown,
} from './indicatorModel';

const windows: IndicatorWindow[] = [3, 2, 1, 0].map(week => ({
  from: `2026-03-${String(2 + week * 7).padStart(2, '0')}T00:00:00Z`,
  to: `2026-03-${String(9 + week * 7).padStart(2, '0')}T00:00:00Z`,
  whole: week < 3,
}));
const USD = { unit: 'major units of the base currency', unitText: { english: 'USD', chinese: 'USD' } };
const TRANSFERS = { unit: 'transfers', unitText: { english: 'transfers', chinese: '笔转账' } };

function reading(week: number, value: number): IndicatorReading {
  const window = windows[3 - week] as IndicatorWindow;
  const range = { median: 100, spread: 10, count: 4, deviation: 1 };
  return {
    subject: 'ACCOUNT',
    subjectId: 'a',
    direction: 'IN',
    from: window.from,
    to: window.to,
    group: { english: 'all', chinese: '全部' },
    history: 4,
    values: [
      {
        measure: 'VOLUME',
        label: { english: 'Volume', chinese: '交易金额' },
        value,
        ...USD,
        increase: value - 100,
        ownPast: range,
        peers: { ...range, median: 50, group: { english: 'all', chinese: '全部' } },
      },
    ],
  };
}

describe('bars of an indicator', () => {
  it('begin with the first window of activity, and are zero where money did not move', () => {
    const bars = barsOf([reading(3, 30), reading(1, 90)], windows, 'IN', 'VOLUME');
    expect(bars.map(bar => bar.value)).toEqual([90, 0, 30]);
    expect(bars.map(bar => bar.whole)).toEqual([true, true, false]);
    expect(bars[0]?.peers).toBe(50);
    expect(bars[1]?.usual).toBeNull();
  });

  it('have gaps where a ratio is not defined', () => {
    expect(barsOf([reading(1, 90)], windows, 'IN', 'HERFINDAHL').map(bar => bar.value)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('reach the top with the greatest of values and usual ones', () => {
    const scale = scaleOf(barsOf([reading(1, 50)], windows, 'IN', 'VOLUME'));
    expect(scale(100)).toBe(1);
    expect(scale(50)).toBe(0.5);
    expect(scaleOf([])(7)).toBe(0);
  });
});

describe('the window shown first', () => {
  it('is the latest whole one with activity', () => {
    expect(windowShown([reading(3, 1), reading(1, 1)], windows, 'IN')).toBe(windows[2]?.from);
    expect(windowShown([reading(3, 1)], windows, 'IN')).toBe(windows[0]?.from);
    expect(windowShown([], windows, 'OUT')).toBe(windows[0]?.from);
  });
});

describe('measured values', () => {
  it('carry their unit', () => {
    expect(formatMeasured(12300, USD, 'en')).toBe('12,300.00 USD');
    expect(formatMeasured(12, TRANSFERS, 'zh')).toBe('12 笔转账');
    expect(formatMeasured(2.5, TRANSFERS, 'en')).toBe('2.5 transfers');
    expect(formatMeasured(0.945, { unit: 'share', unitText: TRANSFERS.unitText }, 'en')).toBe('94.5 %');
    expect(formatMeasured(0.834, { unit: '', unitText: { english: '', chinese: '' } }, 'en')).toBe('0.83');
  });

  it('say which way they differ', () => {
    expect(formatIncrease(400, USD, 'en')).toBe('+400.00 USD');
    expect(formatIncrease(-5, USD, 'en')).toBe('−5.00 USD');
    expect(formatIncrease(null, USD, 'en')).toBe('–');
    expect(formatDeviation(3.25)).toBe('+3.3 σ');
    expect(formatDeviation(-0.01)).toBe('0.0 σ');
    expect(formatDeviation(null)).toBe('–');
  });
});
