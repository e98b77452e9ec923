// SPDX-License-Identifier: Apache-2.0
import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** Says plainly that there is nothing, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Box sx={{ py: 5, px: 3, textAlign: 'center', color: 'text.secondary' }} role="status">
      <Typography variant="subtitle1" component="p" color="text.primary">
        {title}
      </Typography>
      {children}
    </Box>
  );
}
