// SPDX-License-Identifier: Apache-2.0
import type { AlertStatus, OpenPart, WorkItem } from '../providers/types';
import { ALERT_STATUSES } from '../providers/types';
import { movesFrom, needsReason } from './alertTextModel';

const LABELS_SHOWN = 4;

/** The detectors of an item that there is room for, those with most alerts first, and how many are left. */
export function labelsOf(item: WorkItem): { shown: WorkItem['typologies']; left: number } {
  const sorted = [...item.typologies].sort((a, b) => b.count - a.count || (a.typology < b.typology ? -1 : 1));
  return { shown: sorted.slice(0, LABELS_SHOWN), left: Math.max(0, sorted.length - LABELS_SHOWN) };
}

/** Where all open parts of a story may go together; those that are there already stay. */
export function movesOfAll(parts: readonly OpenPart[]): readonly AlertStatus[] {
  return ALERT_STATUSES.filter(
    status =>
      parts.some(part => part.status !== status) &&
      parts.every(part => part.status === status || movesFrom(part.status).includes(status)),
  );
}

/** Whether a step of all parts needs a reason: if that of any does. */
export const anyNeedsReason = (parts: readonly OpenPart[], to: AlertStatus): boolean =>
  parts.some(part => part.status !== to && needsReason(part.status, to));
