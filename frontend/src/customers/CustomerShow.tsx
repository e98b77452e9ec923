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
import { useWords } from '../misc/useWords';
import type { Customer } from '../providers/types';

/** One customer: who it is, its accounts and identities, how risky, and the alerts it takes part in. */
export function CustomerShow() {
  useAuthenticated();
  const { id = '' } = useParams();
  const { t } = useWords();
  const { data: customer, error, isPending, refetch } = useGetOne<Customer>('customers', { id });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (isPending || !customer) return <Waiting />;
  return (
    <Box sx={{ display: 'grid', gap: 1.25, pb: 4, minWidth: 0 }}>
      <Title title={t('customers.one')} />
      <Typography variant="h6" component="h1" sx={{ overflowWrap: 'anywhere' }}>
        {customer.name}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 1.25,
          gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' },
          alignItems: 'start',
        }}
      >
        <Panel title={t('customers.facts')}>
          <Facts
            facts={[
              { name: t('selection.id'), value: customer.id },
              { name: t('customers.kind'), value: t(`partyKind.${customer.kind}`, { _: customer.kind }) },
              { name: t('customers.country'), value: customer.country ?? '–' },
              { name: t('customers.segment'), value: customer.segment ?? '–' },
              { name: t('selection.risk'), value: <RiskFact {...customer} /> },
              { name: t('customers.identifiers'), value: <Identifiers ids={customer.identifierIds} /> },
            ]}
          />
        </Panel>
        <Panel title={t('customers.accounts')} dense>
          <Accounts accounts={customer.accounts} />
        </Panel>
      </Box>
      <Panel title={t('alerts.title')} dense>
        <AlertTable rows={customer.alerts.edges.map(edge => edge.node)} total={customer.alerts.totalCount} />
      </Panel>
    </Box>
  );
}

function Identifiers({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return <>–</>;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {ids.map(id => (
        <li key={id}>{id}</li>
      ))}
    </Box>
  );
}

function Accounts({ accounts }: { accounts: Customer['accounts'] }) {
  const { t } = useWords();
  if (accounts.length === 0) return <Empty title={t('customers.noAccount')} />;
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{t('accounts.number')}</TableCell>
          <TableCell>{t('accounts.bank')}</TableCell>
          <TableCell>{t('accounts.kind')}</TableCell>
          <TableCell>{t('alerts.grade')}</TableCell>
          <TableCell align="right">{t('alerts.score')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {accounts.map(account => (
          <TableRow key={account.id}>
            <TableCell>
              <ShortId id={account.id} to={paths.account(account.id)} length={30} />
            </TableCell>
            <TableCell>{account.bankId}</TableCell>
            <TableCell>{t(`accountKind.${account.kind}`, { _: account.kind })}</TableCell>
            <TableCell>
              <GradeChip grade={account.grade} />
            </TableCell>
            <TableCell align="right">{formatScore(account.score)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
