// SPDX-License-Identifier: Apache-2.0
import type {
  Alert,
  AlertStatus,
  GraphEdge,
  GraphNode,
  LocalizedText,
  RiskGrade,
  Transfer,
} from '../src/providers/types';

// Builders with defaults: a test says only what it is about.

export const START = Date.parse('2026-03-01T08:00:00Z');
export const HOUR = 3_600_000;

export const at = (hours: number): string => new Date(START + hours * HOUR).toISOString();

export function buildTransfer(
  overrides: Partial<Transfer> & { amount?: string; hours?: number } = {},
): Transfer {
  const { amount = '1000.00', hours = 0, ...rest } = overrides;
  return {
    id: 't1',
    fromAccountId: 'a',
    toAccountId: 'b',
    at: at(hours),
    paid: { amount, currency: 'USD' },
    received: { amount, currency: 'USD' },
    channel: 'WIRE',
    reference: null,
    ...rest,
  };
}

export function buildNode(overrides: Partial<GraphNode> & { id: string }): GraphNode {
  return {
    label: 'ACCOUNT',
    title: overrides.id,
    degree: 2,
    hub: false,
    score: null,
    grade: null,
    ...overrides,
  };
}

export function buildEdge(overrides: Partial<GraphEdge> & { fromId: string; toId: string }): GraphEdge {
  return {
    type: 'TRANSFERRED_TO',
    count: 1,
    totals: [],
    firstAt: null,
    lastAt: null,
    transferIds: [],
    ...overrides,
  };
}

/** Bundles per direction, as the server draws them. */
export function edgesOf(transfers: readonly Transfer[]): GraphEdge[] {
  const bundles = new Map<string, Transfer[]>();
  for (const transfer of transfers) {
    const key = `${transfer.fromAccountId}|${transfer.toAccountId}`;
    bundles.set(key, [...(bundles.get(key) ?? []), transfer]);
  }
  return [...bundles.values()].map(bundle => {
    const first = bundle[0] as Transfer;
    const sum = bundle.reduce((total, transfer) => total + Number(transfer.paid.amount), 0);
    return buildEdge({
      fromId: first.fromAccountId,
      toId: first.toAccountId,
      count: bundle.length,
      totals: [{ amount: sum.toFixed(2), currency: first.paid.currency }],
      firstAt: first.at,
      lastAt: (bundle.at(-1) as Transfer).at,
      transferIds: bundle.map(transfer => transfer.id),
    });
  });
}

export const TYPOLOGIES = {
  cycle: { english: 'Round trip', chinese: '资金回流' },
  'layering-chain': { english: 'Layering chain', chinese: '分层链' },
  'shared-identity': { english: 'Shared-identity ring', chinese: '共用身份团伙' },
} as const;
export type Typology = keyof typeof TYPOLOGIES;

export interface AlertParts {
  id: string;
  typology: Typology;
  score: number;
  status?: AlertStatus;
  transfers: Transfer[];
  accountIds: string[];
  customerIds: string[];
  nodes: GraphNode[];
  edges: GraphEdge[];
  identifiers?: Alert['evidence']['identifiers'];
  grew?: boolean;
  truncated?: boolean;
}

export function gradeOf(score: number): RiskGrade {
  if (score >= 0.85) return 'HIGH_RISK';
  if (score >= 0.6) return 'WARNING';
  return score >= 0.35 ? 'ATTENTION' : 'NORMAL';
}

/** A whole alert from its parts, with explanation, flows and provenance that fit them. */
export function buildAlert(parts: AlertParts): Alert {
  const { transfers, score } = parts;
  const total = transfers.reduce((sum, transfer) => sum + Number(transfer.paid.amount), 0).toFixed(2);
  const first = transfers[0]?.at ?? at(0);
  const last = transfers.at(-1)?.at ?? at(1);
  return {
    id: parts.id,
    key: `${parts.typology}:${parts.id}`,
    typology: parts.typology,
    typologyName: TYPOLOGIES[parts.typology],
    status: parts.status ?? 'OPEN',
    score,
    grade: gradeOf(score),
    headline: headline(parts, total),
    firstEventAt: first,
    lastEventAt: last,
    totals: transfers.length > 0 ? [{ amount: total, currency: 'USD' }] : [],
    transferCount: transfers.length,
    accountIds: parts.accountIds,
    customerIds: parts.customerIds,
    createdAt: at(200),
    updatedAt: at(210),
    version: 1,
    statusReason: null,
    diff: parts.grew ? growthOf(parts) : null,
    explanation: { nodes: reasonsOf(parts) },
    model: parts.typology === 'cycle' ? verdictOf(parts) : null,
    evidence: evidenceOf(parts, first, last),
    subgraph: { nodes: parts.nodes, edges: parts.edges, truncated: parts.truncated ?? false },
    item: {
      leadId: parts.id,
      isLead: true,
      aboveLine: true,
      alertCount: 1,
      typologies: [{ typology: parts.typology, typologyName: TYPOLOGIES[parts.typology], count: 1 }],
    },
  };
}

function headline(parts: AlertParts, total: string): string {
  if (parts.typology === 'shared-identity') {
    return `${parts.customerIds.length} customers share ${parts.identifiers?.length ?? 0} identities`;
  }
  const verb = parts.typology === 'cycle' ? 'returned to its start through' : 'moved on through';
  return `${total} USD ${verb} ${parts.accountIds.length} accounts in ${parts.transfers.length} transfers`;
}

function growthOf(parts: AlertParts): Alert['diff'] {
  return {
    at: at(208),
    addedTransferIds: parts.transfers.slice(-2).map(transfer => transfer.id),
    addedAccountIds: parts.accountIds.slice(-1),
    addedCustomerIds: [],
    previousScore: Math.max(0, parts.score - 0.08),
  };
}

function reasonsOf(parts: AlertParts): Alert['explanation']['nodes'] {
  const ids = parts.transfers.map(transfer => transfer.id);
  const points = Math.log(parts.score / (1 - parts.score));
  const observed = points + 1.4;
  const lines: [number | null, string, number, string[], LocalizedText, LocalizedText][] = [
    [
      null,
      'score',
      parts.score,
      ids,
      both('Score', '评分'),
      both('logistic of points', '对数几率分的逻辑函数值'),
    ],
    [0, 'bias', -1.4, [], both('Where every finding of this kind begins', '此类发现的起点'), both('', '')],
    [0, 'indicators', observed, ids, both('Indicators', '指标'), both('what was observed', '观察所得')],
    [
      2,
      'indicator.returnedShare',
      observed * 0.6,
      ids.slice(-1),
      both('Returned share', '回流比例'),
      both('97.5 %', '97.5 %'),
    ],
    [
      2,
      'indicator.dwell',
      observed * 0.5,
      ids.slice(0, 2),
      both('Dwell time', '停留时间'),
      both('3 h 24 min', '3 小时 24 分钟'),
    ],
    [
      2,
      'indicator.roundAmounts',
      observed * -0.1,
      ids.slice(0, 1),
      both('Round amounts', '整数金额'),
      both('1 transfer', '1 笔转账'),
    ],
  ];
  return lines.map(([parent, code, value, transferIds, label, text], index) => ({
    ...{ index, parent, code, label, text, value, transferIds },
  }));
}

/** What a learned model says of the last transfer. */
function verdictOf(parts: AlertParts): Alert['model'] {
  const ids = parts.transfers.slice(-1).map(transfer => transfer.id);
  const lines: [number | null, string, number, string[], LocalizedText, LocalizedText][] = [
    [
      null,
      'model',
      0.82,
      ids,
      both('Learned model', '学习模型'),
      both('logistic of points', '对数几率分的逻辑函数值'),
    ],
    [0, 'bias', -4.1, [], both('Where every transfer begins', '每笔转账的起点'), both('', '')],
    [
      0,
      'feature.cycle.alikeLegs',
      4.2,
      ids,
      both('Shortest cycle of like amounts through it', '经过该笔的最短近额环'),
      both('4 transfers', '4 笔转账'),
    ],
    [
      0,
      'feature.flow.share',
      1.4,
      ids,
      both('Part of it that had come in within 2d', '其中 2 天内转入资金的比例'),
      both('97.5 %', '97.5 %'),
    ],
  ];
  const nodes = lines.map(([parent, code, value, transferIds, label, text], index) => ({
    ...{ index, parent, code, label, text, value, transferIds },
  }));
  return { modelId: 'boost-4f6a1c20d9e3', score: 0.82, reported: true, explanation: { nodes } };
}

const both = (english: string, chinese: string): LocalizedText => ({ english, chinese });

function evidenceOf(parts: AlertParts, first: string, last: string): Alert['evidence'] {
  return {
    detectorId: parts.typology,
    detectorVersion: 1,
    parameters: [
      { name: 'window', value: 'PT72H' },
      { name: 'minAmount', value: '1000' },
      { name: 'maxHops', value: '8' },
    ],
    dataWatermark: at(199),
    windowFrom: first,
    windowTo: last,
    transfers: parts.transfers,
    flows: parts.accountIds
      .slice(0, parts.transfers.length === 0 ? 0 : undefined)
      .map(accountId => flowOf(accountId, parts)),
    identifiers: parts.identifiers ?? [],
    truncation: parts.truncated
      ? {
          limit: 'maxHops',
          value: 8,
          order: both('earliest first', '早者优先'),
          scope: parts.accountIds[0] ?? 'run',
        }
      : null,
    sha256: '9f2c4e1b7a60d35588c1f0aa41be7d9233c85e0f6b1d4a7c92e83f50b6a1d2c4',
  };
}

function flowOf(accountId: string, parts: AlertParts): Alert['evidence']['flows'][number] {
  const sum = (mine: (transfer: Transfer) => boolean) =>
    parts.transfers.filter(mine).reduce((total, transfer) => total + Number(transfer.paid.amount), 0);
  const paidIn = sum(transfer => transfer.toAccountId === accountId);
  const paidOut = sum(transfer => transfer.fromAccountId === accountId);
  const usd = (amount: number) => [{ amount: amount.toFixed(2), currency: 'USD' }];
  return {
    accountId,
    in: paidIn > 0 ? usd(paidIn) : [],
    out: paidOut > 0 ? usd(paidOut) : [],
    kept: usd(paidIn - paidOut),
    dwellSeconds: paidIn > 0 && paidOut > 0 ? 12_240 : null,
  };
}
