// SPDX-License-Identifier: Apache-2.0
import { Box } from '@mui/material';
import {
  AutocompleteArrayInput,
  Datagrid,
  DateInput,
  FunctionField,
  List,
  Pagination,
  SelectArrayInput,
  TextInput,
  TopToolbar,
  FilterButton,
  useGetList,
  useListContext,
} from 'react-admin';
import { Empty } from '../misc/Empty';
import { Failure } from '../misc/Failure';
import { GradeChip } from '../misc/GradeChip';
import { RecordLink } from '../misc/RecordLink';
import { StatusChip } from '../misc/StatusChip';
import { formatCount, formatScore, formatTotals } from '../misc/formatModel';
import { paths } from '../misc/paths';
import { useTimes } from '../misc/useTimes';
import { useWords } from '../misc/useWords';
import type { Detector, QueueRow } from '../providers/types';
import { ALERT_STATUSES, GRADES } from '../providers/types';
import { ExportButton } from './ExportButton';
import { ItemLabels } from './ItemLabels';
import { ViewSwitch } from './ViewSwitch';
import { whoAndHowLong } from './alertTextModel';

/** Items of work, the highest score first; or all alerts. */
export function AlertList() {
  const filters = useAlertFilters();
  const { t } = useWords();
  return (
    <List
      title={t('alerts.title')}
      filters={filters}
      filterDefaultValues={{ statuses: ['OPEN', 'IN_REVIEW', 'ESCALATED'] }}
      sort={{ field: 'score', order: 'DESC' }}
      perPage={25}
      pagination={<Pagination rowsPerPageOptions={[10, 25, 50, 100]} />}
      actions={
        <TopToolbar>
          <FilterButton />
          <ExportButton />
        </TopToolbar>
      }
      exporter={false}
      empty={false}
      disableSyncWithLocation={false}
    >
      <ViewSwitch />
      <AlertRows />
    </List>
  );
}

const MOMENTS = ['firstEventAt', 'lastEventAt', 'updatedAt'] as const;

function AlertRows() {
  const { t, language, say } = useWords();
  const times = useTimes();
  const { error, refetch, filterValues } = useListContext();
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  const filtered = Object.keys(filterValues ?? {}).length > 0;
  return (
    // Heads of columns are drawn once: the key has them drawn anew when another clock is chosen.
    <Datagrid
      key={times.zone}
      bulkActionButtons={false}
      rowClick={id => paths.alert(String(id))}
      empty={
        <Empty title={filtered ? t('alerts.noneFound') : t('alerts.none')}>{t('alerts.noneHelp')}</Empty>
      }
      sx={{
        '& .headline': { minWidth: 170, overflowWrap: 'anywhere' },
        '& .RaDatagrid-tableWrapper': { overflowX: 'auto' },
        '& .RaDatagrid-headerCell': { lineHeight: 1.25, verticalAlign: 'bottom', whiteSpace: 'normal' },
        '& .RaDatagrid-headerCell, & .RaDatagrid-rowCell': { px: 1 },
      }}
    >
      <FunctionField<QueueRow>
        source="grade"
        label={t('alerts.grade')}
        sortByOrder="DESC"
        render={alert => <GradeChip grade={alert.grade} />}
      />
      <FunctionField<QueueRow>
        source="score"
        label={t('alerts.score')}
        textAlign="right"
        sortByOrder="DESC"
        render={alert => formatScore(alert.score)}
      />
      <FunctionField<QueueRow>
        source="typology"
        label={t('alerts.headline')}
        cellClassName="headline"
        render={alert => (
          <>
            <RecordLink to={paths.alert(alert.id)}>{say(alert.typologyName)}</RecordLink>
            <Box sx={{ fontSize: 11.5, color: 'text.secondary' }}>{whoAndHowLong(alert, t, language)}</Box>
            <ItemLabels item={alert.item} />
          </>
        )}
      />
      <FunctionField<QueueRow>
        source="totals"
        label={t('alerts.totals')}
        textAlign="right"
        sortByOrder="DESC"
        cellClassName="nowrap"
        render={alert => formatTotals(alert.totals)}
      />
      <FunctionField<QueueRow>
        source="transferCount"
        label={t('alerts.transferCount')}
        textAlign="right"
        sortByOrder="DESC"
        render={alert => formatCount(alert.transferCount)}
      />
      {MOMENTS.map(source => (
        <FunctionField<QueueRow>
          key={source}
          source={source}
          label={t(`alerts.${source}`, { zone: times.zoneName })}
          sortByOrder="DESC"
          cellClassName="nowrap"
          render={alert => <span title={times.instant(alert[source])}>{times.day(alert[source])}</span>}
        />
      ))}
      <FunctionField<QueueRow>
        source="status"
        label={t('alerts.status')}
        render={alert => <StatusChip status={alert.status} />}
      />
    </Datagrid>
  );
}

function useAlertFilters() {
  const { t, say } = useWords();
  const { data: detectors = [] } = useGetList<Detector>('detectors');
  const choices = (kind: string, ids: readonly string[]) => ids.map(id => ({ id, name: t(`${kind}.${id}`) }));
  return [
    <TextInput
      key="text"
      source="text"
      label={t('alerts.text')}
      alwaysOn
      resettable
      sx={{ minWidth: 230 }}
    />,
    <SelectArrayInput
      key="grades"
      source="grades"
      label={t('alerts.grade')}
      choices={choices('grade', GRADES)}
      alwaysOn
      translateChoice={false}
    />,
    <SelectArrayInput
      key="statuses"
      source="statuses"
      label={t('alerts.status')}
      choices={choices('status', ALERT_STATUSES)}
      alwaysOn
      translateChoice={false}
    />,
    <AutocompleteArrayInput
      key="typologies"
      source="typologies"
      label={t('alerts.typology')}
      choices={detectors.map(detector => ({ id: detector.id, name: say(detector.name) }))}
      translateChoice={false}
      sx={{ minWidth: 220 }}
    />,
    <DateInput key="eventsFrom" source="eventsFrom" label={t('alerts.eventsFrom')} />,
    <DateInput key="eventsTo" source="eventsTo" label={t('alerts.eventsTo')} />,
    <TextInput key="amountMin" source="amountMin" label={t('alerts.amountMin')} inputMode="decimal" />,
    <TextInput key="amountMax" source="amountMax" label={t('alerts.amountMax')} inputMode="decimal" />,
    <TextInput key="scoreMin" source="scoreMin" label={t('alerts.scoreMin')} inputMode="decimal" />,
    <TextInput key="accountId" source="accountId" label={t('alerts.accountId')} />,
    <TextInput key="customerId" source="customerId" label={t('alerts.customerId')} />,
    <TextInput key="sample" source="sample" label={t('alerts.sample')} inputMode="decimal" />,
  ];
}
