// SPDX-License-Identifier: Apache-2.0
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
import { useTimes } from '../misc/useTimes';
import { useWords } from '../misc/useWords';
import type { Account } from '../providers/types';
import { PathPanel } from './PathPanel';

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
    <SubjectPage
      title={t('accounts.one')}
      heading={t('accounts.heading', { number: account.number })}
      facts={[
        { name: t('subject.id'), value: account.id },
        { name: t('accounts.bank'), value: account.bankId },
        { name: t('accounts.kind'), value: t(`accountKind.${account.kind}`, { _: account.kind }) },
        { name: t('accounts.class'), value: account.accountClass ?? '–' },
        { name: t('accounts.currency'), value: account.currency ?? '–' },
        { name: t('accounts.openedAt'), value: times.instant(account.openedAt) },
        { name: t('accounts.closedAt'), value: times.instant(account.closedAt) },
        { name: t('selection.risk'), value: <RiskFact {...account} /> },
      ]}
      belongings={{ title: t('accounts.owners'), table: <Owners owners={account.owners} /> }}
      indicators={<IndicatorPanel key={account.id} subject="ACCOUNT" id={account.id} />}
      alerts={account.alerts}
    >
      <PathPanel key={account.id} accountId={account.id} />
    </SubjectPage>
  );
}

function Owners({ owners }: { owners: Account['owners'] }) {
  const { t } = useWords();
  return (
    <GradedTable
      label={t('accounts.owners')}
      rows={owners}
      empty={t('accounts.noOwner')}
      columns={[
        {
          head: t('customers.name'),
          cell: owner => (
            <>
              {owner.name} <ShortId id={owner.id} to={paths.customer(owner.id)} />
            </>
          ),
        },
        { head: t('customers.kind'), cell: owner => t(`partyKind.${owner.kind}`, { _: owner.kind }) },
        { head: t('customers.country'), cell: owner => owner.country ?? '–' },
      ]}
    />
  );
}
