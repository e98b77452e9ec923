// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { FakeServer } from '../fake/FakeServer';
import { serveFake } from '../fake/http';

declare module 'vitest' {
  interface ProvidedContext {
    target: Target;
  }
}

/** The server under test. */
export interface Target {
  url: string;
  username: string;
  password: string;
  /** Whether it is the fake, whose data the tests know. */
  fake: boolean;
}

/** Takes the real server that the environment names, or else starts the fake one with the built page. */
export default async function setup(project: TestProject) {
  const { SKEIN_E2E_URL, SKEIN_E2E_USERNAME, SKEIN_E2E_PASSWORD } = process.env;
  if (SKEIN_E2E_URL) {
    if (!SKEIN_E2E_PASSWORD) throw new Error('SKEIN_E2E_URL is set, so SKEIN_E2E_PASSWORD must be set too');
    project.provide('target', {
      url: SKEIN_E2E_URL.replace(/\/$/, ''),
      username: SKEIN_E2E_USERNAME ?? 'investigator',
      password: SKEIN_E2E_PASSWORD,
      fake: false,
    });
    return undefined;
  }
  const webRoot = fileURLToPath(new URL('../dist', import.meta.url));
  if (!existsSync(`${webRoot}/index.html`)) throw new Error('dist/ is empty: run `npm run build` first');
  const server = serveFake(new FakeServer(), webRoot);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { USERNAME: username, PASSWORD: password } = FakeServer;
  project.provide('target', { url: `http://127.0.0.1:${port}`, username, password, fake: true });
  return () => new Promise<void>(resolve => server.close(() => resolve()));
}
