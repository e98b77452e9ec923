// SPDX-License-Identifier: Apache-2.0
import type { NodeLabel } from '../providers/types';

const show = (resource: string, id: string) => `/${resource}/${encodeURIComponent(id)}/show`;

/** Addresses of the pages: ids may hold slashes. */
export const paths = {
  alert: (id: string) => show('alerts', id),
  account: (id: string) => show('accounts', id),
  customer: (id: string) => show('customers', id),
  run: (id: string) => show('runs', id),
  watchList: (name: string) => `/watch-lists/${encodeURIComponent(name)}`,
  detector: (id: string) => show('detectors', id),
  /** The page of a node; identifiers and devices have none. */
  node: (label: NodeLabel, id: string): string | undefined => {
    if (label === 'ACCOUNT') return show('accounts', id);
    return label === 'CUSTOMER' ? show('customers', id) : undefined;
  },
};
