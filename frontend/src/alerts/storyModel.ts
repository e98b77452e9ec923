// SPDX-License-Identifier: Apache-2.0
import type { StoryLink } from '../providers/types';

export interface Reason {
  key: 'SHARED_TRANSFERS' | 'PASSED_ON_FROM' | 'PASSED_ON_TO' | 'SHARED_CUSTOMERS';
  otherId: string;
}

/** Why an alert belongs to its story: its ties, strongest first, seen from it. */
export function reasonsOf(alertId: string, links: readonly StoryLink[]): Reason[] {
  return links.flatMap((link): Reason[] => {
    if (link.fromAlertId !== alertId && link.toAlertId !== alertId) return [];
    const isLater = link.toAlertId === alertId;
    const otherId = isLater ? link.fromAlertId : link.toAlertId;
    if (link.tie !== 'PASSED_ON') return [{ key: link.tie, otherId }];
    return [{ key: isLater ? 'PASSED_ON_FROM' : 'PASSED_ON_TO', otherId }];
  });
}
