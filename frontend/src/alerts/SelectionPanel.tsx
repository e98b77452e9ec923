// SPDX-License-Identifier: Apache-2.0
import { Box, Button, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import type { Network, NetworkEdge, NetworkNode } from '../graph/networkModel';
import { TRANSFER_TYPE } from '../graph/networkModel';
import type { Expansion, Selection } from '../graph/reducers';
import { Facts } from '../misc/Facts';
import { GradeChip } from '../misc/GradeChip';
import { Panel } from '../misc/Panel';
import { ShortId } from '../misc/ShortId';
import { formatCount, formatMoney, formatMonies, formatScore } from '../misc/formatModel';
import { paths } from '../misc/paths';
import { useRequest } from '../misc/useRequest';
import { useTimes } from '../misc/useTimes';
import { useWords } from '../misc/useWords';
import { TRANSFERS_BETWEEN } from '../providers/documents';
import type { Transfer } from '../providers/types';

interface Props {
  network: Network;
  transfers: readonly Transfer[];
  selection: Selection | null;
  expansions: readonly Expansion[];
  busy: boolean;
  onExpand: (node: NetworkNode) => void;
}

/** Everything known about what is selected, and what can be done with it. */
export function SelectionPanel(props: Props) {
  const { t } = useWords();
  const { network, selection } = props;
  const node = selection?.kind === 'node' ? network.nodes.find(n => n.key === selection.key) : undefined;
  const edge = selection?.kind === 'edge' ? network.edges.find(e => e.key === selection.key) : undefined;
  const transfer =
    selection?.kind === 'transfer' ? props.transfers.find(x => x.id === selection.key) : undefined;
  return (
    <Panel title={t('selection.title')}>
      <Box data-testid="selection">
        {node && <NodeFacts node={node} {...props} />}
        {edge && <EdgeFacts edge={edge} />}
        {transfer && <TransferFacts transfer={transfer} />}
        {!node && !edge && !transfer && (
          <Typography variant="body2" color="text.secondary">
            {t('selection.none')}
          </Typography>
        )}
      </Box>
    </Panel>
  );
}

function NodeFacts({ node, expansions, busy, onExpand }: Props & { node: NetworkNode }) {
  const { t } = useWords();
  const expansion = expansions.find(candidate => candidate.nodeKey === node.key);
  const to = paths.node(node.label, node.id);
  const whole = expansion && !expansion.truncated;
  return (
    <>
      <Facts
        facts={[
          { name: t('selection.kind'), value: t(`node.${node.label}`) },
          { name: t('selection.name'), value: node.title },
          { name: t('selection.id'), value: node.id },
          {
            name: t('selection.degree'),
            value: `${formatCount(node.degree)}${node.hub ? ` · ${t('graph.hubWord')}` : ''}`,
          },
          {
            name: t('selection.risk'),
            value: node.grade ? (
              <>
                <GradeChip grade={node.grade} /> {formatScore(node.score)}
              </>
            ) : (
              t('selection.unscored')
            ),
          },
        ]}
      />
      {expansion && (
        <Typography variant="body2" sx={{ mt: 1 }} data-testid="expansion">
          {t('expand.showing', {
            shown: formatCount(expansion.nodes.length),
            total: formatCount(expansion.totalNeighbours),
          })}
        </Typography>
      )}
      <Box sx={{ display: 'flex', gap: 1, mt: 1, flexWrap: 'wrap' }}>
        <Button size="small" variant="outlined" disabled={busy || whole} onClick={() => onExpand(node)}>
          {expansion?.truncated ? t('expand.more') : t('action.expand')}
        </Button>
        {to && (
          <Button size="small" component={Link} to={to}>
            {t('action.open')}
          </Button>
        )}
      </Box>
    </>
  );
}

const idOf = (key: string): string => key.slice(key.indexOf(':') + 1);

function EdgeFacts({ edge }: { edge: NetworkEdge }) {
  const { t } = useWords();
  const times = useTimes();
  const money = edge.type === TRANSFER_TYPE;
  return (
    <>
      <Facts
        facts={[
          { name: t('selection.kind'), value: t(`edge.${edge.type}`, { _: edge.type }) },
          { name: t('selection.from'), value: idOf(edge.fromKey) },
          { name: t('selection.to'), value: idOf(edge.toKey) },
          ...(money
            ? [
                { name: t('selection.amount'), value: formatMonies(edge.totals) },
                {
                  name: t('selection.count'),
                  value: t('header.transfers', { smart_count: edge.count, count: formatCount(edge.count) }),
                },
                {
                  name: t('selection.when'),
                  value: times.period(edge.firstAt, edge.lastAt),
                },
              ]
            : []),
        ]}
      />
      {money && <AllBetween account={idOf(edge.fromKey)} other={idOf(edge.toKey)} />}
    </>
  );
}

const FEW = 10;

/** The whole history between two accounts, which may be longer than the alert. */
function AllBetween({ account, other }: { account: string; other: string }) {
  const { t } = useWords();
  const times = useTimes();
  const { data } = useRequest('transfersBetween', TRANSFERS_BETWEEN, { account, other, first: FEW });
  if (!data) return null;
  const { edges, totalCount } = data.transfersBetween;
  return (
    <Box sx={{ mt: 1, fontSize: 12.5 }} data-testid="between">
      <Box sx={{ color: 'text.secondary' }}>
        {t('selection.between', { shown: edges.length, total: formatCount(totalCount) })}
      </Box>
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            {times.instant(node.at)} · {node.fromAccountId === account ? '→' : '←'} {formatMoney(node.paid)}
          </li>
        ))}
      </Box>
    </Box>
  );
}

function TransferFacts({ transfer }: { transfer: Transfer }) {
  const { t } = useWords();
  const times = useTimes();
  return (
    <Facts
      facts={[
        { name: t('selection.id'), value: transfer.id },
        { name: t('transfers.at'), value: times.instant(transfer.at) },
        {
          name: t('selection.from'),
          value: (
            <ShortId id={transfer.fromAccountId} to={paths.account(transfer.fromAccountId)} length={34} />
          ),
        },
        {
          name: t('selection.to'),
          value: <ShortId id={transfer.toAccountId} to={paths.account(transfer.toAccountId)} length={34} />,
        },
        { name: t('transfers.paid'), value: formatMoney(transfer.paid) },
        { name: t('transfers.received'), value: formatMoney(transfer.received) },
        { name: t('transfers.channel'), value: t(`channel.${transfer.channel}`, { _: transfer.channel }) },
        { name: t('transfers.reference'), value: transfer.reference ?? '–' },
      ]}
    />
  );
}
