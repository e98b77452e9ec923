// SPDX-License-Identifier: Apache-2.0
import {
  Alert as Message,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { useFailureText } from '../misc/Failure';
import { useWords } from '../misc/useWords';
import { request } from '../providers/client';
import { CHANGE_ALERT_STATUS } from '../providers/documents';
import type { Alert, AlertStatus } from '../providers/types';
import { movesFrom, needsReason } from './alertTextModel';

/** Moves an alert along its life, with a reason. */
export function StatusDialog({ alert, onClose }: { alert: Alert; onClose: () => void }) {
  const { t } = useWords();
  const say = useFailureText();
  const notify = useNotify();
  const refresh = useRefresh();
  const moves = movesFrom(alert.status);
  const [status, setStatus] = useState<AlertStatus | ''>(moves[0] ?? '');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const missing = status !== '' && needsReason(alert.status, status) && reason.trim() === '';

  const save = async () => {
    if (status === '') return;
    setBusy(true);
    setProblem(null);
    try {
      const input = {
        alertId: alert.id,
        expectedVersion: alert.version,
        status,
        reason: reason.trim() || null,
      };
      const { changeAlertStatus } = await request(CHANGE_ALERT_STATUS, { input });
      const [refusal] = changeAlertStatus.userErrors;
      if (refusal) {
        setProblem(refusal.code === 'CONFLICT' ? t('error.conflict') : refusal.message);
        return;
      }
      notify('skein.statusDialog.done', { type: 'success' });
      refresh();
      onClose();
    } catch (error) {
      setProblem(say(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="status-dialog-title">
      <DialogTitle id="status-dialog-title">{t('statusDialog.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        {problem && <Message severity="error">{problem}</Message>}
        <TextField
          select
          label={t('alerts.status')}
          value={status}
          onChange={event => setStatus(event.target.value as AlertStatus)}
          sx={{ mt: 1 }}
        >
          {moves.map(move => (
            <MenuItem key={move} value={move}>
              {t(`status.${move}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          label={t('statusDialog.reason')}
          value={reason}
          onChange={event => setReason(event.target.value)}
          multiline
          minRows={3}
          required={status !== '' && needsReason(alert.status, status)}
          helperText={missing ? t('statusDialog.reasonNeeded') : ' '}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button variant="contained" disabled={busy || missing || status === ''} onClick={() => void save()}>
          {t('action.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
