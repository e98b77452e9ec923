// SPDX-License-Identifier: Apache-2.0
import { Box, Paper, Typography } from '@mui/material';
import type { SxProps, Theme } from '@mui/material';
import type { ReactNode } from 'react';
import { useId } from 'react';

interface Props {
  title: string;
  /** Beside the title, at the right. */
  actions?: ReactNode;
  children: ReactNode;
  sx?: SxProps<Theme>;
  dense?: boolean;
}

/** One titled part of a page. */
export function Panel({ title, actions, children, sx, dense }: Props) {
  const id = useId();
  return (
    <Paper component="section" aria-labelledby={id} variant="outlined" sx={{ minWidth: 0, ...sx }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.5, minHeight: 38, flexWrap: 'wrap' }}>
        <Typography id={id} component="h2" variant="subtitle2" sx={{ flex: 1, whiteSpace: 'nowrap' }}>
          {title}
        </Typography>
        {actions}
      </Box>
      <Box sx={{ px: dense ? 0 : 1.5, pb: dense ? 0 : 1.5 }}>{children}</Box>
    </Paper>
  );
}
