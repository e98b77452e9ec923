// SPDX-License-Identifier: Apache-2.0
import CrisisAlertIcon from '@mui/icons-material/CrisisAlert';
import { lazy } from 'react';
import { AlertList } from './AlertList';

export { AlertTable } from './AlertTable';
export { SubjectPage } from './SubjectPage';

// The canvas and its layout are fetched when the first alert is opened.
const AlertShow = lazy(() => import('./AlertShow'));

export const alerts = {
  name: 'alerts',
  list: AlertList,
  show: AlertShow,
  icon: CrisisAlertIcon,
  recordRepresentation: 'headline',
};
