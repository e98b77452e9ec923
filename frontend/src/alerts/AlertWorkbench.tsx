// SPDX-License-Identifier: Apache-2.0
import { Box, Tab, Tabs } from '@mui/material';
import { useMemo, useReducer, useState } from 'react';
import { TransferTable } from '../graph/TransferTable';
import { nodeKey } from '../graph/networkModel';
import type { NetworkEdge } from '../graph/networkModel';
import type { Highlight, Selection } from '../graph/reducers';
import { NOTHING, investigate } from '../graph/reducers';
import { Panel } from '../misc/Panel';
import { useWords } from '../misc/useWords';
import type { Alert } from '../providers/types';
import { AlertNotices } from './AlertNotices';
import { FlowTable } from './FlowTable';
import { HistoryPanel } from './HistoryPanel';
import { HubDialog } from './HubDialog';
import { IdentifierTable } from './IdentifierTable';
import { NetworkPanel } from './NetworkPanel';
import { ProvenancePanel } from './ProvenancePanel';
import { ReasonPanel } from './ReasonPanel';
import { RelatedPanel } from './RelatedPanel';
import { StoryPanel } from './StoryPanel';
import { SelectionPanel } from './SelectionPanel';
import { useAlertNetwork } from './useAlertNetwork';
import { useExpansion } from './useExpansion';

/** Network, tables and reasons of one alert, all looking at the same selection, highlight and brush. */
export function AlertWorkbench({ alert }: { alert: Alert }) {
  const [state, dispatch] = useReducer(investigate, NOTHING);
  const { network, positions, histogram, focus } = useAlertNetwork(alert, state);
  const expanding = useExpansion(state.expansions, dispatch);
  const toggle = (highlight: Highlight) => dispatch({ type: 'toggleHighlight', highlight });
  const expandKey = (key: string) => {
    const node = network.nodes.find(candidate => candidate.key === key);
    if (node) expanding.expand(node);
  };
  const marked = useMemo(
    () => markedTransfers(state.highlight, state.selection, network.edges),
    [state.highlight, state.selection, network],
  );

  return (
    <>
      <AlertNotices alert={alert} highlight={state.highlight} onHighlight={toggle} />
      <Box
        sx={{
          display: 'grid',
          gap: 1.25,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 340px' },
          alignItems: 'start',
        }}
      >
        <NetworkPanel
          network={network}
          positions={positions}
          histogram={histogram}
          focus={focus}
          state={state}
          dispatch={dispatch}
          onExpand={expandKey}
        />
        <Box sx={{ display: 'grid', gap: 1.25, minWidth: 0 }}>
          <ReasonPanel alert={alert} highlight={state.highlight} onHighlight={toggle} />
          <SelectionPanel
            network={network}
            transfers={alert.evidence.transfers}
            selection={state.selection}
            expansions={state.expansions}
            busy={expanding.busy}
            onExpand={expanding.expand}
          />
        </Box>
      </Box>
      <EvidenceTabs
        alert={alert}
        state={state}
        marked={marked}
        onSelect={selection => dispatch({ type: 'select', selection })}
        onHighlight={toggle}
      />
      <HubDialog expanding={expanding} />
    </>
  );
}

function markedTransfers(
  highlight: Highlight | null,
  selection: Selection | null,
  edges: readonly NetworkEdge[],
): ReadonlySet<string> {
  if (highlight) return new Set(highlight.transferIds);
  if (!selection) return new Set();
  if (selection.kind === 'transfer') return new Set([selection.key]);
  const touching = edges.filter(
    edge => edge.key === selection.key || edge.fromKey === selection.key || edge.toKey === selection.key,
  );
  return new Set(touching.flatMap(edge => edge.transferIds));
}

const TABS = ['transfers', 'flows', 'identifiers', 'story', 'related', 'provenance', 'history'] as const;
type TabName = (typeof TABS)[number];

interface TabsProps {
  alert: Alert;
  state: ReturnType<typeof investigate>;
  marked: ReadonlySet<string>;
  onSelect: (selection: Selection) => void;
  onHighlight: (highlight: Highlight) => void;
}

/** The same facts in words. */
function EvidenceTabs({ alert, state, marked, onSelect, onHighlight }: TabsProps) {
  const { t } = useWords();
  const { evidence } = alert;
  const [tab, setTab] = useState<TabName>(evidence.transfers.length > 0 ? 'transfers' : 'identifiers');
  const { selection, highlight, brush } = state;
  const counts: Partial<Record<TabName, number>> = {
    transfers: evidence.transfers.length,
    flows: evidence.flows.length,
    identifiers: evidence.identifiers.length,
    ...(alert.item.alertCount > 1 ? { story: alert.item.alertCount } : {}),
  };
  const selectedAccount =
    selection?.kind === 'node' && selection.key.startsWith('ACCOUNT:') ? selection.key : null;
  return (
    <Panel title={t('evidence.title')} dense>
      <Tabs value={tab} onChange={(_event, next: TabName) => setTab(next)} aria-label={t('evidence.title')}>
        {TABS.map(name => (
          <Tab
            key={name}
            value={name}
            id={`tab-${name}`}
            aria-controls={`panel-${name}`}
            label={`${t(`evidence.${name}`)}${counts[name] === undefined ? '' : ` (${counts[name]})`}`}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        {tab === 'transfers' && (
          <TransferTable
            transfers={evidence.transfers}
            brush={brush}
            marked={marked}
            selectedId={selection?.kind === 'transfer' ? selection.key : null}
            onSelect={key => onSelect({ kind: 'transfer', key })}
          />
        )}
        {tab === 'flows' && (
          <FlowTable
            flows={evidence.flows}
            selectedAccountId={selectedAccount?.slice('ACCOUNT:'.length) ?? null}
            onSelect={id => onSelect({ kind: 'node', key: nodeKey('ACCOUNT', id) })}
          />
        )}
        {tab === 'identifiers' && (
          <IdentifierTable
            identifiers={evidence.identifiers}
            highlight={highlight}
            onHighlight={onHighlight}
          />
        )}
        {tab === 'story' && <StoryPanel alertId={alert.id} />}
        {tab === 'related' && <RelatedPanel alertId={alert.id} />}
        {tab === 'provenance' && <ProvenancePanel alert={alert} />}
        {tab === 'history' && <HistoryPanel alertId={alert.id} version={alert.version} />}
      </Box>
    </Panel>
  );
}
