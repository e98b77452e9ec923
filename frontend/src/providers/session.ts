// SPDX-License-Identifier: Apache-2.0
const KEY = 'skein.token';

/** The bearer token of this tab. It survives a reload and ends with the tab. */
export const session = {
  token: (): string | null => sessionStorage.getItem(KEY),
  begin: (token: string): void => sessionStorage.setItem(KEY, token),
  end: (): void => sessionStorage.removeItem(KEY),
};
