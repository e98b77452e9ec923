// SPDX-License-Identifier: Apache-2.0
import { useWords } from '../misc/useWords';
import { CHANGE_ALERT_STATUS } from '../providers/alertDocuments';
import { request } from '../providers/client';
import type { Alert } from '../providers/types';
import { DecisionDialog } from './DecisionDialog';
import { movesFrom, needsReason } from './alertTextModel';

/** Moves an alert along its life, with a reason. */
export function StatusDialog({ alert, onClose }: { alert: Alert; onClose: () => void }) {
  const { t } = useWords();
  return (
    <DecisionDialog
      title={t('statusDialog.title')}
      moves={movesFrom(alert.status)}
      needsReason={to => needsReason(alert.status, to)}
      send={async decision => {
        const input = { alertId: alert.id, expectedVersion: alert.version, ...decision };
        const { changeAlertStatus } = await request(CHANGE_ALERT_STATUS, { input });
        return changeAlertStatus.userErrors[0];
      }}
      onClose={onClose}
    />
  );
}
