// SPDX-License-Identifier: Apache-2.0
import { Box } from '@mui/material';
import { useAuthenticated, useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import { SubjectPage } from '../alerts';
import { IndicatorPanel } from '../indicators';
import { Failure } from '../misc/Failure';
import { GradedTable } from '../misc/GradedTable';
import { RiskFact } from '../misc/RiskFact';
import { ShortId } from '../misc/ShortId';
import { Waiting } from '../misc/Waiting';
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
    <SubjectPage
      title={t('customers.one')}
      heading={customer.name}
      facts={[
        { name: t('subject.id'), value: customer.id },
        { name: t('customers.kind'), value: t(`partyKind.${customer.kind}`, { _: customer.kind }) },
        { name: t('customers.country'), value: customer.country ?? '–' },
        { name: t('customers.segment'), value: customer.segment ?? '–' },
        { name: t('selection.risk'), value: <RiskFact {...customer} /> },
        { name: t('customers.identifiers'), value: <Identifiers ids={customer.identifierIds} /> },
      ]}
      belongings={{ title: t('customers.accounts'), table: <Accounts accounts={customer.accounts} /> }}
      indicators={<IndicatorPanel key={customer.id} subject="CUSTOMER" id={customer.id} />}
      alerts={customer.alerts}
    />
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
  return (
    <GradedTable
      label={t('customers.accounts')}
      rows={accounts}
      empty={t('customers.noAccount')}
      columns={[
        {
          head: t('accounts.number'),
          cell: account => <ShortId id={account.id} to={paths.account(account.id)} length={30} />,
        },
        { head: t('accounts.bank'), cell: account => account.bankId },
        { head: t('accounts.kind'), cell: account => t(`accountKind.${account.kind}`, { _: account.kind }) },
      ]}
    />
  );
}
