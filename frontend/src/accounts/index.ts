// SPDX-License-Identifier: Apache-2.0
import { AccountShow } from './AccountShow';

export const accounts = { name: 'accounts', show: AccountShow, recordRepresentation: 'number' };
