// SPDX-License-Identifier: Apache-2.0
import type { Alert, AlertStatus, GraphNode, Transfer } from '../src/providers/types';
import type { Typology } from './build';
import { START, HOUR, buildAlert, buildEdge, buildNode, buildTransfer, edgesOf, gradeOf } from './build';
import { seeded } from './random';

/** Neighbours of the hub account: more than anybody wants to see at once. */
export const HUB_DEGREE = 3_412;
export const HUB_ID = '77/HUB-SETTLEMENT-000000000000000000000000000001';

/** Alerts of all three typologies, the same for the same seed. */
export function fakeAlerts(count: number, seed = 7): Alert[] {
  return Array.from({ length: count }, (_, i) => fakeAlert(i, seeded(seed * 1_000 + i))).map(
    alsoAboutTheFirst,
  );
}

/** The fourth alert is about the people of the first as well: two chapters of one story. */
function alsoAboutTheFirst(alert: Alert, place: number, all: readonly Alert[]): Alert {
  if (place !== 3) return alert;
  return { ...alert, customerIds: [...alert.customerIds, ...(all[0]?.customerIds ?? [])] };
}

function fakeAlert(i: number, random: () => number): Alert {
  const kinds: Typology[] = ['cycle', 'layering-chain', 'shared-identity'];
  const score = Math.max(0.12, 0.985 - i * 0.013);
  const status: AlertStatus = i % 11 === 10 ? 'CLOSED_FALSE_POSITIVE' : i % 7 === 6 ? 'IN_REVIEW' : 'OPEN';
  const id = `alert-${String(i + 1).padStart(4, '0')}`;
  const kind = kinds[i % 3] as Typology;
  if (kind === 'cycle') return cycle({ id, i, score, status }, random);
  if (kind === 'layering-chain') return chain({ id, i, score, status }, random);
  return ring({ id, i, score, status });
}

interface Base {
  id: string;
  i: number;
  score: number;
  status: AlertStatus;
}

const accountId = (i: number, n: number): string =>
  `${10 + (n % 4)}/GB29NWBK${String(i * 100 + n).padStart(14, '0')}`;
const usd = (amount: number): string => amount.toFixed(2);

function cycle(base: Base, random: () => number): Alert {
  const { id, i } = base;
  const size = 4 + (i % 4);
  const accounts = Array.from({ length: size }, (_, n) => (i === 0 && n === 2 ? HUB_ID : accountId(i, n)));
  const transfers: Transfer[] = [];
  let amount = 48_000 + Math.round(random() * 4_000);
  let hours = random() * 20;
  accounts.forEach((from, n) => {
    const to = accounts[(n + 1) % size] as string;
    const parts = n % 2 === 1 ? 3 : 1;
    for (let part = 0; part < parts; part++) {
      hours += 1 + random() * 9;
      const paid = usd(amount / parts);
      transfers.push(leg(`${id}-t${transfers.length + 1}`, from, to, paid, hours));
    }
    amount *= 0.985;
  });
  const back = leg(`${id}-back`, accounts[1] as string, accounts[0] as string, '1250.00', hours + 2);
  if (i % 2 === 0) transfers.push(back);
  return assemble(base, 'cycle', accounts, transfers, { grew: i % 2 === 0, truncated: i % 5 === 0 });
}

function chain(base: Base, random: () => number): Alert {
  const { id, i } = base;
  const accounts = Array.from({ length: 7 }, (_, n) => accountId(i, n));
  const links: [number, number, number][] = [
    [0, 1, 0.6],
    [0, 2, 0.4],
    [1, 3, 0.58],
    [2, 3, 0.2],
    [2, 4, 0.18],
    [3, 5, 0.74],
    [4, 5, 0.17],
    [5, 6, 0.9],
  ];
  const transfers = links.map(([from, to, share], n) =>
    leg(
      `${id}-t${n + 1}`,
      accounts[from] as string,
      accounts[to] as string,
      usd(81_000 * share),
      n * 5 + random() * 4,
    ),
  );
  return assemble(base, 'layering-chain', accounts, transfers);
}

function leg(
  id: string,
  fromAccountId: string,
  toAccountId: string,
  amount: string,
  hours: number,
): Transfer {
  const at = new Date(START + Math.round(hours * HOUR)).toISOString().replace(/\.\d+Z/, 'Z');
  return buildTransfer({ id, fromAccountId, toAccountId, amount, at, reference: 'invoice 2026-03' });
}

interface Extras {
  grew?: boolean;
  truncated?: boolean;
}

function assemble(
  base: Base,
  typology: Typology,
  accountIds: string[],
  transfers: Transfer[],
  extras: Extras = {},
): Alert {
  const { id, i, score, status } = base;
  const customerIds = accountIds.slice(0, 2).map((_, n) => `customer-${i}-${n}`);
  const nodes: GraphNode[] = [
    ...accountIds.map((account, n) => accountNode(account, n, score)),
    ...customerIds.map((customer, n) =>
      buildNode({
        id: customer,
        label: 'CUSTOMER',
        title: `Meridian Trading ${i}-${n} Limited`,
        degree: 2,
      }),
    ),
  ];
  const edges = [
    ...edgesOf(transfers),
    ...customerIds.map((customer, n) =>
      buildEdge({ type: 'OWNS', fromId: customer, toId: accountIds[n] as string }),
    ),
  ];
  return buildAlert({
    id,
    typology,
    score,
    status,
    transfers,
    accountIds,
    customerIds,
    nodes,
    edges,
    ...extras,
  });
}

function accountNode(id: string, n: number, score: number): GraphNode {
  const hub = id === HUB_ID;
  const own = Math.max(0.1, score - n * 0.12);
  return buildNode({
    id,
    title: id.slice(id.indexOf('/') + 1),
    degree: hub ? HUB_DEGREE : 3 + n * 2,
    hub,
    score: own,
    grade: gradeOf(own),
  });
}

function ring({ id, i, score, status }: Base): Alert {
  const customerIds = Array.from({ length: 5 }, (_, n) => `customer-${i}-${n}`);
  const shared = [
    {
      identifierId: `phone:+861381234${i}01`,
      sort: 'PHONE',
      customerIds: customerIds.slice(0, 3),
      degree: 3,
      weight: 0.8,
    },
    {
      identifierId: `address:12 high street ${i}`,
      sort: 'ADDRESS',
      customerIds: customerIds.slice(2),
      degree: 9,
      weight: 0.3,
    },
    {
      identifierId: `device-${i}`,
      sort: 'DEVICE',
      customerIds: [customerIds[0], customerIds[4]] as string[],
      degree: 2,
      weight: 0.9,
    },
  ];
  const nodes = [
    ...customerIds.map((customer, n) =>
      buildNode({
        id: customer,
        label: 'CUSTOMER',
        title: `Person ${i}-${n}`,
        degree: 4,
        grade: gradeOf(score),
        score,
      }),
    ),
    ...shared.map(identity =>
      buildNode({
        id: identity.identifierId,
        label: identity.sort === 'DEVICE' ? 'DEVICE' : 'IDENTIFIER',
        degree: identity.degree,
      }),
    ),
  ];
  const edges = shared.flatMap(identity =>
    identity.customerIds.map(customer =>
      buildEdge({
        type: identity.sort === 'DEVICE' ? 'LOGGED_IN_FROM' : 'HAS_IDENTIFIER',
        fromId: customer,
        toId: identity.identifierId,
      }),
    ),
  );
  return buildAlert({
    id,
    typology: 'shared-identity',
    score,
    status,
    transfers: [],
    accountIds: [],
    customerIds,
    nodes,
    edges,
    identifiers: shared,
  });
}
