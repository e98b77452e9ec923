// SPDX-License-Identifier: Apache-2.0
import { Chip } from '@mui/material';
import type { AlertStatus } from '../providers/types';
import { useWords } from './useWords';

/** Where an alert stands. */
export function StatusChip({ status }: { status: AlertStatus }) {
  const { t } = useWords();
  const strong = status === 'OPEN' || status === 'ESCALATED';
  return (
    <Chip
      size="small"
      variant="outlined"
      label={t(`status.${status}`)}
      sx={{ height: 22, borderRadius: '5px', fontWeight: strong ? 600 : 400 }}
    />
  );
}
