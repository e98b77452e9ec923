// SPDX-License-Identifier: Apache-2.0
import { ALERT_ROW } from './fragments';
import { graphql } from './graphql';

/** Alerts tied from one to the next by the same money or people, in time order. */
export const STORY = graphql(
  `
    query Story($id: ID!, $from: Int!) {
      alert(id: $id) {
        id
        story(first: 25, from: $from) {
          id
          partCount
          truncated
          next
          parts {
            place
            inAccountIds
            outAccountIds
            alert {
              ...AlertRow
            }
          }
          links {
            fromAlertId
            toAlertId
            tie
            strength
          }
        }
      }
    }
  `,
  [ALERT_ROW],
);

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

/** Every step that persons made with an alert. */
export const HISTORY = graphql(`
  query History($id: ID!) {
    alert(id: $id) {
      id
      history {
        version
        at
        by
        from
        to
        reason
      }
    }
  }
`);
