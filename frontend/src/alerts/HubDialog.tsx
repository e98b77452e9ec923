// SPDX-License-Identifier: Apache-2.0
import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { formatCount } from '../misc/formatModel';
import { useWords } from '../misc/useWords';
import type { Expanding } from './useExpansion';
import { PAGE_OF_NEIGHBOURS } from './useExpansion';

/** Asks before a node with very many neighbours is expanded. */
export function HubDialog({ expanding }: { expanding: Expanding }) {
  const { t } = useWords();
  const { asked, confirm, refuse } = expanding;
  if (!asked) return null;
  return (
    <Dialog open onClose={refuse} aria-labelledby="hub-dialog-title">
      <DialogTitle id="hub-dialog-title">{t('expand.hubTitle')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ overflowWrap: 'anywhere' }}>
          {t('expand.hubText', {
            title: asked.title,
            degree: formatCount(asked.degree),
            first: PAGE_OF_NEIGHBOURS,
          })}
        </DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={refuse}>{t('action.cancel')}</Button>
        <Button variant="contained" onClick={confirm}>
          {t('expand.hubConfirm', { first: PAGE_OF_NEIGHBOURS })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
