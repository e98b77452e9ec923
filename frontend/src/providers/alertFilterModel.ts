// SPDX-License-Identifier: Apache-2.0
import type { AlertSort } from './types';

/** What the filter form of the alert list holds. Days are calendar days in UTC, both inclusive. */
export interface AlertFilterForm {
  /** What is listed: items of work unless said. */
  view?: string;
  grades?: string[];
  typologies?: string[];
  statuses?: string[];
  eventsFrom?: string;
  eventsTo?: string;
  amountMin?: string | number;
  amountMax?: string | number;
  scoreMin?: string | number;
  /** Part of the id of the alert, or of an account or a customer that takes part. */
  text?: string;
  accountId?: string;
  customerId?: string;
  sample?: string | number;
}

/** What the list can show: items of work in the queue, those below its line, or every alert. */
export const VIEWS = ['ABOVE_LINE', 'BELOW_LINE', 'ALL'] as const;
export type View = (typeof VIEWS)[number];

export const viewOf = (form: AlertFilterForm): View => VIEWS.find(view => view === form.view) ?? 'ABOVE_LINE';

const DAY_MILLIS = 86_400_000;
const SORT_FIELDS: Record<string, string> = {
  // Grades are bands of the score.
  grade: 'SCORE',
  score: 'SCORE',
  typology: 'TYPOLOGY',
  status: 'STATUS',
  totals: 'AMOUNT',
  transferCount: 'TRANSFERS',
  firstEventAt: 'FIRST_EVENT',
  lastEventAt: 'LAST_EVENT',
  updatedAt: 'UPDATED',
};

/** Turns the form into the input of the server: empty entries vanish, the last day is included. */
export function toAlertFilter(form: AlertFilterForm): Record<string, unknown> {
  const view = viewOf(form);
  const filter = {
    items: view === 'ALL' ? undefined : view,
    grades: filled(form.grades),
    typologies: filled(form.typologies),
    statuses: filled(form.statuses),
    eventsFrom: startOfDay(form.eventsFrom),
    eventsTo: startOfDay(form.eventsTo, DAY_MILLIS),
    amountMin: decimal(form.amountMin),
    amountMax: decimal(form.amountMax),
    scoreMin: share(form.scoreMin),
    text: text(form.text),
    accountId: text(form.accountId),
    customerId: text(form.customerId),
    sample: share(form.sample) || undefined,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** The server's order for a column; the highest score first for a column it cannot sort by. */
export function toAlertSort(field: string, order: string): AlertSort {
  const name = SORT_FIELDS[field];
  return name ? (`${name}_${order === 'ASC' ? 'ASC' : 'DESC'}` as AlertSort) : 'SCORE_DESC';
}

function filled(values?: string[]): string[] | undefined {
  return values && values.length > 0 ? values : undefined;
}

function text(value?: string): string | undefined {
  const stripped = value?.trim();
  return stripped ? stripped : undefined;
}

function decimal(value?: string | number): string | undefined {
  const stripped = value == null ? '' : String(value).trim();
  return /^\d+(\.\d+)?$/.test(stripped) ? stripped : undefined;
}

/** A score lies in [0,1]; anything else does not restrict. */
function share(value?: string | number): number | undefined {
  const number = value == null || value === '' ? NaN : Number(value);
  return number >= 0 && number <= 1 ? number : undefined;
}

function startOfDay(day?: string, plusMillis = 0): string | undefined {
  const millis = day ? Date.parse(`${day.slice(0, 10)}T00:00:00Z`) : NaN;
  return Number.isNaN(millis) ? undefined : new Date(millis + plusMillis).toISOString();
}
