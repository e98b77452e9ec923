// SPDX-License-Identifier: Apache-2.0
import type { StoryLink } from '../providers/types';

type ReasonKey = 'SHARED_TRANSFERS' | 'PASSED_ON_FROM' | 'PASSED_ON_TO' | 'SHARED_END' | 'SHARED_CUSTOMERS';

export interface Reason {
  key: ReasonKey;
  otherIds: string[];
}

/** Why an alert belongs to its story: its ties by kind, in the order of the strongest of each, seen from it. */
export function reasonsOf(alertId: string, links: readonly StoryLink[]): Reason[] {
  const byKey = new Map<ReasonKey, string[]>();
  for (const link of links) {
    if (link.fromAlertId !== alertId && link.toAlertId !== alertId) continue;
    const isLater = link.toAlertId === alertId;
    const key =
      link.tie === 'PASSED_ON' ? (isLater ? 'PASSED_ON_FROM' : 'PASSED_ON_TO') : (link.tie as ReasonKey);
    byKey.set(key, [...(byKey.get(key) ?? []), isLater ? link.fromAlertId : link.toAlertId]);
  }
  return [...byKey].map(([key, otherIds]) => ({ key, otherIds }));
}
