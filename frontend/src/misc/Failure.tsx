// SPDX-License-Identifier: Apache-2.0
import { Alert, Button } from '@mui/material';
import { useWords } from './useWords';

const KNOWN: Record<number, string> = {
  403: 'forbidden',
  404: 'notFound',
  409: 'conflict',
  503: 'unavailable',
};

/** The message for a failed request: ours where the code is known, else what the server says. */
export function useFailureText() {
  const { t } = useWords();
  return (error: unknown): string => {
    const { status, message } = (error ?? {}) as { status?: number; message?: string };
    const known = status ? KNOWN[status] : undefined;
    if (known) return t(`error.${known}`);
    if (error instanceof TypeError) return t('error.network');
    return message || t('error.unknown');
  };
}

/** A failed request, with a way to try again. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useWords();
  const say = useFailureText();
  return (
    <Alert
      severity="error"
      sx={{ m: 2 }}
      action={
        retry && (
          <Button color="inherit" size="small" onClick={retry}>
            {t('action.retry')}
          </Button>
        )
      }
    >
      {say(error)}
    </Alert>
  );
}
