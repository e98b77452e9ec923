// SPDX-License-Identifier: Apache-2.0
import type {
  ACCOUNT,
  ALERT,
  CUSTOMER,
  DETECTORS,
  NEIGHBOURHOOD,
  RUN,
  RUNS,
  SEARCH,
  STATUS,
} from './documents';
import type { RELATED_ALERTS, STORY } from './alertDocuments';
import type { MONEY_PATHS_OF_ACCOUNT } from './pathDocuments';
import type { INDICATOR_READINGS, SUBJECT_INDICATORS } from './indicatorDocuments';
import type { WATCH_LISTS, WATCH_LIST_ENTRIES } from './watchListDocuments';
import type { ALERT_ROW, ITEM_PARTS } from './fragments';
import type { FragmentOf, ResultOf } from './graphql';
import type { graphql } from './graphql';

// What the documents return, by the names of the glossary.

export type AlertRow = FragmentOf<typeof ALERT_ROW>;
export type QueueRow = AlertRow & FragmentOf<typeof ITEM_PARTS>;
export type WorkItem = QueueRow['item'];
export type Alert = NonNullable<ResultOf<typeof ALERT>['alert']>;
export type Evidence = Alert['evidence'];
export type Transfer = Evidence['transfers'][number];
export type AccountFlow = Evidence['flows'][number];
export type SharedIdentifier = Evidence['identifiers'][number];
export type Truncation = NonNullable<Evidence['truncation']>;
export type ExplanationNode = Alert['explanation']['nodes'][number];
export type ModelVerdict = NonNullable<Alert['model']>;
export type AlertDiff = NonNullable<Alert['diff']>;
export type GraphNode = Alert['subgraph']['nodes'][number];
export type GraphEdge = Alert['subgraph']['edges'][number];
export type RelatedAlert = NonNullable<ResultOf<typeof RELATED_ALERTS>['alert']>['related']['nodes'][number];
export type Story = NonNullable<NonNullable<ResultOf<typeof STORY>['alert']>['story']>;
export type StoryLink = Story['links'][number];
export type OpenPart = NonNullable<ResultOf<typeof STORY>['alert']>['item']['openParts'][number];
export type Subgraph = Alert['subgraph'];
export type Neighbourhood = ResultOf<typeof NEIGHBOURHOOD>['neighbourhood'];
export type Account = NonNullable<ResultOf<typeof ACCOUNT>['account']>;
type PathsOfAccount = NonNullable<ResultOf<typeof MONEY_PATHS_OF_ACCOUNT>['account']>;
export type MoneyPaths = NonNullable<PathsOfAccount['cycles']>;
export type MoneyPath = MoneyPaths['edges'][number]['node'];
export type Customer = NonNullable<ResultOf<typeof CUSTOMER>['customer']>;
export type Detector = ResultOf<typeof DETECTORS>['detectors'][number];
export type RunRow = ResultOf<typeof RUNS>['runs']['edges'][number]['node'];
export type Run = NonNullable<ResultOf<typeof RUN>['run']>;
export type SearchHit = ResultOf<typeof SEARCH>['search'][number];
export type StatusReport = ResultOf<typeof STATUS>;
export type IndicatorRun = NonNullable<ResultOf<typeof SUBJECT_INDICATORS>['indicatorRun']>;
export type IndicatorWindow = IndicatorRun['windows'][number];
export type IndicatorReading = NonNullable<
  ResultOf<typeof SUBJECT_INDICATORS>['account']
>['indicatorReadings'][number];
export type IndicatorValue = IndicatorReading['values'][number];
export type IndicatorRow = ResultOf<typeof INDICATOR_READINGS>['indicatorReadings']['edges'][number]['node'];
export type WatchList = ResultOf<typeof WATCH_LISTS>['watchLists']['edges'][number]['node'];
export type WatchListVersion = WatchList['latest'];
export type ListEntry = ResultOf<typeof WATCH_LIST_ENTRIES>['watchListEntries']['edges'][number]['node'];
export type Money = AlertRow['totals'][number];
export type LocalizedText = AlertRow['typologyName'];

export type RiskGrade = ReturnType<typeof graphql.scalar<'RiskGrade'>>;
export type AlertStatus = ReturnType<typeof graphql.scalar<'AlertStatus'>>;
export type AlertSort = ReturnType<typeof graphql.scalar<'AlertSort'>>;
export type NodeLabel = ReturnType<typeof graphql.scalar<'NodeLabel'>>;
export type FlowDirection = ReturnType<typeof graphql.scalar<'FlowDirection'>>;
export type IndicatorMeasure = ReturnType<typeof graphql.scalar<'IndicatorMeasure'>>;
export type IndicatorSort = ReturnType<typeof graphql.scalar<'IndicatorSort'>>;
export type IndicatorSubject = ReturnType<typeof graphql.scalar<'IndicatorSubject'>>;
export type WatchListSort = ReturnType<typeof graphql.scalar<'WatchListSort'>>;
export type ListEntrySort = ReturnType<typeof graphql.scalar<'ListEntrySort'>>;
export type ListEntryKind = ReturnType<typeof graphql.scalar<'ListEntryKind'>>;
export type RunOutcome = ReturnType<typeof graphql.scalar<'RunOutcome'>>;
export type RunTrigger = ReturnType<typeof graphql.scalar<'RunTrigger'>>;

export const GRADES: readonly RiskGrade[] = ['HIGH_RISK', 'WARNING', 'ATTENTION', 'NORMAL'];
export const ALERT_STATUSES: readonly AlertStatus[] = [
  'OPEN',
  'IN_REVIEW',
  'ESCALATED',
  'CLOSED_CONFIRMED',
  'CLOSED_FALSE_POSITIVE',
  'CLOSED_NO_ACTION',
  'MERGED',
];
export const INDICATOR_MEASURES: readonly IndicatorMeasure[] = [
  'VOLUME',
  'FREQUENCY',
  'FLUCTUATION',
  'LARGEST_SHARE',
  'HERFINDAHL',
];
export const LIST_ENTRY_KINDS: readonly ListEntryKind[] = [
  'PERSON',
  'ORGANISATION',
  'PARTY',
  'ACCOUNT',
  'PLACE',
  'CORRIDOR',
];
export const RUN_OUTCOMES: readonly RunOutcome[] = ['RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED', 'MISSED'];
export const RUN_TRIGGERS: readonly RunTrigger[] = ['SCHEDULE', 'REQUEST', 'COMMAND_LINE'];
