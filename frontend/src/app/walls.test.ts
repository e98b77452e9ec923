// SPDX-License-Identifier: Apache-2.0
// @vitest-environment node
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

async function complaints(path: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: path });
  return (result?.messages ?? []).map(message => message.ruleId);
}

describe('import walls', () => {
  it.each([
    ['src/alerts/x.ts', "import { a } from '../accounts/AccountShow'; a();"],
    ['src/graph/x.ts', "import { a } from '../alerts'; a();"],
    ['src/misc/x.ts', "import { a } from '../graph/networkModel'; a();"],
    ['src/graph/fooModel.ts', "import { useState } from 'react'; useState();"],
    ['src/graph/reducers.ts', "import Sigma from 'sigma'; Sigma();"],
    ['src/runs/x.ts', "import { App } from '../app/App'; App();"],
  ])('stop %s', async (path, code) => {
    expect(await complaints(path, code)).toContain('no-restricted-imports');
  });

  it.each([
    ['src/accounts/x.ts', "import { a } from '../alerts'; a();"],
    ['src/alerts/x.ts', "import { a } from '../graph/networkModel'; a();"],
  ])('let %s through', async (path, code) => expect(await complaints(path, code)).toEqual([]));

  it('stop the type that allows everything', async () => {
    expect(await complaints('src/misc/x.ts', 'export const a: any = 1;')).toContain(
      '@typescript-eslint/no-explicit-any',
    );
  });
});
