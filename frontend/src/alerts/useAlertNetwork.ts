// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import type { Positions } from '../graph/layoutModel';
import { layoutNetwork, placeAround } from '../graph/layoutModel';
import { buildNetwork, nodeKey } from '../graph/networkModel';
import type { Investigation } from '../graph/reducers';
import { focusOf } from '../graph/styleModel';
import { histogramOf } from '../graph/timelineModel';
import type { Alert } from '../providers/types';

/** The network of an alert as the investigator sees it now. Nothing that stands moves when the brush or an expansion changes it. */
export function useAlertNetwork(alert: Alert, state: Investigation) {
  const { brush, expansions, selection, highlight } = state;
  const { transfers } = alert.evidence;
  const network = useMemo(
    () => buildNetwork(alert.subgraph, expansions, transfers, brush),
    [alert, expansions, transfers, brush],
  );
  const base = useMemo<Positions>(() => {
    const whole = buildNetwork(alert.subgraph, [], alert.evidence.transfers, null);
    const order = alert.accountIds.map(id => nodeKey('ACCOUNT', id));
    return layoutNetwork(whole.nodes, whole.edges, order);
  }, [alert]);
  const positions = useMemo(
    () =>
      expansions.reduce<Positions>(
        (placed, expansion) =>
          placeAround(
            placed,
            expansion.nodeKey,
            expansion.nodes.map(node => nodeKey(node.label, node.id)),
          ),
        base,
      ),
    [base, expansions],
  );
  const histogram = useMemo(
    () => histogramOf(transfers.map(transfer => Date.parse(transfer.at))),
    [transfers],
  );
  const focus = useMemo(() => focusOf(network.edges, selection, highlight), [network, selection, highlight]);
  return { network, positions, histogram, focus };
}
