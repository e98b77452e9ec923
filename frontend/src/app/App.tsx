// SPDX-License-Identifier: Apache-2.0
import { QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Store } from 'react-admin';
import { Admin, CustomRoutes, Resource, localStorageStore } from 'react-admin';
import { Route } from 'react-router-dom';
import { accounts } from '../accounts';
import { alerts } from '../alerts';
import { customers } from '../customers';
import { detectors } from '../detectors';
import { HomePage } from '../home';
import { IndicatorPage } from '../indicators';
import { AppLayout } from '../layout/AppLayout';
import { LoginPage } from '../layout/LoginPage';
import { PasswordPage } from '../layout/PasswordPage';
import { darkTheme, lightTheme } from '../layout/themes';
import { authProvider } from '../providers/authProvider';
import { dataProvider } from '../providers/dataProvider';
import { i18nProvider } from '../providers/i18n/i18nProvider';
import { runs } from '../runs';
import { SearchPage } from '../search';
import { WatchListPage, WatchListsPage } from '../watchlists';

const STORE_VERSION = '1';

/** The page, put together. It speaks to the server it came from and to nobody else: telemetry is off. */
export function App({ store }: { store?: Store }) {
  const queryClient = useMemo(
    // No staleTime: react-admin fills a record with its list row first, and that must never count as fresh.
    () => new QueryClient({ defaultOptions: { queries: { retry: false } } }),
    [],
  );
  const keptStore = useMemo(() => store ?? localStorageStore(STORE_VERSION, 'skein'), [store]);
  return (
    <Admin
      disableTelemetry
      title="Skein"
      requireAuth
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      store={keptStore}
      dashboard={HomePage}
      layout={AppLayout}
      loginPage={LoginPage}
      theme={lightTheme}
      darkTheme={darkTheme}
    >
      <Resource {...alerts} />
      <Resource {...runs} />
      <Resource {...detectors} />
      <Resource {...accounts} />
      <Resource {...customers} />
      <CustomRoutes>
        <Route path="/search" element={<SearchPage />} />
        <Route path="/indicators" element={<IndicatorPage />} />
        <Route path="/watch-lists" element={<WatchListsPage />} />
        <Route path="/watch-lists/:name" element={<WatchListPage />} />
        <Route path="/password" element={<PasswordPage />} />
      </CustomRoutes>
    </Admin>
  );
}
