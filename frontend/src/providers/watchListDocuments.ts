// SPDX-License-Identifier: Apache-2.0
import { ALERT_ROW } from './fragments';
import { graphql } from './graphql';

const VERSION_PARTS = graphql(`
  fragment VersionParts on WatchListVersion {
    number
    sha256
    asOf
    importedAt
    importedBy
    source
    entryCount
    matchableCount
    rejectedCount
  }
`);

export const WATCH_LISTS = graphql(
  `
    query WatchLists($text: String, $sort: WatchListSort, $after: String) {
      watchLists(text: $text, sort: $sort, first: 25, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            name
            madeBySkein
            latest {
              ...VersionParts
            }
          }
        }
      }
    }
  `,
  [VERSION_PARTS],
);

export const WATCH_LIST_VERSIONS = graphql(
  `
    query WatchListVersions($name: String!, $after: String) {
      watchListVersions(name: $name, first: 10, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...VersionParts
          }
        }
      }
    }
  `,
  [VERSION_PARTS],
);

export const WATCH_LIST_ENTRIES = graphql(`
  query WatchListEntries(
    $name: String!
    $version: Int
    $filter: ListEntryFilter
    $sort: ListEntrySort
    $after: String
  ) {
    watchListEntries(name: $name, version: $version, filter: $filter, sort: $sort, first: 25, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          kind
          name
          reason
          validFrom
          validTo
          keys {
            kind
            value
          }
        }
      }
    }
  }
`);

export const WATCH_LIST_ALERTS = graphql(
  `
    query WatchListAlerts(
      $name: String!
      $version: Int!
      $statuses: [AlertStatus!]
      $sort: AlertSort
      $after: String
    ) {
      watchListAlerts(
        name: $name
        version: $version
        filter: { statuses: $statuses }
        sort: $sort
        first: 25
        after: $after
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...AlertRow
          }
        }
      }
    }
  `,
  [ALERT_ROW],
);
