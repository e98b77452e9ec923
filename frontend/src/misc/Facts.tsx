// SPDX-License-Identifier: Apache-2.0
import { Box } from '@mui/material';
import type { ReactNode } from 'react';

export interface Fact {
  name: string;
  value: ReactNode;
}

/** Names and values in two columns. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(110px, max-content) minmax(0, 1fr)',
        columnGap: 2,
        rowGap: 0.5,
        m: 0,
        fontSize: 13,
        '& dt': { color: 'text.secondary' },
        '& dd': { m: 0, overflowWrap: 'anywhere' },
      }}
    >
      {facts.map(fact => (
        <Box key={fact.name} sx={{ display: 'contents' }}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </Box>
      ))}
    </Box>
  );
}
