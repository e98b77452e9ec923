// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { StoryLink } from '../providers/types';
import { reasonsOf } from './storyModel';

const links: StoryLink[] = [
  { fromAlertId: 'fan', toAlertId: 'chain', tie: 'PASSED_ON', strength: 0.9 },
  { fromAlertId: 'chain', toAlertId: 'ring', tie: 'SHARED_CUSTOMERS', strength: 0.5 },
];

describe('reasonsOf', () => {
  it('tells who spends from who brings', () => {
    expect(reasonsOf('chain', links)).toEqual([
      { key: 'PASSED_ON_FROM', otherIds: ['fan'] },
      { key: 'SHARED_CUSTOMERS', otherIds: ['ring'] },
    ]);
    expect(reasonsOf('fan', links)).toEqual([{ key: 'PASSED_ON_TO', otherIds: ['chain'] }]);
  });

  it('names all others of one kind together', () => {
    const people = ['fan', 'ring'].map(other => ({
      fromAlertId: other,
      toAlertId: 'zeta',
      tie: 'SHARED_CUSTOMERS' as const,
      strength: 1,
    }));
    expect(reasonsOf('zeta', people)).toEqual([{ key: 'SHARED_CUSTOMERS', otherIds: ['fan', 'ring'] }]);
  });

  it('has none for an alert that no tie touches', () => {
    expect(reasonsOf('other', links)).toEqual([]);
  });
});
