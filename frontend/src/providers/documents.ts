// SPDX-License-Identifier: Apache-2.0
import { ALERT_ROW, EDGE, ITEM_PARTS, NODE, PAGE_INFO, RUN_ROW, TRANSFER, TRUNCATION } from './fragments';
import { graphql } from './graphql';

// Every document the page sends. A test validates each against schema.graphqls.

export const ME = graphql(`
  query Me {
    me {
      name
    }
  }
`);

export const ALERTS = graphql(
  `
    query Alerts(
      $first: Int
      $after: String
      $last: Int
      $before: String
      $filter: AlertFilter
      $sort: AlertSort
    ) {
      alerts(first: $first, after: $after, last: $last, before: $before, filter: $filter, sort: $sort) {
        edges {
          cursor
          node {
            ...AlertRow
            ...ItemParts
          }
        }
        pageInfo {
          ...PageInfoParts
        }
        totalCount
      }
    }
  `,
  [ALERT_ROW, ITEM_PARTS, PAGE_INFO],
);

/** Only the cursor at the end of a stretch: how a page far down the list is reached. */
export const ALERTS_SKIP = graphql(`
  query AlertsSkip($first: Int, $after: String, $filter: AlertFilter, $sort: AlertSort) {
    alerts(first: $first, after: $after, filter: $filter, sort: $sort) {
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const REASON = graphql(`
  fragment ReasonParts on ExplanationNode @_unmask {
    index
    parent
    code
    label {
      english
      chinese
    }
    text {
      english
      chinese
    }
    value
    transferIds
  }
`);

export const ALERT = graphql(
  `
    query AlertDetails($id: ID!) {
      alert(id: $id) {
        ...AlertRow
        ...ItemParts
        key
        createdAt
        version
        statusReason
        diff {
          at
          addedTransferIds
          addedAccountIds
          addedCustomerIds
          previousScore
        }
        explanation {
          nodes {
            ...ReasonParts
          }
        }
        model {
          modelId
          score
          reported
          explanation {
            nodes {
              ...ReasonParts
            }
          }
        }
        evidence {
          detectorId
          detectorVersion
          parameters {
            name
            value
          }
          dataWatermark
          windowFrom
          windowTo
          transfers {
            ...TransferParts
          }
          flows {
            accountId
            in {
              amount
              currency
            }
            out {
              amount
              currency
            }
            kept {
              amount
              currency
            }
            dwellSeconds
          }
          identifiers {
            identifierId
            sort
            customerIds
            degree
            weight
          }
          truncation {
            ...TruncationParts
          }
          sha256
        }
        subgraph {
          nodes {
            ...NodeParts
          }
          edges {
            ...EdgeParts
          }
          truncated
        }
      }
    }
  `,
  [ALERT_ROW, ITEM_PARTS, REASON, TRANSFER, TRUNCATION, NODE, EDGE],
);

export const ALERT_NEIGHBOURS = graphql(`
  query AlertNeighbours($id: ID!, $filter: AlertFilter, $sort: AlertSort) {
    alertNeighbours(id: $id, filter: $filter, sort: $sort) {
      previousId
      nextId
      position
      totalCount
    }
  }
`);

export const NEIGHBOURHOOD = graphql(
  `
    query Neighbourhood($label: NodeLabel!, $id: ID!, $first: Int, $after: String) {
      neighbourhood(label: $label, id: $id, first: $first, after: $after) {
        nodes {
          ...NodeParts
        }
        edges {
          ...EdgeParts
        }
        totalNeighbours
        truncated
        endCursor
      }
    }
  `,
  [NODE, EDGE],
);

export const TRANSFERS_BETWEEN = graphql(
  `
    query TransfersBetween($account: ID!, $other: ID!, $first: Int, $after: String) {
      transfersBetween(account: $account, other: $other, first: $first, after: $after) {
        edges {
          node {
            ...TransferParts
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  [TRANSFER],
);

export const ACCOUNT = graphql(
  `
    query AccountDetails($id: ID!) {
      account(id: $id) {
        id
        bankId
        number
        kind
        accountClass
        currency
        openedAt
        closedAt
        owners {
          id
          name
          kind
          country
          grade
          score
        }
        score
        grade
        scoredAt
        alerts(first: 25) {
          totalCount
          edges {
            node {
              ...AlertRow
            }
          }
        }
      }
    }
  `,
  [ALERT_ROW],
);

export const CUSTOMER = graphql(
  `
    query CustomerDetails($id: ID!) {
      customer(id: $id) {
        id
        name
        kind
        country
        segment
        accounts {
          id
          bankId
          number
          kind
          currency
          grade
          score
        }
        identifierIds
        score
        grade
        scoredAt
        alerts(first: 25) {
          totalCount
          edges {
            node {
              ...AlertRow
            }
          }
        }
      }
    }
  `,
  [ALERT_ROW],
);

export const SEARCH = graphql(
  `
    query Search($text: String!, $first: Int) {
      search(text: $text, first: $first) {
        ...NodeParts
      }
    }
  `,
  [NODE],
);

export const DETECTORS = graphql(`
  query Detectors {
    detectors {
      id
      version
      name {
        english
        chinese
      }
      summary {
        english
        chinese
      }
      parameters {
        name
        type
        unit
        unitText {
          english
          chinese
        }
        min
        max
        choices
        defaultValue
        value
        help {
          english
          chinese
        }
      }
      indicators {
        name
        unit
        unitText {
          english
          chinese
        }
        label {
          english
          chinese
        }
      }
    }
  }
`);

export const RUNS = graphql(
  `
    query Runs($first: Int, $after: String, $last: Int, $before: String, $filter: RunFilter, $sort: RunSort) {
      runs(first: $first, after: $after, last: $last, before: $before, filter: $filter, sort: $sort) {
        edges {
          cursor
          node {
            ...RunRow
          }
        }
        pageInfo {
          ...PageInfoParts
        }
        totalCount
      }
    }
  `,
  [RUN_ROW, PAGE_INFO],
);

export const RUNS_SKIP = graphql(`
  query RunsSkip($first: Int, $after: String, $filter: RunFilter, $sort: RunSort) {
    runs(first: $first, after: $after, filter: $filter, sort: $sort) {
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const RUN = graphql(
  `
    query RunDetails($id: ID!) {
      run(id: $id) {
        ...RunRow
        windowFrom
        windowTo
        dataWatermark
        version
        detectors {
          detectorId
          version
          parameters {
            name
            value
          }
          findings
          truncations {
            ...TruncationParts
          }
        }
        timings {
          stage
          millis
        }
      }
    }
  `,
  [RUN_ROW, TRUNCATION],
);

export const START_RUN = graphql(
  `
    mutation StartRun($input: StartRunInput!) {
      startRun(input: $input) {
        run {
          ...RunRow
        }
        userErrors {
          code
          message
          field
        }
      }
    }
  `,
  [RUN_ROW],
);

export const CANCEL_RUN = graphql(
  `
    mutation CancelRun($input: CancelRunInput!) {
      cancelRun(input: $input) {
        run {
          ...RunRow
        }
        userErrors {
          code
          message
          field
        }
      }
    }
  `,
  [RUN_ROW],
);

export const STATUS = graphql(
  `
    query Status {
      status {
        version
        watermark
        firstTransferAt
        lastTransferAt
        counts {
          name
          count
        }
        nextRunAt
        workLine
        runningRun {
          ...RunRow
        }
      }
      highRisk: alerts(
        first: 1
        filter: { items: ABOVE_LINE, grades: [HIGH_RISK], statuses: [OPEN, IN_REVIEW, ESCALATED] }
      ) {
        totalCount
      }
      warning: alerts(
        first: 1
        filter: { items: ABOVE_LINE, grades: [WARNING], statuses: [OPEN, IN_REVIEW, ESCALATED] }
      ) {
        totalCount
      }
      attention: alerts(
        first: 1
        filter: { items: ABOVE_LINE, grades: [ATTENTION], statuses: [OPEN, IN_REVIEW, ESCALATED] }
      ) {
        totalCount
      }
      normal: alerts(
        first: 1
        filter: { items: ABOVE_LINE, grades: [NORMAL], statuses: [OPEN, IN_REVIEW, ESCALATED] }
      ) {
        totalCount
      }
      below: alerts(first: 1, filter: { items: BELOW_LINE, statuses: [OPEN, IN_REVIEW, ESCALATED] }) {
        totalCount
      }
      top: alerts(
        first: 8
        filter: { items: ABOVE_LINE, statuses: [OPEN, IN_REVIEW, ESCALATED] }
        sort: SCORE_DESC
      ) {
        edges {
          node {
            ...AlertRow
            ...ItemParts
          }
        }
      }
    }
  `,
  [RUN_ROW, ALERT_ROW, ITEM_PARTS],
);
