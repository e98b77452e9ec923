// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { toAlertFilter, toAlertSort, viewOf } from './alertFilterModel';

describe('alert filter', () => {
  it('asks for items of work and nothing else of an empty form', () => {
    expect(toAlertFilter({ grades: [], accountId: '  ', amountMin: '', eventsFrom: '' })).toEqual({
      items: 'ABOVE_LINE',
    });
  });

  it('includes the whole of the last day', () => {
    expect(toAlertFilter({ view: 'ALL', eventsFrom: '2026-03-01', eventsTo: '2026-03-01' })).toEqual({
      eventsFrom: '2026-03-01T00:00:00.000Z',
      eventsTo: '2026-03-02T00:00:00.000Z',
    });
  });

  it('keeps amounts as exact text and drops what is no amount', () => {
    expect(toAlertFilter({ view: 'ALL', amountMin: '9007199254740993.01', amountMax: '1e9' })).toEqual({
      amountMin: '9007199254740993.01',
    });
  });
});

describe('alert filter by score and text', () => {
  it('takes a score in [0,1] and a text, trimmed', () => {
    expect(toAlertFilter({ view: 'ALL', scoreMin: '0.6', text: ' 70/1004 ' })).toEqual({
      scoreMin: 0.6,
      text: '70/1004',
    });
    expect(toAlertFilter({ view: 'ALL', scoreMin: '60', text: ' ' })).toEqual({});
  });
});

describe('what is listed', () => {
  it('is what the form says, items of work where it says nothing that there is', () => {
    expect(toAlertFilter({ view: 'BELOW_LINE', sample: '0.1' })).toEqual({
      items: 'BELOW_LINE',
      sample: 0.1,
    });
    expect(toAlertFilter({ view: 'ALL', sample: '0' })).toEqual({});
    expect(viewOf({ view: 'mine' })).toBe('ABOVE_LINE');
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
