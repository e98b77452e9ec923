// SPDX-License-Identifier: Apache-2.0
import { CustomerShow } from './CustomerShow';

export const customers = { name: 'customers', show: CustomerShow, recordRepresentation: 'name' };
