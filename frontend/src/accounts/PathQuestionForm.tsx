// SPDX-License-Identifier: Apache-2.0
import { Box, Button, MenuItem, TextField } from '@mui/material';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useWords } from '../misc/useWords';
import type { PathForm, PathKind, Place } from './pathQuestionModel';
import { EMPTY_FORM, isSendable } from './pathQuestionModel';

const KINDS: readonly PathKind[] = ['cycles', 'chains'];
const PLACES: readonly Place[] = ['ANYWHERE', 'START', 'MIDDLE', 'END'];
const NUMBERS = ['minHops', 'minAmount', 'sharePercent', 'days'] as const;

/** What to look for; what is left empty keeps the value in force. */
export function PathQuestionForm({ onAsk }: { onAsk: (form: PathForm) => void }) {
  const { t } = useWords();
  const [form, setForm] = useState(EMPTY_FORM);
  const set = (change: Partial<PathForm>) => setForm({ ...form, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAsk(form);
  };
  return (
    <Box
      component="form"
      onSubmit={submit}
      aria-label={t('paths.title')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
    >
      <TextField
        select
        size="small"
        label={t('paths.kind')}
        value={form.kind}
        onChange={event => set({ kind: event.target.value as PathKind })}
        sx={{ width: 230 }}
      >
        {KINDS.map(kind => (
          <MenuItem key={kind} value={kind}>
            {t(`paths.${kind}`)}
          </MenuItem>
        ))}
      </TextField>
      {form.kind === 'chains' && (
        <TextField
          select
          size="small"
          label={t('paths.place')}
          value={form.place}
          onChange={event => set({ place: event.target.value as Place })}
          sx={{ width: 210 }}
        >
          {PLACES.map(place => (
            <MenuItem key={place} value={place}>
              {t(`paths.${place}`)}
            </MenuItem>
          ))}
        </TextField>
      )}
      {(['fromDay', 'toDay'] as const).map(name => (
        <TextField
          key={name}
          size="small"
          type="date"
          label={t(`paths.${name}`)}
          value={form[name]}
          onChange={event => set({ [name]: event.target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ width: 160 }}
        />
      ))}
      {NUMBERS.map(name => (
        <TextField
          key={name}
          size="small"
          label={t(
            name === 'days' || name === 'sharePercent' ? `paths.${name}_${form.kind}` : `paths.${name}`,
          )}
          value={form[name]}
          placeholder={t('paths.inForce')}
          onChange={event => set({ [name]: event.target.value })}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { inputMode: 'decimal' } }}
          sx={{ width: 150 }}
        />
      ))}
      <Button type="submit" variant="contained" disabled={!isSendable(form)}>
        {t('paths.ask')}
      </Button>
    </Box>
  );
}
