// SPDX-License-Identifier: Apache-2.0
import { ALERT_ROW } from './fragments';
import { graphql } from './graphql';

/** Alerts tied from one to the next by the same money or people, in time order. */
export const STORY = graphql(
  `
    query Story($id: ID!, $from: Int!) {
      alert(id: $id) {
        id
        item {
          leadId
          openParts {
            alertId
            status
            version
          }
        }
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

/** How many of a filtered list are in the queue, below its line, and alerts of any kind. */
export const ITEM_COUNTS = graphql(`
  query ItemCounts($above: AlertFilter!, $below: AlertFilter!, $all: AlertFilter!) {
    status {
      workLine
    }
    above: alerts(first: 1, filter: $above) {
      totalCount
    }
    below: alerts(first: 1, filter: $below) {
      totalCount
    }
    all: alerts(first: 1, filter: $all) {
      totalCount
    }
  }
`);

/** Moves one alert along its life. */
export const CHANGE_ALERT_STATUS = graphql(`
  mutation ChangeAlertStatus($input: ChangeAlertStatusInput!) {
    changeAlertStatus(input: $input) {
      alert {
        id
        status
        version
        statusReason
        updatedAt
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

/** Moves all open alerts of a story along at once. */
export const CHANGE_STORY_STATUS = graphql(`
  mutation ChangeStoryStatus($input: ChangeStoryStatusInput!) {
    changeStoryStatus(input: $input) {
      alerts {
        id
        status
        version
        statusReason
        updatedAt
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

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
