// SPDX-License-Identifier: Apache-2.0
import type { FlowDirection, IndicatorMeasure, IndicatorSubject } from '../src/providers/types';

const WEEK = 7 * 86_400_000;
const FIRST_MONDAY = Date.parse('2026-01-05T00:00:00Z');
const WEEKS = 12;
const SUBJECTS = 60;
const UNITS: Record<IndicatorMeasure, [string, string, string]> = {
  VOLUME: ['major units of the base currency', 'USD', 'USD'],
  FREQUENCY: ['transfers', 'transfers', '笔转账'],
  FLUCTUATION: ['', '', ''],
  LARGEST_SHARE: ['share', 'share', '比例'],
  HERFINDAHL: ['share', 'share', '比例'],
};
const LABELS: Record<IndicatorMeasure, [string, string]> = {
  VOLUME: ['Volume', '交易金额'],
  FREQUENCY: ['Frequency', '交易频率'],
  FLUCTUATION: ['Amount fluctuation', '金额波动'],
  LARGEST_SHARE: ['Share of the largest counterparty', '最大对手方占比'],
  HERFINDAHL: ['Concentration (Herfindahl index)', '集中度（赫芬达尔指数）'],
};

const instant = (week: number) => new Date(FIRST_MONDAY + week * WEEK).toISOString();
const text = ([english, chinese]: [string, string]) => ({ english, chinese });

/** Twelve weeks, the data ending within the last one. */
export const fakeIndicatorRun = () => ({
  runId: 'run-2',
  computedAt: instant(WEEKS - 0.4),
  windowHours: 168,
  baseCurrency: 'USD',
  dataFrom: instant(0),
  dataTo: instant(WEEKS - 0.5),
  windows: Array.from({ length: WEEKS }, (_, back) => ({
    from: instant(WEEKS - 1 - back),
    to: instant(WEEKS - back),
    whole: back > 0,
  })),
});

/** Quiet weeks, then one that is many times as large. */
function value(measure: IndicatorMeasure, week: number, factor: number): number {
  const grown = week === WEEKS - 2 ? 9 : 1;
  if (measure === 'VOLUME') return (2_000 + ((week * 37) % 11) * 90) * factor * grown;
  if (measure === 'FREQUENCY') return Math.round((6 + (week % 3)) * Math.sqrt(grown));
  if (measure === 'FLUCTUATION') return 0.4 + (week % 4) * 0.05;
  return measure === 'LARGEST_SHARE' ? 0.35 : 0.22;
}

function valueOf(measure: IndicatorMeasure, week: number, factor: number) {
  const [unit, english, chinese] = UNITS[measure];
  const usual = value(measure, 1, factor);
  const measured = value(measure, week, factor);
  const range = (median: number, count: number) => ({
    median,
    spread: Math.max(median / 10, 0.1),
    greatest: median * 1.2,
    count,
    deviation: (measured - median) / Math.max(median / 10, 0.1),
  });
  return {
    measure,
    label: text(LABELS[measure]),
    value: measured,
    unit,
    unitText: { english, chinese },
    increase: week === 0 ? null : measured - usual,
    ownPast: week === 0 ? null : { ...range(usual, week), group: null },
    peers: { ...range(usual / factor, 41), group: text(['persons retail', '个人零售']) },
  };
}

function reading(
  subject: IndicatorSubject,
  id: string,
  direction: FlowDirection,
  week: number,
  factor: number,
) {
  return {
    subject,
    subjectId: id,
    node: { label: subject, id, title: id, degree: 2, hub: false, score: null, grade: null },
    direction,
    from: instant(week),
    to: instant(week + 1),
    group: text(['persons retail', '个人零售']),
    history: week,
    values: (Object.keys(UNITS) as IndicatorMeasure[]).map(measure => valueOf(measure, week, factor)),
  };
}

/** The indicators of one subject, the latest window first; in week 4 it was idle. */
export const readingsOf = (subject: IndicatorSubject, id: string) =>
  Array.from({ length: WEEKS }, (_, back) => WEEKS - 1 - back)
    .filter(week => week !== 4)
    .flatMap(week => [reading(subject, id, 'IN', week, 1), reading(subject, id, 'OUT', week, 0.9)]);

export interface IndicatorArguments {
  subject: IndicatorSubject;
  measure: IndicatorMeasure;
  direction: FlowDirection;
  windowFrom?: string;
  filter?: { text?: string | null };
  sort?: string;
  first?: number;
  after?: string;
}

/** Subjects by one indicator of the window asked for, or of the latest whole one. */
export function fakeReadings({ subject, measure, direction, windowFrom, filter, sort }: IndicatorArguments) {
  const week = windowFrom ? Math.round((Date.parse(windowFrom) - FIRST_MONDAY) / WEEK) : WEEKS - 2;
  const key = (sort ?? 'INCREASE_DESC').replace(/_(ASC|DESC)$/, '');
  const sign = sort?.endsWith('_ASC') ? 1 : -1;
  const all = Array.from({ length: SUBJECTS }, (_, number) =>
    reading(subject, `11/GB${String(number).padStart(4, '0')}`, direction, week, 1 + (number % 7) / 4),
  );
  const by = (row: (typeof all)[number]) => {
    const found = row.values.find(each => each.measure === measure);
    if (key === 'VALUE') return found?.value ?? 0;
    if (key === 'OWN_PAST') return found?.ownPast?.deviation ?? 0;
    return (key === 'PEERS' ? found?.peers.deviation : found?.increase) ?? 0;
  };
  return all
    .filter(row => row.subjectId.toLowerCase().includes((filter?.text ?? '').toLowerCase()))
    .sort((a, b) => sign * (by(a) - by(b)) || (a.subjectId < b.subjectId ? -1 : 1));
}
