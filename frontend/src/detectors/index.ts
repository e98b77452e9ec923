// SPDX-License-Identifier: Apache-2.0
import RadarIcon from '@mui/icons-material/Radar';
import { DetectorList } from './DetectorList';
import { DetectorShow } from './DetectorShow';

export const detectors = {
  name: 'detectors',
  list: DetectorList,
  show: DetectorShow,
  icon: RadarIcon,
  recordRepresentation: 'id',
};
