// SPDX-License-Identifier: Apache-2.0
import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Title } from 'react-admin';
import type { Fact } from '../misc/Facts';
import { Facts } from '../misc/Facts';
import { Panel } from '../misc/Panel';
import { useWords } from '../misc/useWords';
import type { AlertRow } from '../providers/types';
import { AlertTable } from './AlertTable';

interface Props {
  title: string;
  heading: string;
  facts: readonly Fact[];
  /** What belongs to it: the owners of an account, the accounts of a customer. */
  belongings: { title: string; table: ReactNode };
  /** What it receives and pays, beside its own past and its peers. */
  indicators: ReactNode;
  alerts: { edges: readonly { node: AlertRow }[]; totalCount: number };
  /** Further panels, after the alerts. */
  children?: ReactNode;
}

/** Whom alerts are about, an account or a customer: what it is, what belongs to it, the alerts it takes part in. */
export function SubjectPage({ title, heading, facts, belongings, indicators, alerts, children }: Props) {
  const { t } = useWords();
  return (
    <Box sx={{ display: 'grid', gap: 1.25, pb: 4, minWidth: 0 }}>
      <Title title={title} />
      <Typography variant="h6" component="h1" sx={{ overflowWrap: 'anywhere' }}>
        {heading}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 1.25,
          gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' },
          alignItems: 'start',
        }}
      >
        <Panel title={t('subject.facts')}>
          <Facts facts={facts} />
        </Panel>
        <Panel title={belongings.title} dense>
          {belongings.table}
        </Panel>
      </Box>
      {indicators}
      <Panel title={t('alerts.title')} dense>
        <AlertTable rows={alerts.edges.map(edge => edge.node)} total={alerts.totalCount} />
      </Panel>
      {children}
    </Box>
  );
}
