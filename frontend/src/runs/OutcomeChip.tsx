// SPDX-License-Identifier: Apache-2.0
import { Chip } from '@mui/material';
import { useWords } from '../misc/useWords';
import type { RunOutcome } from '../providers/types';

const COLOURS: Record<RunOutcome, 'info' | 'success' | 'error' | 'warning' | 'default'> = {
  RUNNING: 'info',
  SUCCEEDED: 'success',
  FAILED: 'error',
  CANCELLED: 'default',
  MISSED: 'warning',
};

/** How a run ended. */
export function OutcomeChip({ outcome }: { outcome: RunOutcome }) {
  const { t } = useWords();
  return (
    <Chip
      size="small"
      variant="outlined"
      color={COLOURS[outcome]}
      label={t(`outcome.${outcome}`)}
      sx={{ height: 22, borderRadius: '5px', fontWeight: 600 }}
    />
  );
}
