// SPDX-License-Identifier: Apache-2.0
import { Alert as Message, Box, Button, Paper, TextField, Typography } from '@mui/material';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { Title, useAuthenticated, useLogoutIfAccessDenied, useNotify } from 'react-admin';
import { useFailureText } from '../misc/Failure';
import { useWords } from '../misc/useWords';
import { changePassword } from '../providers/password';

const LEAST_LENGTH = 12;
const MOST_LENGTH = 200;

/** Gives the user another password; who does not know the present one cannot. */
export function PasswordPage() {
  useAuthenticated();
  const { t } = useWords();
  const say = useFailureText();
  const notify = useNotify();
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  const [typed, setTyped] = useState({ present: '', next: '', again: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const tooShort = typed.next !== '' && [...typed.next].length < LEAST_LENGTH;
  const different = typed.again !== '' && typed.again !== typed.next;
  const ready = typed.present !== '' && typed.next !== '' && !tooShort && typed.again === typed.next;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await changePassword(typed.present, typed.next);
      setTyped({ present: '', next: '', again: '' });
      notify('skein.password.done', { type: 'success' });
    } catch (error) {
      setProblem(say(error));
      void logoutIfAccessDenied(error);
    } finally {
      setBusy(false);
    }
  };

  const field = (name: keyof typeof typed, kind: 'current-password' | 'new-password') => ({
    label: t(`password.${name}`),
    type: 'password',
    value: typed[name],
    autoComplete: kind,
    onChange: (event: { target: { value: string } }) =>
      setTyped(before => ({ ...before, [name]: event.target.value.slice(0, MOST_LENGTH) })),
  });

  return (
    <Paper variant="outlined" sx={{ maxWidth: 460, p: 2.5 }}>
      <Title title={t('password.title')} />
      <Typography variant="h6" component="h1">
        {t('password.title')}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
        {t('password.help')}
      </Typography>
      <Box component="form" onSubmit={event => void save(event)} sx={{ display: 'grid', gap: 1.5 }}>
        {problem && <Message severity="error">{problem}</Message>}
        <TextField {...field('present', 'current-password')} />
        <TextField
          {...field('next', 'new-password')}
          error={tooShort}
          helperText={t('password.rule', { least: LEAST_LENGTH, most: MOST_LENGTH })}
        />
        <TextField
          {...field('again', 'new-password')}
          error={different}
          helperText={different ? t('password.different') : ' '}
        />
        <Button type="submit" variant="contained" disabled={!ready || busy}>
          {t('action.save')}
        </Button>
      </Box>
    </Paper>
  );
}
