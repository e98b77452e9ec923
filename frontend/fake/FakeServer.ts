// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { buildSchema, graphql } from 'graphql';
import type { Alert, AlertRow, GraphNode, RunRow } from '../src/providers/types';
import { HUB_DEGREE, HUB_ID, fakeAlerts } from './alerts';
import type { IndicatorArguments } from './indicators';
import { fakeIndicatorRun, fakeReadings, readingsOf } from './indicators';
import type { EntryArguments } from './watchLists';
import { fakeEntries, fakeLists, fakeVersions } from './watchLists';
import { TYPOLOGIES, at, buildEdge, buildNode } from './build';
import type { StoryDecision } from './items';
import { WORK_LINE, decide, isItem, listed } from './items';

const SCHEMA_FILE = join(
  import.meta.dirname,
  '../../backend/server/src/main/resources/graphql/schema.graphqls',
);

export const readSchema = (): GraphQLSchema => buildSchema(readFileSync(SCHEMA_FILE, 'utf8'));

interface PageArguments {
  first?: number;
  after?: string;
}
interface AlertFilter {
  grades?: string[];
  statuses?: string[];
  typologies?: string[];
  accountId?: string;
  customerId?: string;
  amountMin?: string;
  scoreMin?: number;
  text?: string;
  items?: 'ABOVE_LINE' | 'BELOW_LINE';
  sample?: number;
}

export interface FakeSettings {
  alerts?: number;
  /** Code of the error that every query is answered with. */
  failWith?: string;
}

/**
 * Answers the page's documents over the real schema with made-up data, for tests only: a document, an argument or a field that
 * schema.graphqls does not know fails here as it would fail on the server.
 */
export class FakeServer {
  static readonly USERNAME = 'investigator';
  static readonly PASSWORD = 'correct horse';
  private static readonly TOKEN = 'fake-token';

  private readonly schema = readSchema();
  private readonly alerts: Alert[];
  private readonly steps: ({ alertId: string } & Record<string, unknown>)[] = [];
  private runs = [finishedRun(1), finishedRun(2)];
  failWith: string | undefined;
  /** Documents answered so far, by operation name. */
  readonly asked: string[] = [];

  constructor(settings: FakeSettings = {}) {
    this.alerts = fakeAlerts(settings.alerts ?? 63);
    this.failWith = settings.failWith;
  }

  /** What `POST /password` answers; the token stays the same. */
  changePassword(present: unknown): { status: number; body: unknown } {
    return present === FakeServer.PASSWORD
      ? { status: 200, body: { access_token: FakeServer.TOKEN } }
      : {
          status: 400,
          body: {
            errors: [{ message: 'the present password is wrong', extensions: { code: 'INVALID_INPUT' } }],
          },
        };
  }

  logIn(username: string, password: string): string | null {
    return username === FakeServer.USERNAME && password === FakeServer.PASSWORD ? FakeServer.TOKEN : null;
  }

  accepts(authorization: string | null | undefined): boolean {
    return authorization === `Bearer ${FakeServer.TOKEN}`;
  }

  async answer(query: string, variables: Record<string, unknown>): Promise<ExecutionResult> {
    this.asked.push(/(?:query|mutation) (\w+)/.exec(query)?.[1] ?? 'anonymous');
    if (this.failWith) {
      return {
        errors: [{ message: 'failed on purpose', extensions: { code: this.failWith } }],
      } as unknown as ExecutionResult;
    }
    return graphql({ schema: this.schema, source: query, variableValues: variables, rootValue: this.root() });
  }

  private root() {
    return {
      me: { name: FakeServer.USERNAME },
      status: () => this.status(),
      alerts: (args: PageArguments & { filter?: AlertFilter; sort?: string }) =>
        connection(
          this.sorted(args.filter ?? {}, args.sort ?? 'SCORE_DESC').map(alert => listed(this.alerts, alert)),
          args,
        ),
      alert: ({ id }: { id: string }) => this.alert(id),
      alertNeighbours: (args: { id: string; filter?: AlertFilter; sort?: string }) => this.neighboursOf(args),
      account: ({ id }: { id: string }) => this.account(id),
      customer: ({ id }: { id: string }) => this.customer(id),
      search: ({ text, first }: { text: string; first: number }) => this.search(text).slice(0, first),
      transfersBetween: (args: PageArguments & { account: string; other: string }) => this.between(args),
      neighbourhood,
      detectors: () => (Object.keys(TYPOLOGIES) as (keyof typeof TYPOLOGIES)[]).map(detector),
      runs: (args: PageArguments) => connection([...this.runs].reverse(), args),
      run: ({ id }: { id: string }) => this.runs.find(run => run.id === id) ?? null,
      startRun: () => this.startRun(),
      cancelRun: ({ input }: { input: { runId: string } }) => this.cancelRun(input.runId),
      indicatorRun: fakeIndicatorRun,
      indicatorReadings: (args: IndicatorArguments) => connection(fakeReadings(args), args),
      watchLists: (args: PageArguments & { text?: string }) => connection(fakeLists(args.text), args),
      watchListVersions: (args: PageArguments) => connection(fakeVersions(), args),
      watchListAlerts: (args: PageArguments & { filter?: AlertFilter; sort?: string }) =>
        connection(this.sorted(args.filter ?? {}, args.sort ?? 'SCORE_DESC'), args),
      watchListEntries: (args: EntryArguments) => connection(fakeEntries(args), args),
      changeAlertStatus: ({ input }: { input: StatusChange }) => this.changeStatus(input),
      changeStoryStatus: ({ input }: { input: StoryDecision }) =>
        decide(this.alerts, input, change => this.changeStatus(change)),
    };
  }

  private sorted(filter: AlertFilter, sort: string): Alert[] {
    const [field, direction] = [sort.replace(/_(ASC|DESC)$/, ''), sort.endsWith('ASC') ? 1 : -1];
    const value = (alert: Alert): number => {
      if (field === 'SCORE') return alert.score;
      if (field === 'AMOUNT') return Number(alert.totals[0]?.amount ?? 0);
      if (field === 'TRANSFERS') return alert.transferCount;
      if (field === 'TYPOLOGY') return alert.typology.charCodeAt(0);
      if (field === 'STATUS') return alert.status.charCodeAt(0);
      if (field === 'UPDATED') return Date.parse(alert.updatedAt);
      return Date.parse(field === 'LAST_EVENT' ? alert.lastEventAt : alert.firstEventAt);
    };
    const mentions = (alert: Alert, text: string) =>
      [alert.id, ...alert.accountIds, ...alert.customerIds].some(id =>
        id.toLowerCase().includes(text.toLowerCase()),
      );
    const fits = (list: string[] | undefined, one: string) => !list || list.includes(one);
    return this.alerts
      .filter(alert => !filter.items || isItem(this.alerts, alert, filter.items))
      .filter(alert => !filter.sample || Number(alert.id.slice(-1)) < filter.sample * 10)
      .filter(alert => fits(filter.grades, alert.grade) && fits(filter.statuses, alert.status))
      .filter(alert => fits(filter.typologies, alert.typology))
      .filter(alert => !filter.text || mentions(alert, filter.text))
      .filter(alert => alert.score >= (filter.scoreMin ?? 0))
      .filter(alert => !filter.accountId || alert.accountIds.includes(filter.accountId))
      .filter(alert => !filter.customerId || alert.customerIds.includes(filter.customerId))
      .filter(alert => !filter.amountMin || Number(alert.totals[0]?.amount ?? 0) >= Number(filter.amountMin))
      .sort((a, b) => direction * (value(a) - value(b)) || (a.id < b.id ? -1 : 1));
  }

  private alert(id: string) {
    const alert = this.alerts.find(candidate => candidate.id === id);
    return alert
      ? {
          ...listed(this.alerts, alert),
          history: this.steps.filter(step => step.alertId === id),
          related: ({ first }: { first: number }) => this.related(alert, first),
          story: ({ first, from }: { first: number; from: number }) => this.story(alert, first, from),
        }
      : null;
  }

  /** Whoever shares a customer with it directly: enough to draw a story. */
  private story(alert: Alert, first: number, from: number) {
    const related = this.related(alert, this.alerts.length).nodes.filter(each => each.sharedCustomers > 0);
    if (related.length === 0) return null;
    const parts = [alert, ...related.map(each => each.alert)]
      .sort((a, b) => Date.parse(a.firstEventAt) - Date.parse(b.firstEventAt) || (a.id < b.id ? -1 : 1))
      .map((part, place) => ({
        place,
        alert: part,
        inAccountIds: part.accountIds.slice(0, 5),
        outAccountIds: part.accountIds.slice(-1),
      }));
    return {
      id: `story:${parts[0]?.alert.id}`,
      partCount: parts.length,
      truncated: false,
      parts: parts.slice(from, from + first),
      links: related.map(each => ({
        fromAlertId: alert.id,
        toAlertId: each.alert.id,
        tie: 'SHARED_CUSTOMERS',
        strength: 1,
      })),
      next: from + first < parts.length ? from + first : null,
    };
  }

  private related(alert: Alert, first: number) {
    const common = (mine: readonly string[], theirs: readonly string[]) =>
      theirs.filter(id => mine.includes(id)).length;
    const ids = (of: Alert) => of.evidence.transfers.map(transfer => transfer.id);
    const sharing = this.alerts
      .filter(other => other.id !== alert.id)
      .map(other => ({
        alert: other,
        sharedTransfers: common(ids(alert), ids(other)),
        sharedCustomers: common(alert.customerIds, other.customerIds),
        sharedAccounts: common(alert.accountIds, other.accountIds),
      }))
      .filter(each => each.sharedTransfers + each.sharedCustomers + each.sharedAccounts > 0);
    return {
      nodes: sharing.slice(0, first),
      totalCount: sharing.length,
      truncated: sharing.length > first,
    };
  }

  private neighboursOf(args: { id: string; filter?: AlertFilter; sort?: string }) {
    const list = this.sorted(args.filter ?? {}, args.sort ?? 'SCORE_DESC');
    const place = list.findIndex(alert => alert.id === args.id);
    return {
      previousId: list[place - 1]?.id ?? null,
      nextId: place < 0 ? null : (list[place + 1]?.id ?? null),
      position: place + 1,
      totalCount: list.length,
    };
  }

  private account(id: string) {
    const node = this.nodes().find(candidate => candidate.label === 'ACCOUNT' && candidate.id === id);
    if (!node) return null;
    const mine = this.alerts.filter(alert => alert.accountIds.includes(id));
    return {
      ...{
        id,
        bankId: id.split('/')[0],
        number: node.title,
        kind: 'CURRENT',
        accountClass: 'I',
        currency: 'USD',
      },
      ...{ openedAt: at(-9_000), closedAt: null, score: node.score, grade: node.grade, scoredAt: at(201) },
      owners: mine
        .slice(0, 1)
        .map(alert => this.customer(alert.customerIds[0] ?? ''))
        .filter(Boolean),
      indicatorReadings: () => readingsOf('ACCOUNT', id),
      alerts: (args: PageArguments) => connection(mine, args),
      cycles: (args: PageArguments) => this.moneyPaths(mine, args),
      chains: (args: PageArguments) => this.moneyPaths(mine, args),
    };
  }

  /** One path an alert: its transfers, whatever was asked. */
  private moneyPaths(alerts: readonly Alert[], args: PageArguments) {
    const found = alerts
      .filter(alert => alert.evidence.transfers.length > 0)
      .map(alert => ({
        accountIds: [
          alert.evidence.transfers[0]?.fromAccountId,
          ...alert.evidence.transfers.map(transfer => transfer.toAccountId),
        ],
        transfers: alert.evidence.transfers,
      }));
    return {
      ...connection(found, args),
      engine: 'KERNEL',
      reason: { english: 'the window is in memory and up to date', chinese: '窗口已在内存中且为最新' },
      dataWatermark: at(200),
      hubIds: [HUB_ID],
      truncations: [],
    };
  }

  private customer(id: string): Record<string, unknown> | null {
    const node = this.nodes().find(candidate => candidate.label === 'CUSTOMER' && candidate.id === id);
    if (!node) return null;
    const mine = this.alerts.filter(alert => alert.customerIds.includes(id));
    return {
      ...{ id, name: node.title, kind: 'LEGAL', country: 'GB', segment: 'small business', identifierIds: [] },
      ...{ score: node.score, grade: node.grade, scoredAt: node.score === null ? null : at(201) },
      indicatorReadings: () => readingsOf('CUSTOMER', id),
      accounts: () =>
        mine.flatMap(alert => alert.accountIds.slice(0, 1)).map(account => this.account(account)),
      alerts: (args: PageArguments) => connection(mine, args),
    };
  }

  private nodes(): GraphNode[] {
    return this.alerts.flatMap(alert => alert.subgraph.nodes);
  }

  private search(text: string): GraphNode[] {
    const begins = (value: string) => value.toLowerCase().startsWith(text.toLowerCase());
    return this.nodes().filter(node => begins(node.id) || begins(node.title));
  }

  private between(args: PageArguments & { account: string; other: string }) {
    const pair = new Set([args.account, args.other]);
    const found = this.alerts
      .flatMap(alert => alert.evidence.transfers)
      .filter(transfer => pair.has(transfer.fromAccountId) && pair.has(transfer.toAccountId));
    return connection(found, args);
  }

  private status() {
    return {
      version: '0.1.0',
      watermark: at(199),
      firstTransferAt: at(0),
      lastTransferAt: at(198),
      counts: [
        { name: 'Customer', count: 12_400 },
        { name: 'Account', count: 18_930 },
        { name: 'TRANSFERRED_TO', count: 1_204_551 },
      ],
      nextRunAt: at(240),
      workLine: WORK_LINE,
      runningRun: this.runs.find(run => run.outcome === 'RUNNING') ?? null,
    };
  }

  private startRun() {
    if (this.runs.some(run => run.outcome === 'RUNNING')) {
      return { run: null, userErrors: [{ code: 'CONFLICT', message: 'a run is under way', field: null }] };
    }
    const run = {
      ...finishedRun(this.runs.length + 1),
      outcome: 'RUNNING' as const,
      endedAt: null,
      stage: 'detect cycle',
      stageProgress: 0.42,
    };
    this.runs.push(run);
    return { run, userErrors: [] };
  }

  private cancelRun(id: string) {
    this.runs = this.runs.map(run =>
      run.id === id ? { ...run, outcome: 'CANCELLED', endedAt: at(221), stage: null } : run,
    );
    return { run: this.runs.find(run => run.id === id) ?? null, userErrors: [] };
  }

  private changeStatus(input: StatusChange) {
    const alert = this.alerts.find(candidate => candidate.id === input.alertId);
    if (!alert || alert.version !== input.expectedVersion) {
      return {
        alert: null,
        userErrors: [{ code: 'CONFLICT', message: 'changed meanwhile', field: 'expectedVersion' }],
      };
    }
    this.steps.push({
      alertId: alert.id,
      version: alert.version + 1,
      at: at(212),
      by: FakeServer.USERNAME,
      from: alert.status,
      to: input.status,
      reason: input.reason ?? null,
    });
    Object.assign(alert, {
      status: input.status,
      statusReason: input.reason ?? null,
      version: alert.version + 1,
    });
    return { alert, userErrors: [] };
  }
}

interface StatusChange {
  alertId: string;
  expectedVersion: number;
  status: AlertRow['status'];
  reason?: string;
}

function connection<T>(all: readonly T[], { first = 25, after }: PageArguments) {
  const from = after ? Number(atob(after)) : 0;
  const page = all.slice(from, from + first);
  return {
    edges: page.map((node, i) => ({ cursor: btoa(String(from + i + 1)), node })),
    pageInfo: {
      hasNextPage: from + first < all.length,
      hasPreviousPage: from > 0,
      startCursor: page.length > 0 ? btoa(String(from + 1)) : null,
      endCursor: page.length > 0 ? btoa(String(from + page.length)) : null,
    },
    totalCount: all.length,
  };
}

function neighbourhood({ id, first = 25, after }: PageArguments & { id: string }) {
  const total = id === HUB_ID ? HUB_DEGREE : 4;
  const from = after ? Number(atob(after)) : 0;
  const numbers = Array.from({ length: Math.max(0, Math.min(first, total - from)) }, (_, i) => from + i + 1);
  const other = (n: number) => `88/NEIGHBOUR-${id.slice(-6)}-${String(n).padStart(4, '0')}`;
  return {
    nodes: numbers.map(n => buildNode({ id: other(n), degree: 3 })),
    edges: numbers.map(n =>
      buildEdge({
        fromId: n % 2 === 0 ? id : other(n),
        toId: n % 2 === 0 ? other(n) : id,
        count: 1 + (n % 4),
        totals: [{ amount: (90_000 - n * 20).toFixed(2), currency: 'USD' }],
        firstAt: at(0),
        lastAt: at(150),
      }),
    ),
    totalNeighbours: total,
    truncated: from + numbers.length < total,
    endCursor: btoa(String(from + numbers.length)),
  };
}

type FakeUnit = ReturnType<typeof unitOf>;
const unitOf = (unit: string, english: string, chinese: string) => ({ unit, unitText: { english, chinese } });

function detector(id: keyof typeof TYPOLOGIES) {
  const parameter = (name: string, type: string, unit: FakeUnit, bounds: [string, string, string]) => ({
    ...unit,
    ...{ name, type, min: bounds[0], max: bounds[1], choices: [], defaultValue: bounds[2], value: bounds[2] },
    help: {
      english: `What ${name} does and why its default is what it is.`,
      chinese: `${name} 的含义与默认值理由。`,
    },
  });
  return {
    id,
    version: 1,
    name: TYPOLOGIES[id],
    summary: {
      english: 'Money leaves an account and comes back through others.',
      chinese: '资金经他人账户流出后返回。',
    },
    parameters: [
      parameter('window', 'DURATION', unitOf('', '', ''), ['PT1H', 'P30D', 'PT72H']),
      parameter('minAmount', 'DECIMAL', unitOf('major units of the base currency', 'USD', 'USD'), [
        '0',
        '1000000000',
        '1000',
      ]),
      parameter('maxHops', 'INTEGER', unitOf('transfers', 'transfers', '笔转账'), ['2', '12', '8']),
    ],
    indicators: [
      {
        name: 'returnedShare',
        ...unitOf('share', 'share', '比例'),
        label: { english: 'Returned share', chinese: '回流比例' },
      },
    ],
  };
}

type FakeRun = RunRow & Record<string, unknown>;

function finishedRun(n: number): FakeRun {
  return {
    id: `run-${n}`,
    trigger: 'SCHEDULE',
    requestedBy: 'scheduler',
    outcome: 'SUCCEEDED',
    startedAt: at(200 + n),
    endedAt: at(200 + n + 0.02),
    message: null,
    stage: null,
    stageProgress: null,
    counts: [{ name: 'findings', count: 63 }],
    windowFrom: null,
    windowTo: null,
    dataWatermark: at(199),
    version: '0.1.0',
    detectors: [
      {
        detectorId: 'cycle',
        version: 1,
        parameters: [{ name: 'window', value: 'PT72H' }],
        findings: 21,
        truncations: [],
      },
    ],
    timings: [{ stage: 'read window', millis: 1_840 }],
  };
}
