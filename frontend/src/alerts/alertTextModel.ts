// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../misc/formatModel';
import { formatCount, formatDuration, formatTotals, localized } from '../misc/formatModel';
import type { AlertRow, AlertStatus } from '../providers/types';

/** The line that says what an alert is: the server's in English, our own in Chinese. */
export function headlineOf(alert: AlertRow, language: Language): string {
  if (language === 'en') return alert.headline;
  const parts = [
    alert.accountIds.length > 0 ? `${formatCount(alert.accountIds.length)} 个账户` : '',
    alert.customerIds.length > 0 ? `${formatCount(alert.customerIds.length)} 个客户` : '',
    alert.transferCount > 0 ? `${formatCount(alert.transferCount)} 笔转账` : '',
    alert.totals.length > 0 ? `共 ${formatTotals(alert.totals)}` : '',
  ].filter(Boolean);
  return `${localized(alert.typologyName, language)}：${parts.join('，')}`;
}

type Translate = (key: string, values?: Record<string, unknown>) => string;

/** What the columns of the list leave unsaid: how many take part, and how long it took. */
export function whoAndHowLong(alert: AlertRow, t: Translate, language: Language): string {
  const counted = (name: string, count: number) =>
    count === 0 ? [] : [t(`header.${name}`, { smart_count: count, count: formatCount(count) })];
  const seconds = (Date.parse(alert.lastEventAt) - Date.parse(alert.firstEventAt)) / 1_000;
  return [
    ...counted('accounts', alert.accountIds.length),
    ...counted('customers', alert.customerIds.length),
    ...(alert.transferCount > 1 ? [formatDuration(seconds, language)] : []),
  ].join(' · ');
}

const CLOSING = ['CLOSED_CONFIRMED', 'CLOSED_FALSE_POSITIVE', 'CLOSED_NO_ACTION'] as const;

const MOVES: Record<AlertStatus, readonly AlertStatus[]> = {
  OPEN: ['IN_REVIEW', 'ESCALATED', ...CLOSING],
  IN_REVIEW: ['OPEN', 'ESCALATED', ...CLOSING],
  ESCALATED: ['IN_REVIEW', ...CLOSING],
  CLOSED_CONFIRMED: ['IN_REVIEW'],
  CLOSED_FALSE_POSITIVE: ['IN_REVIEW'],
  CLOSED_NO_ACTION: ['IN_REVIEW'],
  MERGED: [],
};

/** Where an alert may go from here; the server has the last word. */
export const movesFrom = (status: AlertStatus): readonly AlertStatus[] => MOVES[status];

const isClosed = (status: AlertStatus): boolean => status.startsWith('CLOSED');

/** Closing needs a reason, and so does opening again. */
export const needsReason = (from: AlertStatus, to: AlertStatus): boolean => isClosed(from) !== isClosed(to);
