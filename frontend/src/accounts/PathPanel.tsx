// SPDX-License-Identifier: Apache-2.0
import { Typography } from '@mui/material';
import { useState } from 'react';
import { Empty } from '../misc/Empty';
import { Failure } from '../misc/Failure';
import { Panel } from '../misc/Panel';
import { Waiting } from '../misc/Waiting';
import { useRequest } from '../misc/useRequest';
import { useWords } from '../misc/useWords';
import { MONEY_PATHS_OF_ACCOUNT } from '../providers/pathDocuments';
import { PathQuestionForm } from './PathQuestionForm';
import { PathList } from './PathList';
import type { PathForm } from './pathQuestionModel';
import { pathVariables } from './pathQuestionModel';

/** Asks which money runs through an account, round trips or chains, and shows each path. */
export function PathPanel({ accountId }: { accountId: string }) {
  const { t } = useWords();
  const [asked, setAsked] = useState<PathForm | null>(null);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const ask = (form: PathForm) => {
    setAsked(form);
    setCursors([]);
  };
  return (
    <Panel title={t('paths.title')}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {t('paths.intro')}
      </Typography>
      <PathQuestionForm onAsk={ask} />
      {asked && (
        <Answer
          accountId={accountId}
          form={asked}
          page={cursors.length}
          after={cursors.at(-1)}
          onNext={cursor => setCursors([...cursors, cursor])}
          onPrevious={() => setCursors(cursors.slice(0, -1))}
        />
      )}
    </Panel>
  );
}

interface AnswerProps {
  accountId: string;
  form: PathForm;
  page: number;
  after: string | undefined;
  onNext: (cursor: string) => void;
  onPrevious: () => void;
}

function Answer({ accountId, form, page, after, onNext, onPrevious }: AnswerProps) {
  const { t } = useWords();
  const { data, error, isPending, refetch } = useRequest(
    'moneyPaths',
    MONEY_PATHS_OF_ACCOUNT,
    pathVariables(accountId, form, after),
  );
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting />;
  const found = data.account?.cycles ?? data.account?.chains;
  if (!found) return <Empty title={t('paths.none')} />;
  return <PathList found={found} accountId={accountId} page={page} onNext={onNext} onPrevious={onPrevious} />;
}
