// SPDX-License-Identifier: Apache-2.0
import { Link as MuiLink } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

/** The link that makes a row of a list reachable by keyboard; a click anywhere else on the row does the same. */
export function RecordLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <MuiLink
      component={Link}
      to={to}
      underline="hover"
      color="inherit"
      onClick={event => event.stopPropagation()}
    >
      {children}
    </MuiLink>
  );
}
