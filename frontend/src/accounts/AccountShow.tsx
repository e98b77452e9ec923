// SPDX-License-Identifier: Apache-2.0
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { Title, useAuthenticated, useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import { AlertTable } from '../alerts';
import { Empty } from '../misc/Empty';
import { Facts } from '../misc/Facts';
import { Failure } from '../misc/Failure';
import { GradeChip } from '../misc/GradeChip';
import { Panel } from '../misc/Panel';
import { RiskFact } from '../misc/RiskFact';
import { ShortId } from '../misc/ShortId';
import { Waiting } from '../misc/Waiting';
import { formatScore } from '../misc/formatModel';
import { paths } from '../misc/paths';
import { useTimes } from '../misc/useTimes';
import { useWords } from '../misc/useWords';
import type { Account } from '../providers/types';

/** One account: what it is, whose it is, how risky, and the alerts it takes part in. */
export function AccountShow() {
  useAuthenticated();
  const { id = '' } = useParams();
  const { t } = useWords();
  const times = useTimes();
  const { data: account, error, isPending, refetch } = useGetOne<Account>('accounts', { id });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (isPending || !account) return <Waiting />;
  return (
    <Box sx={{ display: 'grid', gap: 1.25, pb: 4, minWidth: 0 }}>
      <Title title={t('accounts.one')} />
      <Typography variant="h6" component="h1" sx={{ overflowWrap: 'anywhere' }}>
        {t('accounts.heading', { number: account.number })}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 1.25,
          gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' },
          alignItems: 'start',
        }}
      >
        <Panel title={t('accounts.facts')}>
          <Facts
            facts={[
              { name: t('accounts.id'), value: account.id },
              { name: t('accounts.bank'), value: account.bankId },
              { name: t('accounts.kind'), value: t(`accountKind.${account.kind}`, { _: account.kind }) },
              { name: t('accounts.class'), value: account.accountClass ?? '–' },
              { name: t('accounts.currency'), value: account.currency ?? '–' },
              { name: t('accounts.openedAt'), value: times.instant(account.openedAt) },
              { name: t('accounts.closedAt'), value: times.instant(account.closedAt) },
              { name: t('selection.risk'), value: <RiskFact {...account} /> },
            ]}
          />
        </Panel>
        <Panel title={t('accounts.owners')} dense>
          <Owners owners={account.owners} />
        </Panel>
      </Box>
      <Panel title={t('alerts.title')} dense>
        <AlertTable rows={account.alerts.edges.map(edge => edge.node)} total={account.alerts.totalCount} />
      </Panel>
    </Box>
  );
}

function Owners({ owners }: { owners: Account['owners'] }) {
  const { t } = useWords();
  if (owners.length === 0) return <Empty title={t('accounts.noOwner')} />;
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{t('customers.name')}</TableCell>
          <TableCell>{t('customers.kind')}</TableCell>
          <TableCell>{t('customers.country')}</TableCell>
          <TableCell>{t('alerts.grade')}</TableCell>
          <TableCell align="right">{t('alerts.score')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {owners.map(owner => (
          <TableRow key={owner.id}>
            <TableCell>
              {owner.name} <ShortId id={owner.id} to={paths.customer(owner.id)} />
            </TableCell>
            <TableCell>{t(`partyKind.${owner.kind}`, { _: owner.kind })}</TableCell>
            <TableCell>{owner.country ?? '–'}</TableCell>
            <TableCell>
              <GradeChip grade={owner.grade} />
            </TableCell>
            <TableCell align="right">{formatScore(owner.score)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
