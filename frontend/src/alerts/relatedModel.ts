// SPDX-License-Identifier: Apache-2.0
import type { RelatedAlert } from '../providers/types';

export interface SharedPart {
  kind: 'transfers' | 'customers' | 'accounts';
  count: number;
}

/** What two alerts have in common, the strongest tie first; nothing that is zero. */
export function sharedParts(related: RelatedAlert): SharedPart[] {
  const parts: SharedPart[] = [
    { kind: 'transfers', count: related.sharedTransfers },
    { kind: 'customers', count: related.sharedCustomers },
    { kind: 'accounts', count: related.sharedAccounts },
  ];
  return parts.filter(part => part.count > 0);
}
