// SPDX-License-Identifier: Apache-2.0
import { ALERT_ROW } from './fragments';
import { graphql } from './graphql';

/** Alerts that share transfers, customers or accounts with one. */
export const RELATED_ALERTS = graphql(
  `
    query RelatedAlerts($id: ID!) {
      alert(id: $id) {
        id
        related(first: 50) {
          nodes {
            sharedTransfers
            sharedCustomers
            sharedAccounts
            alert {
              ...AlertRow
            }
          }
          totalCount
          truncated
        }
      }
    }
  `,
  [ALERT_ROW],
);
