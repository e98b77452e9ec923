// SPDX-License-Identifier: Apache-2.0
import { Box, CircularProgress } from '@mui/material';
import { useWords } from './useWords';

/** Something is on its way. */
export function Waiting() {
  const { t } = useWords();
  return (
    <Box sx={{ display: 'grid', placeItems: 'center', minHeight: 240 }} role="status">
      <CircularProgress aria-label={t('loading')} size={32} />
    </Box>
  );
}
