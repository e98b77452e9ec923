// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { RelatedAlert } from '../providers/types';
import { sharedParts } from './relatedModel';

const related = (sharedTransfers: number, sharedCustomers: number, sharedAccounts: number) =>
  ({ sharedTransfers, sharedCustomers, sharedAccounts }) as RelatedAlert;

describe('sharedParts', () => {
  it('names transfers before customers before accounts', () => {
    expect(sharedParts(related(2, 3, 4)).map(part => part.kind)).toEqual([
      'transfers',
      'customers',
      'accounts',
    ]);
  });

  it('leaves out what is not shared', () => {
    expect(sharedParts(related(0, 1, 0))).toEqual([{ kind: 'customers', count: 1 }]);
  });
});
