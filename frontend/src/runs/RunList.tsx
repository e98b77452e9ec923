// SPDX-License-Identifier: Apache-2.0
import {
  Datagrid,
  FunctionField,
  List,
  Pagination,
  SelectArrayInput,
  TopToolbar,
  useListContext,
} from 'react-admin';
import { Empty } from '../misc/Empty';
import { Failure } from '../misc/Failure';
import { RecordLink } from '../misc/RecordLink';
import { formatDuration } from '../misc/formatModel';
import { paths } from '../misc/paths';
import { useTimes } from '../misc/useTimes';
import { useWords } from '../misc/useWords';
import type { RunRow } from '../providers/types';
import { RUN_OUTCOMES, RUN_TRIGGERS } from '../providers/types';
import { OutcomeChip } from './OutcomeChip';
import { RunProgress } from './RunProgress';
import { StartRunButton } from './StartRunButton';

/** The history of scans, the latest first. */
export function RunList() {
  const { t } = useWords();
  const choices = (kind: string, ids: readonly string[]) => ids.map(id => ({ id, name: t(`${kind}.${id}`) }));
  const filters = [
    <SelectArrayInput
      key="outcomes"
      source="outcomes"
      label={t('runs.outcome')}
      choices={choices('outcome', RUN_OUTCOMES)}
      alwaysOn
      translateChoice={false}
    />,
    <SelectArrayInput
      key="triggers"
      source="triggers"
      label={t('runs.trigger')}
      choices={choices('trigger', RUN_TRIGGERS)}
      alwaysOn
      translateChoice={false}
    />,
  ];
  return (
    <List
      title={t('runs.title')}
      filters={filters}
      sort={{ field: 'startedAt', order: 'DESC' }}
      perPage={25}
      pagination={<Pagination rowsPerPageOptions={[10, 25, 50, 100]} />}
      actions={
        <TopToolbar>
          <StartRunButton />
        </TopToolbar>
      }
      exporter={false}
      empty={false}
      queryOptions={{ refetchInterval: 5_000 }}
    >
      <RunRows />
    </List>
  );
}

function RunRows() {
  const { t, language } = useWords();
  const times = useTimes();
  const { error, refetch } = useListContext();
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <Datagrid
      bulkActionButtons={false}
      rowClick={id => paths.run(String(id))}
      empty={<Empty title={t('runs.none')}>{t('runs.noneHelp')}</Empty>}
    >
      <FunctionField<RunRow>
        source="outcome"
        label={t('runs.outcome')}
        sortable={false}
        render={run => <OutcomeChip outcome={run.outcome} />}
      />
      <FunctionField<RunRow>
        source="startedAt"
        label={t('runs.startedAt')}
        render={run => <RecordLink to={paths.run(run.id)}>{times.instant(run.startedAt)}</RecordLink>}
      />
      <FunctionField<RunRow>
        source="duration"
        label={t('runs.duration')}
        sortable={false}
        render={run =>
          run.endedAt ? (
            formatDuration(secondsOf(run.startedAt, run.endedAt), language)
          ) : (
            <RunProgress run={run} />
          )
        }
      />
      <FunctionField<RunRow>
        source="trigger"
        label={t('runs.trigger')}
        sortable={false}
        render={run => t(`trigger.${run.trigger}`)}
      />
      <FunctionField<RunRow>
        source="requestedBy"
        label={t('runs.requestedBy')}
        sortable={false}
        render={run => run.requestedBy}
      />
      <FunctionField<RunRow>
        source="message"
        label={t('runs.message')}
        sortable={false}
        render={run => run.message ?? '–'}
      />
    </Datagrid>
  );
}

function secondsOf(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 1_000;
}
