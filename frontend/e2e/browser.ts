// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Target } from './globalSetup';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARTIFACTS = fileURLToPath(new URL('./artifacts', import.meta.url));

// Chromium must not speak to anybody but the server under test; WebGL is drawn in software, as on machines without a GPU.
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** A browser with a profile of its own, and what it asked for. */
export interface Session {
  page: Page;
  /** Addresses outside the server under test that the page asked for. */
  strayRequests: string[];
  /** Errors that the page wrote or threw. */
  pageErrors: string[];
  close(): Promise<void>;
}

export async function openSession(target: Target): Promise<Session> {
  const profile = mkdtempSync(join(tmpdir(), 'skein-e2e-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: true,
    args: FLAGS,
    viewport: { width: 1280, height: 720 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  const strayRequests: string[] = [];
  const pageErrors: string[] = [];
  watch(context, target, strayRequests, pageErrors);
  const page = context.pages()[0] ?? (await context.newPage());
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { page, strayRequests, pageErrors, close };
}

function watch(context: BrowserContext, target: Target, strayRequests: string[], pageErrors: string[]): void {
  const origin = new URL(target.url).origin;
  context.on('request', request => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url)) strayRequests.push(url);
  });
  context.on('weberror', error => pageErrors.push(String(error.error())));
}

function chromiumPath(): string {
  const places = [process.env.CHROMIUM, ...PLACES].filter(place => place !== undefined);
  const found = places.find(place => existsSync(place));
  if (!found) throw new Error(`no Chromium at ${places.join(', ')}: install it or set CHROMIUM to its path`);
  return found;
}

/** Keeps a picture of the page for people to look at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(ARTIFACTS, { recursive: true });
  await page.screenshot({ path: join(ARTIFACTS, `${name}.png`) });
}

export async function logIn(page: Page, target: Target): Promise<void> {
  await page.goto(`${target.url}/#/login`);
  await page.getByLabel('Username').fill(target.username);
  await page.getByLabel('Password', { exact: false }).first().fill(target.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
}
