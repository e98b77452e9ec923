// SPDX-License-Identifier: Apache-2.0
import { amountOf } from '../misc/formatModel';
import type { Transfer } from '../providers/types';
import type { Span } from './timelineModel';
import { covers } from './timelineModel';

export type TransferColumn = 'order' | 'at' | 'from' | 'to' | 'paid' | 'received' | 'channel' | 'reference';
export interface TransferOrder {
  column: TransferColumn;
  direction: 'asc' | 'desc';
}
export interface TransferRow {
  /** Place in the evidence, from 1: how the reasons count. */
  number: number;
  transfer: Transfer;
}

/** The transfers inside the brush, numbered as in the evidence and sorted by a column; ties keep the evidence's order. */
export function transferRows(
  transfers: readonly Transfer[],
  brush: Span | null,
  order: TransferOrder,
): TransferRow[] {
  const sign = order.direction === 'asc' ? 1 : -1;
  return transfers
    .map((transfer, i) => ({ number: i + 1, transfer }))
    .filter(row => covers(brush, Date.parse(row.transfer.at)))
    .sort((a, b) => sign * compare(a, b, order.column) || a.number - b.number);
}

function compare(a: TransferRow, b: TransferRow, column: TransferColumn): number {
  switch (column) {
    case 'order':
      return a.number - b.number;
    case 'at':
      return Date.parse(a.transfer.at) - Date.parse(b.transfer.at);
    case 'from':
      return text(a.transfer.fromAccountId, b.transfer.fromAccountId);
    case 'to':
      return text(a.transfer.toAccountId, b.transfer.toAccountId);
    case 'paid':
      return money(a.transfer.paid, b.transfer.paid);
    case 'received':
      return money(a.transfer.received, b.transfer.received);
    case 'channel':
      return text(a.transfer.channel, b.transfer.channel);
    case 'reference':
      return text(a.transfer.reference ?? '', b.transfer.reference ?? '');
  }
}

/** Amounts of different currencies cannot be compared: currencies stand together. */
function money(a: Transfer['paid'], b: Transfer['paid']): number {
  return text(a.currency, b.currency) || amountOf(a) - amountOf(b);
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
