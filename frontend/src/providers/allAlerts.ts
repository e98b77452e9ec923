// SPDX-License-Identifier: Apache-2.0
import type { AlertFilterForm } from './alertFilterModel';
import { toAlertFilter, toAlertSort } from './alertFilterModel';
import { request } from './client';
import { MAX_FIRST } from './cursorsModel';
import { ALERTS } from './documents';
import type { ResultOf } from './graphql';
import type { AlertRow } from './types';

/** More would not fit a spreadsheet that people read; `./skein scan --out` writes everything. */
export const MAX_EXPORTED = 10_000;

type AlertPart = ResultOf<typeof ALERTS>;

/** A whole filtered list in its order, page by page, at most {@link MAX_EXPORTED} rows of it. */
export async function allAlerts(
  form: AlertFilterForm,
  order: { field: string; order: string },
): Promise<{ rows: AlertRow[]; total: number }> {
  const filter = toAlertFilter(form);
  const sort = toAlertSort(order.field, order.order);
  const rows: AlertRow[] = [];
  let total = Infinity;
  for (let after: string | undefined | null = ''; after != null && rows.length < MAX_EXPORTED;) {
    const part: AlertPart = await request(ALERTS, { first: MAX_FIRST, after: after || null, filter, sort });
    rows.push(...(part.alerts.edges.map(edge => edge.node) as AlertRow[]));
    total = part.alerts.totalCount;
    after = part.alerts.pageInfo.hasNextPage ? part.alerts.pageInfo.endCursor : null;
  }
  return { rows, total };
}
