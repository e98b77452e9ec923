// SPDX-License-Identifier: Apache-2.0
import type { VariablesOf } from '../providers/graphql';
import type { MONEY_PATHS_OF_ACCOUNT } from '../providers/pathDocuments';
import type { MoneyPath } from '../providers/types';

export type PathVariables = VariablesOf<typeof MONEY_PATHS_OF_ACCOUNT>;
export type PathKind = 'cycles' | 'chains';
export type Place = 'ANYWHERE' | 'START' | 'MIDDLE' | 'END';

/** What an investigator has typed; what is left empty keeps the value in force on the server. */
export interface PathForm {
  kind: PathKind;
  place: Place;
  /** First and last day, UTC, as `2026-03-01`. */
  fromDay: string;
  toDay: string;
  minHops: string;
  minAmount: string;
  /** Least share in per cent. */
  sharePercent: string;
  /** Longest round trip, or longest rest in an account, in days. */
  days: string;
}

export const EMPTY_FORM: PathForm = {
  kind: 'cycles',
  place: 'ANYWHERE',
  fromDay: '',
  toDay: '',
  minHops: '',
  minAmount: '',
  sharePercent: '',
  days: '',
};

export const PATHS_PER_PAGE = 25;

const DAY_MILLIS = 86_400_000;
const DAY_MINUTES = 1_440;

const number = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text));

const duration = (days: string): string | undefined => {
  const given = number(days);
  return given === undefined ? undefined : `PT${Math.round(given * DAY_MINUTES)}M`;
};

const startOf = (day: string, later = 0): string | undefined =>
  day === '' ? undefined : new Date(Date.parse(`${day}T00:00:00Z`) + later).toISOString();

const share = (percent: string): number | undefined => {
  const given = number(percent);
  return given === undefined ? undefined : given / 100;
};

/** The variables of the query; the last day counts as a whole. */
export function pathVariables(id: string, form: PathForm, after?: string): PathVariables {
  const amounts = { minHops: number(form.minHops), minAmount: form.minAmount.trim() || undefined };
  const wantsCycles = form.kind === 'cycles';
  return {
    id,
    wantsCycles,
    from: startOf(form.fromDay),
    to: startOf(form.toDay, DAY_MILLIS),
    first: PATHS_PER_PAGE,
    after,
    ...(wantsCycles
      ? { cycles: { ...amounts, maxSpan: duration(form.days), minReturnedShare: share(form.sharePercent) } }
      : {
          chains: { ...amounts, maxDwell: duration(form.days), minForwardedShare: share(form.sharePercent) },
          place: form.place,
        }),
  };
}

/** Whether every field that is filled holds a number that can be sent. */
export const isSendable = (form: PathForm): boolean =>
  [form.minHops, form.minAmount, form.sharePercent, form.days].every(
    text => text.trim() === '' || Number(text) >= 0,
  ) &&
  (form.fromDay === '' || form.toDay === '' || form.fromDay <= form.toDay);

/** Share of what was paid first that arrives last; nothing where the currencies differ. */
export function keptShare(path: MoneyPath): number | null {
  const [first, last] = [path.transfers[0]?.paid, path.transfers.at(-1)?.received];
  if (!first || !last || first.currency !== last.currency || Number(first.amount) === 0) return null;
  return Number(last.amount) / Number(first.amount);
}
