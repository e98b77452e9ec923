// SPDX-License-Identifier: Apache-2.0
import { Box, Paper, Typography } from '@mui/material';
import { LocalesMenuButton, LoginForm, ToggleThemeButton } from 'react-admin';
import { useWords } from '../misc/useWords';
import { useDocumentLanguage } from './AppLayout';

/** Log-in with a local user. */
export function LoginPage() {
  useDocumentLanguage();
  const { t } = useWords();
  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', bgcolor: 'background.default', p: 2 }}
    >
      <Paper variant="outlined" sx={{ width: 'min(380px, 100%)', p: 3 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', mb: 1 }}>
          <Box sx={{ flex: 1 }}>
            <Typography variant="h5" component="h1" sx={{ fontWeight: 700 }}>
              Skein
            </Typography>
            <Typography variant="body2" color="text.secondary">
              {t('login.subtitle')}
            </Typography>
          </Box>
          <LocalesMenuButton />
          <ToggleThemeButton />
        </Box>
        <LoginForm sx={{ '& .RaLoginForm-content': { width: '100%', p: 0, pt: 1 } }} />
        <Typography variant="caption" color="text.secondary" sx={{ display: 'block', mt: 1 }}>
          {t('login.help')}
        </Typography>
      </Paper>
    </Box>
  );
}
