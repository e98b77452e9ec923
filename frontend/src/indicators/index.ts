// SPDX-License-Identifier: Apache-2.0
export { IndicatorPage } from './IndicatorPage';
export { IndicatorPanel } from './IndicatorPanel';
