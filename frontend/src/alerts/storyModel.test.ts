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
      { key: 'PASSED_ON_FROM', otherId: 'fan' },
      { key: 'SHARED_CUSTOMERS', otherId: 'ring' },
    ]);
    expect(reasonsOf('fan', links)).toEqual([{ key: 'PASSED_ON_TO', otherId: 'chain' }]);
  });

  it('has none for an alert that no tie touches', () => {
    expect(reasonsOf('other', links)).toEqual([]);
  });
});
