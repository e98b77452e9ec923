// SPDX-License-Identifier: Apache-2.0
import DownloadIcon from '@mui/icons-material/Download';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useListContext, useNotify } from 'react-admin';
import { useFailureText } from '../misc/Failure';
import { formatCount } from '../misc/formatModel';
import { useWords } from '../misc/useWords';
import { MAX_EXPORTED, allAlerts } from '../providers/allAlerts';
import { alertCsv } from './alertCsvModel';

/** Saves the whole filtered list, not only the page of it that is shown. */
export function ExportButton() {
  const { t, language } = useWords();
  const { filterValues, sort, total } = useListContext();
  const notify = useNotify();
  const sayFailure = useFailureText();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const { rows, total: all } = await allAlerts(filterValues, sort);
      download('alerts.csv', alertCsv(rows, language));
      if (rows.length < all) {
        notify(t('alerts.exportCut', { shown: formatCount(rows.length), total: formatCount(all) }), {
          type: 'warning',
        });
      }
    } catch (error) {
      notify(sayFailure(error), { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      size="small"
      startIcon={<DownloadIcon />}
      disabled={busy || !total}
      onClick={() => void save()}
      title={t('alerts.exportHelp', { max: formatCount(MAX_EXPORTED) })}
    >
      {t('alerts.export')}
    </Button>
  );
}

/** The mark at the beginning tells spreadsheets that the file is UTF-8. */
function download(name: string, csv: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\ufeff', csv], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
