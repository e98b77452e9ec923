// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import {
  formatDays,
  formatDuration,
  formatInstant,
  formatMonies,
  formatParameter,
  formatPeriod,
  formatPoints,
  formatScore,
  formatTotals,
  groupDigits,
  offsetText,
  shortenId,
  sumMoney,
} from './formatModel';

const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('amounts', () => {
  it('group digits of numbers too long for floating point', () => {
    expect(groupDigits('-12345678901234567890.12')).toBe('−12,345,678,901,234,567,890.12');
    expect(groupDigits('999')).toBe('999');
    expect(groupDigits('0.00000001')).toBe('0.00000001');
  });

  it('never add up different currencies', () => {
    expect(formatMonies([usd('1000.00'), { amount: '5', currency: 'JPY' }])).toBe('1,000.00 USD + 5 JPY');
    expect(sumMoney([usd('1.10'), { amount: '7', currency: 'JPY' }, usd('2.2')])).toEqual([
      { amount: '7', currency: 'JPY' },
      usd('3.30'),
    ]);
  });

  it('add up exactly', () => {
    expect(sumMoney([usd('0.1'), usd('0.2')])).toEqual([usd('0.3')]);
    expect(sumMoney([usd('10.00'), usd('-10.50')])).toEqual([usd('-0.50')]);
    expect(sumMoney([usd('9007199254740993.01'), usd('0.01')])).toEqual([usd('9007199254740993.02')]);
  });

  it('say how many currencies are left out', () => {
    expect(formatTotals(['A', 'B', 'C'].map(currency => ({ amount: '1', currency })))).toBe('1 A + 1 B +1');
    expect(formatTotals([])).toBe('–');
  });
});

describe('times', () => {
  it('are in UTC and say so', () => {
    expect(formatInstant('2026-03-01T10:30:00+01:00')).toBe('2026-03-01 09:30 UTC');
    expect(formatInstant('2026-03-01T09:30:05Z')).toBe('2026-03-01 09:30:05 UTC');
    expect(formatInstant(null)).toBe('–');
    expect(formatInstant('nonsense')).toBe('–');
  });

  it('are told by the clock of this machine where that is asked for, with its offset', () => {
    const moment = '2026-07-01T09:30:00Z';
    const minutes = -new Date(moment).getTimezoneOffset();
    const local = new Date(Date.parse(moment) + minutes * 60_000).toISOString();
    expect(formatInstant(moment, 'local')).toBe(
      `${local.slice(0, 10)} ${local.slice(11, 16)} ${offsetText(moment, 'local')}`,
    );
    expect(offsetText(moment, 'local')).toMatch(/^UTC[+−]\d\d:\d\d$/);
    expect(offsetText(moment, 'utc')).toBe('UTC');
  });

  it('name the zone of a period once', () => {
    expect(formatPeriod('2026-03-01T09:30:00Z', '2026-03-02T10:00:00Z')).toBe(
      '2026-03-01 09:30 – 2026-03-02 10:00 UTC',
    );
    expect(formatPeriod('2026-03-01T09:30:00Z', '2026-03-01T09:30:00Z')).toBe('2026-03-01 09:30 UTC');
    expect(formatPeriod(null, '2026-03-01T09:30:00Z')).toBe('– – 2026-03-01 09:30 UTC');
  });

  it('name what two days have in common once', () => {
    expect(formatDays('2026-03-01T00:00:00Z', '2026-03-01T23:00:00Z')).toBe('2026-03-01');
    expect(formatDays('2026-03-01T00:00:00Z', '2026-03-04T00:00:00Z')).toBe('2026-03-01 – 04');
    expect(formatDays('2026-03-01T00:00:00Z', '2026-05-04T00:00:00Z')).toBe('2026-03-01 – 05-04');
    expect(formatDays('2025-12-31T00:00:00Z', '2026-01-01T00:00:00Z')).toBe('2025-12-31 – 2026-01-01');
  });

  it('give durations in their two greatest units', () => {
    expect(formatDuration(190_000, 'en')).toBe('2 d 4 h');
    expect(formatDuration(86_400, 'zh')).toBe('1 天');
    expect(formatDuration(0, 'en')).toBe('0 s');
    expect(formatDuration(null, 'en')).toBe('–');
  });
});

describe('parameters', () => {
  it('show durations for people and numbers with their unit', () => {
    const unit = (name: string, chinese: string) => ({
      unit: name,
      unitText: { english: name, chinese },
    });
    expect(formatParameter('PT72H', null, 'en')).toBe('3 d');
    expect(formatParameter('P1DT30M', null, 'zh')).toBe('1 天');
    expect(formatParameter('1000', unit('transfers', '笔转账'), 'en')).toBe('1,000 transfers');
    expect(formatParameter('1000', unit('transfers', '笔转账'), 'zh')).toBe('1,000 笔转账');
    expect(formatParameter('0.7', unit('share', '比例'), 'en')).toBe('70 %');
    expect(formatParameter('0.65', unit('weight', '权重'), 'zh')).toBe('0.65');
    expect(formatParameter('true', null, 'en')).toBe('yes');
    expect(formatParameter('true', null, 'zh')).toBe('是');
  });
});

describe('scores', () => {
  it('are cut, so that nearly one is not one', () => {
    expect(formatScore(0.9999)).toBe('0.999');
    expect(formatScore(0.58)).toBe('0.580');
    expect(formatScore(1)).toBe('1.000');
    expect(formatScore(null)).toBe('–');
  });

  it('have points with a sign', () => {
    expect([1.84, -0.5, -0.001].map(formatPoints)).toEqual(['+1.84', '−0.50', '0.00']);
  });
});

describe('ids', () => {
  it('keep both ends', () => {
    expect(shortenId('short')).toBe('short');
    const short = shortenId('12/GB29NWBK60161331926819', 14);
    expect(short).toHaveLength(14);
    expect(short.startsWith('12/GB29')).toBe(true);
    expect(short.endsWith('26819')).toBe(true);
  });
});
