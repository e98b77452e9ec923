// SPDX-License-Identifier: Apache-2.0
import DashboardIcon from '@mui/icons-material/SpaceDashboard';
import ClockIcon from '@mui/icons-material/AccessTime';
import IndicatorIcon from '@mui/icons-material/BarChart';
import KeyIcon from '@mui/icons-material/Key';
import ListIcon from '@mui/icons-material/PlaylistAddCheck';
import SearchIcon from '@mui/icons-material/Search';
import { Box, Button, ListItemIcon, ListItemText, MenuItem, Tooltip, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import {
  AppBar,
  Layout,
  LoadingIndicator,
  LocalesMenuButton,
  Logout,
  Menu,
  TitlePortal,
  ToggleThemeButton,
  UserMenu,
  useLocaleState,
  useUserMenu,
} from 'react-admin';
import { Link } from 'react-router-dom';
import { useZone } from '../misc/useTimes';
import { useWords } from '../misc/useWords';

/** The frame of every page. */
export function AppLayout({ children }: { children: ReactNode }) {
  useDocumentLanguage();
  return (
    <Layout appBar={SkeinBar} menu={SkeinMenu} sx={{ '& .RaLayout-content': { px: 1.5, pt: 1.25 } }}>
      {children}
    </Layout>
  );
}

/** Tells screen readers and fonts which language the page is in. */
export function useDocumentLanguage(): void {
  const [locale] = useLocaleState();
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
  }, [locale]);
}

function SkeinBar() {
  const { t } = useWords();
  return (
    <AppBar
      userMenu={<SkeinUserMenu />}
      toolbar={
        <>
          <ZoneButton />
          <LocalesMenuButton />
          <ToggleThemeButton />
          <LoadingIndicator aria-label={t('loading')} />
        </>
      }
    >
      <Typography variant="h6" component="span" sx={{ fontWeight: 700, letterSpacing: 0.4, mr: 2 }}>
        Skein
      </Typography>
      <TitlePortal variant="body1" sx={{ opacity: 0.85 }} />
      <Box sx={{ flex: 1 }} />
    </AppBar>
  );
}

/** What a user does with the own account. */
function SkeinUserMenu() {
  return (
    <UserMenu>
      <PasswordItem />
      <Logout />
    </UserMenu>
  );
}

function PasswordItem() {
  const { t } = useWords();
  const menu = useUserMenu();
  return (
    <MenuItem component={Link} to="/password" onClick={() => menu?.onClose()}>
      <ListItemIcon>
        <KeyIcon fontSize="small" />
      </ListItemIcon>
      <ListItemText>{t('password.title')}</ListItemText>
    </MenuItem>
  );
}

/** Says whose clock the page shows, and changes it. */
function ZoneButton() {
  const { t } = useWords();
  const [zone, setZone] = useZone();
  const help = t(zone === 'utc' ? 'zone.showLocal' : 'zone.showUtc');
  return (
    <Tooltip title={help}>
      <Button
        color="inherit"
        size="small"
        startIcon={<ClockIcon />}
        aria-label={help}
        onClick={() => setZone(zone === 'utc' ? 'local' : 'utc')}
      >
        {t(`zone.${zone}`)}
      </Button>
    </Tooltip>
  );
}

function SkeinMenu() {
  const { t } = useWords();
  return (
    <Menu aria-label={t('menu.label')}>
      <Menu.Item to="/" primaryText={t('home.menu')} leftIcon={<DashboardIcon />} />
      <Menu.ResourceItem name="alerts" />
      <Menu.Item to="/search" primaryText={t('search.menu')} leftIcon={<SearchIcon />} />
      <Menu.Item to="/indicators" primaryText={t('indicators.title')} leftIcon={<IndicatorIcon />} />
      <Menu.Item to="/watch-lists" primaryText={t('lists.title')} leftIcon={<ListIcon />} />
      <Menu.ResourceItem name="runs" />
      <Menu.ResourceItem name="detectors" />
    </Menu>
  );
}
