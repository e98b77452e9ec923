// SPDX-License-Identifier: Apache-2.0
import { Box, LinearProgress } from '@mui/material';
import { formatShare } from '../misc/formatModel';
import { useDetectorNames } from '../misc/useDetectorNames';
import { useWords } from '../misc/useWords';
import type { RunRow } from '../providers/types';
import { stageText } from './runTextModel';

/** What a run is doing now. */
export function RunProgress({ run }: { run: Pick<RunRow, 'stage' | 'stageProgress'> }) {
  const { t } = useWords();
  const nameOf = useDetectorNames();
  const known = run.stageProgress != null;
  return (
    <Box sx={{ minWidth: 180 }} data-testid="run-progress">
      <Box sx={{ fontSize: 13 }}>
        {run.stage ? stageText(run.stage, t, nameOf) : t('runs.starting')}{' '}
        {known && formatShare(run.stageProgress ?? 0)}
      </Box>
      <LinearProgress
        aria-label={t('runs.progress')}
        variant={known ? 'determinate' : 'indeterminate'}
        value={known ? (run.stageProgress ?? 0) * 100 : undefined}
      />
    </Box>
  );
}
