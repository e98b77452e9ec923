// SPDX-License-Identifier: Apache-2.0
import { graphql } from './graphql';

// What several documents ask for alike.

export const PAGE_INFO = graphql(`
  fragment PageInfoParts on PageInfo {
    hasNextPage
    hasPreviousPage
    startCursor
    endCursor
  }
`);

export const ALERT_ROW = graphql(`
  fragment AlertRow on Alert {
    id
    typology
    typologyName {
      english
      chinese
    }
    status
    score
    grade
    headline
    firstEventAt
    lastEventAt
    totals {
      amount
      currency
    }
    transferCount
    accountIds
    customerIds
    updatedAt
  }
`);

/** What an alert is part of, and whether it stands for that in the queue. */
export const ITEM_PARTS = graphql(`
  fragment ItemParts on Alert {
    item {
      leadId
      isLead
      aboveLine
      alertCount
      typologies {
        typology
        typologyName {
          english
          chinese
        }
        count
      }
    }
  }
`);

export const TRANSFER = graphql(`
  fragment TransferParts on Transfer {
    id
    fromAccountId
    toAccountId
    at
    paid {
      amount
      currency
    }
    received {
      amount
      currency
    }
    channel
    reference
  }
`);

export const NODE = graphql(`
  fragment NodeParts on Node {
    label
    id
    title
    degree
    hub
    score
    grade
  }
`);

export const EDGE = graphql(`
  fragment EdgeParts on Edge {
    type
    fromId
    toId
    count
    totals {
      amount
      currency
    }
    firstAt
    lastAt
    transferIds
  }
`);

export const TRUNCATION = graphql(`
  fragment TruncationParts on Truncation {
    limit
    value
    order {
      english
      chinese
    }
    scope
  }
`);

export const RUN_ROW = graphql(`
  fragment RunRow on Run {
    id
    trigger
    requestedBy
    outcome
    startedAt
    endedAt
    message
    stage
    stageProgress
    counts {
      name
      count
    }
  }
`);
