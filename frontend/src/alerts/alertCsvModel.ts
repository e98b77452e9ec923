// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../misc/formatModel';
import { localized } from '../misc/formatModel';
import type { AlertRow } from '../providers/types';
import { headlineOf } from './alertTextModel';

/** The columns of `alerts.csv` as far as a list knows them: raw numbers with their units beside them, times in UTC. */
const COLUMNS: readonly [string, (alert: AlertRow, language: Language) => string | number][] = [
  ['id', alert => alert.id],
  ['typology', alert => alert.typology],
  ['typology_name', (alert, language) => localized(alert.typologyName, language)],
  ['grade', alert => alert.grade],
  ['score', alert => alert.score],
  ['status', alert => alert.status],
  ['headline', headlineOf],
  ['first_event_at', alert => alert.firstEventAt],
  ['last_event_at', alert => alert.lastEventAt],
  ['amount', alert => alert.totals[0]?.amount ?? ''],
  ['currency', alert => alert.totals[0]?.currency ?? ''],
  ['transfers', alert => alert.transferCount],
  ['accounts', alert => alert.accountIds.join(' ')],
  ['customers', alert => alert.customerIds.join(' ')],
  ['updated_at', alert => alert.updatedAt],
];

/** A list of alerts as comma-separated values (RFC 4180). */
export function alertCsv(alerts: readonly AlertRow[], language: Language): string {
  const head = COLUMNS.map(([name]) => name).join(',');
  const lines = alerts.map(alert => COLUMNS.map(([, value]) => cell(value(alert, language))).join(','));
  return [head, ...lines, ''].join('\r\n');
}

/** A text that a spreadsheet would run as a formula gets an apostrophe in front. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
