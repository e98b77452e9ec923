// SPDX-License-Identifier: Apache-2.0
import HistoryIcon from '@mui/icons-material/History';
import { RunList } from './RunList';
import { RunShow } from './RunShow';

export { RunProgress } from './RunProgress';
export { StartRunButton } from './StartRunButton';

export const runs = {
  name: 'runs',
  list: RunList,
  show: RunShow,
  icon: HistoryIcon,
  recordRepresentation: 'id',
};
