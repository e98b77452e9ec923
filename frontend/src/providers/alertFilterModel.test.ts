// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { toAlertFilter, toAlertSort } from './alertFilterModel';

describe('alert filter', () => {
  it('sends nothing for an empty form', () => {
    expect(toAlertFilter({ grades: [], accountId: '  ', amountMin: '', eventsFrom: '' })).toEqual({});
  });

  it('includes the whole of the last day', () => {
    expect(toAlertFilter({ eventsFrom: '2026-03-01', eventsTo: '2026-03-01' })).toEqual({
      eventsFrom: '2026-03-01T00:00:00.000Z',
      eventsTo: '2026-03-02T00:00:00.000Z',
    });
  });

  it('keeps amounts as exact text and drops what is no amount', () => {
    expect(toAlertFilter({ amountMin: '9007199254740993.01', amountMax: '1e9' })).toEqual({
      amountMin: '9007199254740993.01',
    });
  });
});

describe('alert filter by score and text', () => {
  it('takes a score in [0,1] and a text, trimmed', () => {
    expect(toAlertFilter({ scoreMin: '0.6', text: ' 70/1004 ' })).toEqual({ scoreMin: 0.6, text: '70/1004' });
    expect(toAlertFilter({ scoreMin: '60', text: ' ' })).toEqual({});
  });
});

describe('alert sort', () => {
  it('names the order of the server, by default the highest score first', () => {
    expect(toAlertSort('totals', 'ASC')).toBe('AMOUNT_ASC');
    expect(toAlertSort('firstEventAt', 'DESC')).toBe('FIRST_EVENT_DESC');
    expect(toAlertSort('lastEventAt', 'ASC')).toBe('LAST_EVENT_ASC');
    expect(toAlertSort('grade', 'ASC')).toBe('SCORE_ASC');
    expect(toAlertSort('id', 'ASC')).toBe('SCORE_DESC');
  });
});
