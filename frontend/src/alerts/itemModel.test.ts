// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { AlertStatus, WorkItem } from '../providers/types';
import { anyNeedsReason, labelsOf, movesOfAll } from './itemModel';

const parts = (...statuses: AlertStatus[]) =>
  statuses.map((status, i) => ({ alertId: `a${i}`, status, version: 1 }));
const typology = (name: string, count: number) => ({
  typology: name,
  typologyName: { english: name, chinese: name },
  count,
});
const item = (...typologies: WorkItem['typologies']): WorkItem => ({
  leadId: 'a0',
  isLead: true,
  aboveLine: true,
  alertCount: 9,
  typologies,
});

describe('labels of an item', () => {
  it('name the detectors with most alerts first and count those left out', () => {
    const six = item(...['a', 'b', 'c', 'd', 'e', 'f'].map((name, i) => typology(name, i === 4 ? 3 : 1)));
    expect(labelsOf(six).shown.map(each => each.typology)).toEqual(['e', 'a', 'b', 'c']);
    expect(labelsOf(six).left).toBe(2);
    expect(labelsOf(item(typology('a', 2))).left).toBe(0);
  });
});

describe('a decision about all open parts', () => {
  it('offers what every part may become or is already', () => {
    expect(movesOfAll(parts('OPEN', 'OPEN'))).toContain('IN_REVIEW');
    expect(movesOfAll(parts('OPEN', 'IN_REVIEW'))).toEqual([
      'OPEN',
      'IN_REVIEW',
      'ESCALATED',
      'CLOSED_CONFIRMED',
      'CLOSED_FALSE_POSITIVE',
      'CLOSED_NO_ACTION',
    ]);
    expect(movesOfAll(parts('ESCALATED', 'OPEN'))).not.toContain('OPEN');
    expect(movesOfAll(parts('ESCALATED', 'ESCALATED'))).not.toContain('ESCALATED');
    expect(movesOfAll([])).toEqual([]);
  });

  it('needs a reason if a part is closed by it', () => {
    expect(anyNeedsReason(parts('OPEN', 'IN_REVIEW'), 'CLOSED_CONFIRMED')).toBe(true);
    expect(anyNeedsReason(parts('OPEN', 'IN_REVIEW'), 'ESCALATED')).toBe(false);
  });
});
