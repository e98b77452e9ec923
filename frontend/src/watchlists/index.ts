// SPDX-License-Identifier: Apache-2.0
export { WatchListPage } from './WatchListPage';
export { WatchListsPage } from './WatchListsPage';
