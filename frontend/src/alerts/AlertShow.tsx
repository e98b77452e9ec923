// SPDX-License-Identifier: Apache-2.0
import { Box } from '@mui/material';
import { Title, useAuthenticated, useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import { Failure } from '../misc/Failure';
import { Waiting } from '../misc/Waiting';
import { useWords } from '../misc/useWords';
import type { Alert } from '../providers/types';
import { AlertHeader } from './AlertHeader';
import { AlertWorkbench } from './AlertWorkbench';
import { useAlertNavigation } from './useAlertNavigation';

/** The page of one alert: the network, the same facts as tables, and the reasons of the score. */
export default function AlertShow() {
  useAuthenticated();
  const { id = '' } = useParams();
  const { t } = useWords();
  const { data: alert, error, isPending, refetch } = useGetOne<Alert>('alerts', { id });
  const navigation = useAlertNavigation(id);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  // react-admin shows the row of the list until the whole record is here.
  if (isPending || !alert?.evidence) return <Waiting />;
  return (
    <Box
      sx={{ display: 'grid', gap: 1.25, pb: 4, minWidth: 0 }}
      data-testid="alert-page"
      data-alert={alert.id}
    >
      <Title title={t('alerts.one')} />
      <AlertHeader alert={alert} navigation={navigation} />
      <AlertWorkbench key={alert.id} alert={alert} />
    </Box>
  );
}
