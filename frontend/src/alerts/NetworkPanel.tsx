// SPDX-License-Identifier: Apache-2.0
import FitIcon from '@mui/icons-material/FitScreen';
import ZoomInIcon from '@mui/icons-material/ZoomIn';
import ZoomOutIcon from '@mui/icons-material/ZoomOut';
import UndoIcon from '@mui/icons-material/Undo';
import { Alert as Message, Box, IconButton, Tooltip } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import type { Dispatch, ReactNode } from 'react';
import { useMemo, useRef } from 'react';
import type { CanvasHandle } from '../graph/GraphCanvas';
import { GraphCanvas } from '../graph/GraphCanvas';
import { Legend } from '../graph/Legend';
import { TimelineBrush } from '../graph/TimelineBrush';
import type { Positions } from '../graph/layoutModel';
import type { Network } from '../graph/networkModel';
import { MAX_NODES } from '../graph/networkModel';
import { DARK_PALETTE, LIGHT_PALETTE } from '../graph/palette';
import type { Investigation, InvestigationAction } from '../graph/reducers';
import type { Focus } from '../graph/styleModel';
import type { Histogram } from '../graph/timelineModel';
import { Panel } from '../misc/Panel';
import { formatCount } from '../misc/formatModel';
import { useZone } from '../misc/useTimes';
import { useWords } from '../misc/useWords';

interface Props {
  network: Network;
  positions: Positions;
  histogram: Histogram | null;
  focus: Focus | null;
  state: Investigation;
  dispatch: Dispatch<InvestigationAction>;
  onExpand: (nodeKey: string) => void;
}

/** The network with its tools, legend and timeline. */
export function NetworkPanel({ network, positions, histogram, focus, state, dispatch, onExpand }: Props) {
  const { t } = useWords();
  const [zone] = useZone();
  const dark = useTheme().palette.mode === 'dark';
  const palette = dark ? DARK_PALETTE : LIGHT_PALETTE;
  const canvas = useRef<CanvasHandle>(null);
  const labels = useMemo(() => new Set(network.nodes.map(node => node.label)), [network]);
  const lastExpansion = state.expansions.at(-1);
  return (
    <Panel
      title={t('graph.title')}
      dense
      actions={
        <>
          <Box component="span" sx={{ fontSize: 12, color: 'text.secondary' }} data-testid="graph-size">
            {t('graph.size', {
              nodes: formatCount(network.nodes.length),
              edges: formatCount(network.edges.length),
            })}
          </Box>
          {lastExpansion && (
            <Tool label={t('action.undoExpansion')} onClick={() => dispatch({ type: 'undoExpansion' })}>
              <UndoIcon fontSize="small" />
            </Tool>
          )}
          <Tool label={t('graph.zoomIn')} onClick={() => canvas.current?.zoomIn()}>
            <ZoomInIcon fontSize="small" />
          </Tool>
          <Tool label={t('graph.zoomOut')} onClick={() => canvas.current?.zoomOut()}>
            <ZoomOutIcon fontSize="small" />
          </Tool>
          <Tool label={t('graph.fit')} onClick={() => canvas.current?.fit()}>
            <FitIcon fontSize="small" />
          </Tool>
        </>
      }
    >
      {network.omittedNodes > 0 && (
        <Message severity="warning" sx={{ py: 0 }}>
          {t('graph.full', { max: formatCount(MAX_NODES), omitted: formatCount(network.omittedNodes) })}
        </Message>
      )}
      {lastExpansion?.truncated && (
        <Message severity="info" sx={{ py: 0 }} data-testid="expansion-truncated">
          {t('expand.truncated', {
            shown: formatCount(lastExpansion.nodes.length),
            total: formatCount(lastExpansion.totalNeighbours),
          })}
        </Message>
      )}
      <Box
        sx={{
          position: 'relative',
          height: 'clamp(290px, calc(100vh - 400px), 620px)',
          bgcolor: palette.background,
          borderTop: 1,
          borderBottom: 1,
          borderColor: 'divider',
          overflow: 'hidden',
        }}
      >
        <Box component="p" className="skein-hidden">
          {t('graph.textTwin')}
        </Box>
        <GraphCanvas
          ref={canvas}
          network={network}
          positions={positions}
          palette={palette}
          focus={focus}
          zone={zone}
          selection={state.selection}
          hubText={degree => t('graph.hubBadge', { degree })}
          onSelect={selection => dispatch({ type: 'select', selection })}
          onExpand={onExpand}
        />
      </Box>
      <Legend palette={palette} present={labels} />
      {histogram && (
        <TimelineBrush
          histogram={histogram}
          brush={state.brush}
          palette={palette}
          onBrush={span => dispatch({ type: 'brush', span })}
        />
      )}
    </Panel>
  );
}

function Tool({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip title={label}>
      <IconButton size="small" aria-label={label} onClick={onClick}>
        {children}
      </IconButton>
    </Tooltip>
  );
}
