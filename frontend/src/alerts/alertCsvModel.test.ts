// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { fakeAlerts } from '../../fake/alerts';
import { alertCsv } from './alertCsvModel';

const [alert] = fakeAlerts(1);

describe('alerts as comma-separated values', () => {
  it('have a line each, raw numbers and the currency beside the amount', () => {
    const [head, line, end] = alertCsv([alert!], 'en').split('\r\n');
    const value = (name: string) => line?.split(',')[head?.split(',').indexOf(name) ?? -1];
    expect(value('score')).toBe(String(alert!.score));
    expect(value('amount')).toBe(alert!.totals[0]?.amount);
    expect(value('currency')).toBe('USD');
    expect(value('first_event_at')).toBe(alert!.firstEventAt);
    expect(end).toBe('');
  });

  it('cannot carry a formula or break out of a cell', () => {
    const evil = { ...alert!, id: '=HYPERLINK("http://x","y")', headline: 'a "quoted", headline' };
    const csv = alertCsv([evil], 'en');
    expect(csv).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
    expect(csv).toContain('"a ""quoted"", headline"');
    for (const start of ['+1', '-1', '@SUM', '\tx']) {
      expect(alertCsv([{ ...alert!, id: start }], 'en')).toContain(`\r\n'${start},`);
    }
  });

  it('name typology and headline in the language of the page', () => {
    expect(alertCsv([alert!], 'zh')).toContain('资金回流');
  });
});
