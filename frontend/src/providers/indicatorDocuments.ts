// SPDX-License-Identifier: Apache-2.0
import { graphql } from './graphql';

const INDICATOR_VALUES = graphql(`
  fragment IndicatorValues on IndicatorReading {
    subject
    subjectId
    direction
    from
    to
    history
    group {
      english
      chinese
    }
    values {
      measure
      label {
        english
        chinese
      }
      value
      unit
      unitText {
        english
        chinese
      }
      increase
      ownPast {
        median
        spread
        count
        deviation
      }
      peers {
        median
        spread
        count
        deviation
        group {
          english
          chinese
        }
      }
    }
  }
`);

const RUN_PARTS = graphql(`
  fragment IndicatorRunParts on IndicatorRun {
    runId
    computedAt
    baseCurrency
    windows {
      from
      to
      whole
    }
  }
`);

/** Both directions of half a year of weeks. */
export const SUBJECT_INDICATORS = graphql(
  `
    query SubjectIndicators($id: ID!, $ofAccount: Boolean!) {
      indicatorRun {
        ...IndicatorRunParts
      }
      account(id: $id) @include(if: $ofAccount) {
        id
        indicatorReadings(first: 52) {
          ...IndicatorValues
        }
      }
      customer(id: $id) @skip(if: $ofAccount) {
        id
        indicatorReadings(first: 52) {
          ...IndicatorValues
        }
      }
    }
  `,
  [RUN_PARTS, INDICATOR_VALUES],
);

export const INDICATOR_RUN = graphql(
  `
    query IndicatorRun {
      indicatorRun {
        ...IndicatorRunParts
      }
    }
  `,
  [RUN_PARTS],
);

export const INDICATOR_READINGS = graphql(
  `
    query IndicatorReadings(
      $subject: IndicatorSubject!
      $measure: IndicatorMeasure!
      $direction: FlowDirection!
      $windowFrom: DateTime
      $filter: IndicatorFilter
      $sort: IndicatorSort
      $after: String
    ) {
      indicatorReadings(
        subject: $subject
        measure: $measure
        direction: $direction
        windowFrom: $windowFrom
        filter: $filter
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
            ...IndicatorValues
            node {
              title
              grade
            }
          }
        }
      }
    }
  `,
  [INDICATOR_VALUES],
);
