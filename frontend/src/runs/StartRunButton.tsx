// SPDX-License-Identifier: Apache-2.0
import PlayArrowIcon from '@mui/icons-material/PlayArrow';
import {
  Alert as Message,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  FormGroup,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useFailureText } from '../misc/Failure';
import { paths } from '../misc/paths';
import { useWords } from '../misc/useWords';
import { request } from '../providers/client';
import { START_RUN } from '../providers/documents';
import type { Detector } from '../providers/types';
import { toRunInput } from './runInputModel';

/** Asks for a scan: of everything with all detectors, unless something is narrowed. */
export function StartRunButton() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="contained" size="small" startIcon={<PlayArrowIcon />} onClick={() => setOpen(true)}>
        {t('runs.start')}
      </Button>
      {open && <StartRunDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function StartRunDialog({ onClose }: { onClose: () => void }) {
  const { t, say } = useWords();
  const tell = useFailureText();
  const navigate = useNavigate();
  const { data: detectors = [] } = useGetList<Detector>('detectors');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const chosen = detectors.map(detector => detector.id).filter(id => !left.has(id));

  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const start = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const input = toRunInput({ all: detectors.map(d => d.id), chosen, from, to });
      const { startRun } = await request(START_RUN, { input });
      const [refusal] = startRun.userErrors;
      if (refusal) setProblem(refusal.code === 'CONFLICT' ? t('runs.conflict') : refusal.message);
      else if (startRun.run) navigate(paths.run(startRun.run.id));
      else onClose();
    } catch (error) {
      setProblem((error as { status?: number }).status === 409 ? t('runs.conflict') : tell(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="run-dialog-title">
      <DialogTitle id="run-dialog-title">{t('runs.start')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        {problem && <Message severity="error">{problem}</Message>}
        <FormGroup>
          {detectors.map(detector => (
            <FormControlLabel
              key={detector.id}
              control={<Checkbox checked={!left.has(detector.id)} onChange={() => toggle(detector.id)} />}
              label={say(detector.name)}
            />
          ))}
        </FormGroup>
        <Day label={t('runs.from')} value={from} onChange={setFrom} />
        <Day label={t('runs.to')} value={to} onChange={setTo} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button variant="contained" disabled={busy || chosen.length === 0} onClick={() => void start()}>
          {t('runs.start')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Day({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <TextField
      type="date"
      label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}
