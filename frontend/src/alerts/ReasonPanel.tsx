// SPDX-License-Identifier: Apache-2.0
import { Box, ButtonBase, Typography } from '@mui/material';
import type { Highlight } from '../graph/reducers';
import { formatCount, formatPoints, formatScore } from '../misc/formatModel';
import { Panel } from '../misc/Panel';
import { GradeChip } from '../misc/GradeChip';
import { useWords } from '../misc/useWords';
import type { Alert, ModelVerdict } from '../providers/types';
import type { Reason, ReasonLine } from './explanationModel';
import { pointsOf, reasonLines, reasonTree } from './explanationModel';

interface Props {
  alert: Alert;
  highlight: Highlight | null;
  onHighlight: (highlight: Highlight) => void;
}

export const reasonSource = (index: number): string => `reason:${index}`;

const modelSource = (index: number): string => `model:${index}`;

/** Why the score is what it is: a line per reason, each of which shows its transfers in the network and in the table. */
export function ReasonPanel({ alert, highlight, onHighlight }: Props) {
  const { t } = useWords();
  const root = reasonTree(alert.explanation.nodes);
  if (!root) return null;
  return (
    <Panel title={t('reasons.title')} actions={<GradeChip grade={alert.grade} />}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mb: 0.5 }}>
        <Typography
          component="span"
          sx={{ fontSize: 26, fontWeight: 700, lineHeight: 1 }}
          data-testid="score"
        >
          {formatScore(alert.score)}
        </Typography>
        <Typography component="span" variant="body2" color="text.secondary">
          {t('reasons.score', { points: formatPoints(pointsOf(root)) })}
        </Typography>
      </Box>
      <Lines
        name={t('reasons.title')}
        root={root}
        source={reasonSource}
        highlight={highlight}
        onHighlight={onHighlight}
      />
      <Typography variant="caption" color="text.secondary">
        {t('reasons.help')}
      </Typography>
      {alert.model && <ModelReasons model={alert.model} highlight={highlight} onHighlight={onHighlight} />}
    </Panel>
  );
}

type Highlighting = Pick<Props, 'highlight' | 'onHighlight'>;

/** What a learned model says beside the rules, of the alert's most suspicious transfer. */
function ModelReasons({ model, highlight, onHighlight }: Highlighting & { model: ModelVerdict }) {
  const { t } = useWords();
  const root = reasonTree(model.explanation.nodes);
  if (!root) return null;
  return (
    <Box data-testid="model-reasons" sx={{ mt: 1.5, pt: 1, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="subtitle2" component="h3">
        {t('reasons.model.title')} {formatScore(model.score)}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {t(model.reported ? 'reasons.model.reported' : 'reasons.model.notReported', { model: model.modelId })}
      </Typography>
      <Lines
        name={t('reasons.model.title')}
        root={root}
        source={modelSource}
        highlight={highlight}
        onHighlight={onHighlight}
      />
      <Typography variant="caption" color="text.secondary">
        {t('reasons.model.help')}
      </Typography>
    </Box>
  );
}

interface LinesProps extends Highlighting {
  name: string;
  root: Reason;
  source: (index: number) => string;
}

function Lines({ name, root, source, highlight, onHighlight }: LinesProps) {
  return (
    <Box component="ol" aria-label={name} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {reasonLines(root).map(line => (
        <Line
          key={line.index}
          line={line}
          pressed={highlight?.source === source(line.index)}
          onPress={() =>
            onHighlight({ source: source(line.index), transferIds: line.transferIds, nodeKeys: [] })
          }
        />
      ))}
    </Box>
  );
}

function Line({ line, pressed, onPress }: { line: ReasonLine; pressed: boolean; onPress: () => void }) {
  const { t, say } = useWords();
  const points = t('reasons.points', { points: formatPoints(line.value) });
  return (
    <Box component="li" sx={{ pl: line.depth * 1.5 }}>
      <ButtonBase
        onClick={onPress}
        disabled={line.transferIds.length === 0}
        aria-pressed={pressed}
        data-testid="reason"
        sx={{
          display: 'grid',
          font: 'inherit',
          gridTemplateColumns: 'minmax(0, 1fr) auto',
          columnGap: 1,
          width: '100%',
          textAlign: 'left',
          borderRadius: 1,
          px: 0.75,
          py: 0.5,
          bgcolor: pressed ? 'action.selected' : 'transparent',
          boxShadow: pressed ? 'inset 3px 0 0 var(--skein-highlight)' : 'none',
          '&:hover': { bgcolor: 'action.hover' },
          '&.Mui-focusVisible': { outline: '2px solid', outlineColor: 'primary.main' },
        }}
      >
        <Box sx={{ fontSize: 13, overflowWrap: 'anywhere' }}>
          <Box component="span" sx={{ fontWeight: 600, display: 'block' }}>
            {say(line.label)}
          </Box>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: 12 }}>
            {say(line.text)}
          </Box>
        </Box>
        <Box
          sx={{ fontSize: 13, fontVariantNumeric: 'tabular-nums', textAlign: 'right', whiteSpace: 'nowrap' }}
        >
          {points}
          {line.transferIds.length > 0 && (
            <Box sx={{ fontSize: 11, color: 'text.secondary' }}>
              {t('reasons.transfers', {
                smart_count: line.transferIds.length,
                count: formatCount(line.transferIds.length),
              })}
            </Box>
          )}
        </Box>
        <Bar share={line.share} />
      </ButtonBase>
    </Box>
  );
}

/** Length is strength; left of the middle speaks against. */
function Bar({ share }: { share: number }) {
  const width = Math.min(1, Math.abs(share)) * 50;
  return (
    <Box
      sx={{
        gridColumn: '1 / -1',
        height: 3,
        mt: 0.4,
        position: 'relative',
        bgcolor: 'action.hover',
        borderRadius: 1,
      }}
    >
      <Box
        sx={{
          position: 'absolute',
          top: 0,
          bottom: 0,
          left: share >= 0 ? '50%' : `${50 - width}%`,
          width: `${width}%`,
          bgcolor: share >= 0 ? 'error.main' : 'success.main',
          borderRadius: 1,
        }}
      />
    </Box>
  );
}
