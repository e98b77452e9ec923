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
import type { AlertStatus } from '../providers/types';

export interface Decision {
  status: AlertStatus;
  reason: string | null;
}

interface Props {
  title: string;
  /** What it is about, where the title does not say all. */
  about?: string;
  moves: readonly AlertStatus[];
  needsReason: (to: AlertStatus) => boolean;
  /** Sends the decision; resolves to why it was refused. */
  send: (decision: Decision) => Promise<{ code: string; message: string } | undefined>;
  onClose: () => void;
}

/** Asks for a new status and a reason, and says why it was refused. */
export function DecisionDialog({ title, about, moves, needsReason, send, onClose }: Props) {
  const { t } = useWords();
  const say = useFailureText();
  const notify = useNotify();
  const refresh = useRefresh();
  const [status, setStatus] = useState<AlertStatus | ''>(moves[0] ?? '');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const needed = status !== '' && needsReason(status);
  const missing = needed && reason.trim() === '';

  const save = async () => {
    if (status === '') return;
    setBusy(true);
    setProblem(null);
    try {
      const refusal = await send({ status, reason: reason.trim() || null });
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
      <DialogTitle id="status-dialog-title">{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        {problem && <Message severity="error">{problem}</Message>}
        {about && <Message severity="info">{about}</Message>}
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
          required={needed}
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
