// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { START, HOUR, buildTransfer } from '../../fake/build';
import { transferRows } from './transferRowsModel';

const TRANSFERS = [
  buildTransfer({ id: 't1', amount: '9.00', hours: 0 }),
  buildTransfer({ id: 't2', amount: '1000.00', hours: 1 }),
  buildTransfer({ id: 't3', hours: 2, paid: { amount: '500', currency: 'JPY' } }),
  buildTransfer({ id: 't4', amount: '9.00', hours: 3 }),
];
const ids = (rows: ReturnType<typeof transferRows>) => rows.map(row => row.transfer.id);

describe('transfer rows', () => {
  it('sort amounts as numbers and keep currencies together', () => {
    expect(ids(transferRows(TRANSFERS, null, { column: 'paid', direction: 'asc' }))).toEqual([
      't3',
      't1',
      't4',
      't2',
    ]);
  });

  it('keep the order of the evidence under ties, also when sorted downward', () => {
    expect(ids(transferRows(TRANSFERS, null, { column: 'paid', direction: 'desc' }))).toEqual([
      't2',
      't1',
      't4',
      't3',
    ]);
    expect(ids(transferRows(TRANSFERS, null, { column: 'channel', direction: 'desc' }))).toEqual([
      't1',
      't2',
      't3',
      't4',
    ]);
  });

  it('keep their number of the evidence inside a brush', () => {
    const brush = { from: START + HOUR, to: START + 3 * HOUR };
    const rows = transferRows(TRANSFERS, brush, { column: 'at', direction: 'desc' });
    expect(rows.map(row => row.number)).toEqual([3, 2]);
  });
});
