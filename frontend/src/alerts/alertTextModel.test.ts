// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { fakeAlerts } from '../../fake/alerts';
import { ALERT_STATUSES } from '../providers/types';
import { headlineOf, movesFrom, needsReason } from './alertTextModel';

describe('headline', () => {
  it('is the server’s in English and our own in Chinese', () => {
    const [cycle, , ring] = fakeAlerts(3);
    expect(headlineOf(cycle!, 'en')).toBe(cycle!.headline);
    expect(headlineOf(cycle!, 'zh')).toMatch(/^资金回流：4 个账户，2 个客户，\d+ 笔转账，共 [\d,.]+ USD$/);
    expect(headlineOf(ring!, 'zh')).toBe('共用身份团伙：5 个客户');
  });
});

describe('status', () => {
  it('leads nowhere from merged and never to merged', () => {
    expect(movesFrom('MERGED')).toEqual([]);
    expect(ALERT_STATUSES.flatMap(movesFrom)).not.toContain('MERGED');
  });

  it('needs a reason for closing and for opening again', () => {
    const closed = ['CLOSED_CONFIRMED', 'CLOSED_FALSE_POSITIVE', 'CLOSED_NO_ACTION'] as const;
    expect(movesFrom('ESCALATED').filter(to => needsReason('ESCALATED', to))).toEqual(closed);
    for (const status of closed) {
      expect(movesFrom(status)).toEqual(['IN_REVIEW']);
      expect(needsReason(status, 'IN_REVIEW')).toBe(true);
    }
    expect(needsReason('OPEN', 'IN_REVIEW')).toBe(false);
  });
});
