// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { MoneyPath } from '../providers/types';
import { EMPTY_FORM, isSendable, keptShare, pathVariables } from './pathQuestionModel';

const money = (amount: string, currency = 'EUR') => ({ amount, currency });

const path = (paid: ReturnType<typeof money>, received: ReturnType<typeof money>): MoneyPath =>
  ({ accountIds: ['a', 'b'], transfers: [{ paid, received }] }) as unknown as MoneyPath;

describe('the question about paths', () => {
  it('leaves out what is not filled, so that the values in force hold', () => {
    expect(pathVariables('a', EMPTY_FORM)).toEqual({
      id: 'a',
      wantsCycles: true,
      first: 25,
      cycles: {},
    });
  });

  it('asks for round trips with the last day whole and the share as a fraction', () => {
    const form = {
      ...EMPTY_FORM,
      fromDay: '2026-03-01',
      toDay: '2026-03-31',
      days: '1.5',
      sharePercent: '70',
    };
    expect(pathVariables('a', { ...form, minHops: '2', minAmount: '100' }, 'next')).toMatchObject({
      from: '2026-03-01T00:00:00.000Z',
      to: '2026-04-01T00:00:00.000Z',
      after: 'next',
      cycles: { maxSpan: 'PT2160M', minReturnedShare: 0.7, minHops: 2, minAmount: '100' },
    });
  });

  it('asks for chains with the place of the account', () => {
    const variables = pathVariables('a', { ...EMPTY_FORM, kind: 'chains', place: 'END', days: '2' });
    expect(variables).toMatchObject({ wantsCycles: false, place: 'END', chains: { maxDwell: 'PT2880M' } });
    expect(variables).not.toHaveProperty('cycles');
  });

  it('holds back numbers and days that cannot be meant', () => {
    expect(isSendable({ ...EMPTY_FORM, minAmount: 'a lot' })).toBe(false);
    expect(isSendable({ ...EMPTY_FORM, fromDay: '2026-03-02', toDay: '2026-03-01' })).toBe(false);
    expect(isSendable({ ...EMPTY_FORM, minAmount: '12.50' })).toBe(true);
  });

  it('compares first and last amount only in one currency', () => {
    expect(keptShare(path(money('200.00'), money('150.00')))).toBe(0.75);
    expect(keptShare(path(money('200.00'), money('150.00', 'USD')))).toBeNull();
  });
});
