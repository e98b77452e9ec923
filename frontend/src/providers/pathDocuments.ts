// SPDX-License-Identifier: Apache-2.0
import { PAGE_INFO, TRANSFER, TRUNCATION } from './fragments';
import { graphql } from './graphql';

const MONEY_PATHS = graphql(
  `
    fragment MoneyPaths on MoneyPathConnection {
      edges {
        cursor
        node {
          accountIds
          transfers {
            ...TransferParts
          }
        }
      }
      pageInfo {
        ...PageInfoParts
      }
      totalCount
      engine
      reason {
        english
        chinese
      }
      dataWatermark
      hubIds
      truncations {
        ...TruncationParts
      }
    }
  `,
  [TRANSFER, PAGE_INFO, TRUNCATION],
);

/** Round trips through an account, or money that is passed on through it: one of the two. */
export const MONEY_PATHS_OF_ACCOUNT = graphql(
  `
    query MoneyPathsOfAccount(
      $id: ID!
      $from: DateTime
      $to: DateTime
      $first: Int
      $after: String
      $cycles: CycleQuestion
      $chains: ChainQuestion
      $place: PathPlace
      $wantsCycles: Boolean!
    ) {
      account(id: $id) {
        cycles(from: $from, to: $to, first: $first, after: $after, question: $cycles)
          @include(if: $wantsCycles) {
          ...MoneyPaths
        }
        chains(from: $from, to: $to, first: $first, after: $after, question: $chains, place: $place)
          @skip(if: $wantsCycles) {
          ...MoneyPaths
        }
      }
    }
  `,
  [MONEY_PATHS],
);
