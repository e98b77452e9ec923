// SPDX-License-Identifier: Apache-2.0
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { CanvasState } from '../src/graph/canvasState';
import type { Session } from './browser';
import { keepPicture, logIn, openSession } from './browser';

const target = inject('target');
let session: Session;
let page: Page;

beforeAll(async () => {
  session = await openSession(target);
  page = session.page;
});
afterAll(async () => session?.close());

/** What stands on the canvas, without its functions. */
const canvas = () =>
  page.evaluate(() => JSON.parse(JSON.stringify(window.__canvas ?? null)) as CanvasState | null);

async function expectNoSeriousAxeViolation(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const found = serious.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(node => node.html)
        .slice(0, 3)
        .join(' | ')}`,
  );
  expect(found).toEqual([]);
}

async function expectNoSidewaysScrolling(): Promise<void> {
  const [content, view] = await page.evaluate(
    () => [document.documentElement.scrollWidth, window.innerWidth] as const,
  );
  expect(content).toBeLessThanOrEqual(view);
}

const goTo = (path: string) => page.goto(`${target.url}/#${path}`);
const FIRST_PAGE = 'page=1&perPage=25&sort=score&order=DESC&filter=%7B%7D';
const transferRows = () => page.locator('[data-testid=transfer-table] tbody tr');
const shownAlert = () => page.locator('[data-testid=alert-page]').getAttribute('data-alert');

async function openList(): Promise<void> {
  await goTo(`/alerts?${FIRST_PAGE}`);
  await page.locator('tbody .RaDatagrid-row').first().waitFor();
}

/** The first alert of the list in which money moved. */
async function openAlertWithTransfers(): Promise<void> {
  await openList();
  const counts = await page.locator('td.column-transferCount').allInnerTexts();
  const row = counts.findIndex(count => count.trim() !== '0');
  expect(row, 'the list needs an alert with transfers').toBeGreaterThanOrEqual(0);
  await page.locator('tbody .RaDatagrid-row').nth(row).click();
  await page.locator('[data-testid=alert-page]').waitFor();
  await page.waitForFunction(() => (window.__canvas?.nodes.length ?? 0) > 0);
  // The mouse rests where it points at nothing.
  await page.mouse.move(600, 20);
}

async function switchLanguage(name: string): Promise<void> {
  // The header slides away while one scrolls down, and back while one scrolls up.
  await page.evaluate(() => window.scrollTo(0, 0));
  await page
    .locator('header')
    .getByRole('button', { name: /English|中文/ })
    .click();
  await page.getByRole('menuitem', { name }).click();
}

async function clickNode(key: string): Promise<void> {
  const drawing = page.locator('[data-testid=graph-canvas]');
  // what was looked at before may have left the node above the visible part of the page
  await drawing.evaluate(element => element.scrollIntoView({ block: 'center' }));
  const point = await page.evaluate(wanted => window.__canvas?.pointOf(wanted) ?? null, key);
  const box = await drawing.boundingBox();
  if (!point || !box) throw new Error(`${key} is not on the canvas`);
  await page.mouse.click(box.x + point.x, box.y + point.y);
}

describe('log-in', () => {
  it('is asked for before anything is shown', async () => {
    await goTo('/alerts');
    await page.getByLabel('Username').waitFor();
    await keepPicture(page, 'login');
    await expectNoSeriousAxeViolation();
  });

  it('refuses a wrong password in words', async () => {
    await page.getByLabel('Username').fill(target.username);
    await page.getByLabel('Password', { exact: false }).first().fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Authentication failed, please retry').first().waitFor();
  });

  it('opens the overview', async () => {
    await logIn(page, target);
    await page.getByText('Stored facts').waitFor();
    await keepPicture(page, 'home');
    await expectNoSidewaysScrolling();
    await expectNoSeriousAxeViolation();
  });
});

describe('alert list', () => {
  it('shows alerts, the highest score first, without breaking the frame', async () => {
    await openList();
    const scores = (await page.locator('td.column-score').allInnerTexts()).map(Number);
    expect(scores.length).toBeGreaterThan(0);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    await keepPicture(page, 'alerts');
    await expectNoSidewaysScrolling();
    await expectNoSeriousAxeViolation();
  });

  it('shows what is below the line and all alerts on demand', async () => {
    await page.getByRole('button', { name: /^Below the line/ }).click();
    await page.getByText(/Items whose lead scores below/).waitFor();
    await page.waitForTimeout(500);
    await keepPicture(page, 'alerts-below');
    await expectNoSidewaysScrolling();
    await expectNoSeriousAxeViolation();
    await page.getByRole('button', { name: /^All alerts/ }).click();
    await page.locator('tbody .RaDatagrid-row').first().waitFor();
    await page.getByRole('button', { name: /^Items of work/ }).click();
    await page.locator('tbody .RaDatagrid-row').first().waitFor();
  });

  it('turns to the second page where there is one', async () => {
    const next = page.getByRole('button', { name: 'Go to next page' });
    if ((await next.count()) === 0 || (await next.isDisabled())) return;
    const first = await page.locator('tbody .RaDatagrid-row').first().innerText();
    await next.click();
    await page.waitForFunction(
      before => (document.querySelector('tbody .RaDatagrid-row') as HTMLElement | null)?.innerText !== before,
      first,
    );
    expect(await page.locator('tbody .RaDatagrid-row').count()).toBeGreaterThan(0);
  });
});

describe('indicators', () => {
  it('list accounts and lead to the page of one, where they stand beside past and peers', async () => {
    await page.getByRole('menuitem', { name: 'Indicators' }).click();
    await page.locator('[data-testid=indicator-list] tbody tr').first().waitFor();
    await keepPicture(page, 'indicators');
    await expectNoSidewaysScrolling();
    await expectNoSeriousAxeViolation();
    const account = target.fake
      ? '11/GB29NWBK00000000000001'
      : await page.locator('[data-testid=indicator-list] tbody a').first().innerText();
    await goTo(`/accounts/${encodeURIComponent(account)}/show`);
    await page.locator('[data-testid=indicator-table] tbody tr').first().waitFor();
    await page.locator('[data-testid=indicator-table]').scrollIntoViewIfNeeded();
    await keepPicture(page, 'account-indicators');
    await expectNoSidewaysScrolling();
    await expectNoSeriousAxeViolation();
  });
});

describe('watch-lists', () => {
  it('show their versions and entries', async () => {
    await page.getByRole('menuitem', { name: 'Watch-lists' }).click();
    await page.getByRole('heading', { name: 'Watch-lists' }).waitFor();
    const list = page.locator('tbody a').first();
    if (target.fake) await list.waitFor();
    if ((await list.count()) === 0) return;
    await list.click();
    await page.locator('[data-testid=list-entries] tbody tr').first().waitFor();
    await keepPicture(page, 'watch-list');
    await expectNoSidewaysScrolling();
    await expectNoSeriousAxeViolation();
  });
});

describe('change of password', () => {
  it('is reached by the menu of the user and refuses a wrong present one', async () => {
    await page.getByRole('button', { name: 'Profile' }).click();
    await page.getByRole('menuitem', { name: 'Change password' }).click();
    await page.getByLabel('Present password').fill('not my password');
    await page.getByLabel('New password', { exact: true }).fill('a long new password');
    await page.getByLabel('New password, again').fill('a long new password');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('the present password is wrong').waitFor();
    await keepPicture(page, 'password');
    await expectNoSeriousAxeViolation();
  });
});

describe('alert page', () => {
  beforeAll(async () => openAlertWithTransfers());

  it('draws the network and says the same in a table', async () => {
    const state = await canvas();
    expect(state?.nodes.filter(key => key.startsWith('ACCOUNT:')).length).toBeGreaterThan(1);
    expect(state?.edgeLabels.every(label => /[A-Z]{3}/.test(label))).toBe(true);
    expect(await transferRows().count()).toBeGreaterThan(0);
    await page.waitForTimeout(500);
    await keepPicture(page, 'alert');
    await expectNoSidewaysScrolling();
  });

  it('has no serious axe violation', async () => expectNoSeriousAxeViolation());

  it('shows the transfers of a reason in the network and in the table', async () => {
    const reason = page.locator('[data-testid=reason]:not([disabled])').last();
    await reason.click();
    expect(await reason.getAttribute('aria-pressed')).toBe('true');
    await page.waitForFunction(() => (window.__canvas?.highlightedEdges.length ?? 0) > 0);
    expect(await page.locator('tr[data-marked=true]').count()).toBeGreaterThan(0);
    await keepPicture(page, 'alert-reason');
    await reason.click();
    await page.waitForFunction(() => window.__canvas?.highlightedEdges.length === 0);
  });

  it('filters network and table by the timeline, with the keyboard alone', async () => {
    const before = await transferRows().count();
    const edges = (await canvas())?.edges.length ?? 0;
    await page.getByRole('slider', { name: 'Start of the chosen time' }).press('End');
    await page.getByRole('button', { name: 'Show all' }).waitFor();
    await page.waitForFunction(
      rows => document.querySelectorAll('[data-testid=transfer-table] tbody tr').length < rows,
      before,
    );
    expect((await canvas())?.edges.length).toBeLessThanOrEqual(edges);
    await keepPicture(page, 'alert-brush');
    await page.getByRole('slider', { name: 'Start of the chosen time' }).press('Delete');
    await page.waitForFunction(
      rows => document.querySelectorAll('[data-testid=transfer-table] tbody tr').length === rows,
      before,
    );
  });

  it('filters by dragging over the timeline', async () => {
    const box = await page.locator('[data-testid=timeline]').boundingBox();
    if (!box) throw new Error('no timeline');
    await page.mouse.move(box.x + box.width * 0.02 + 12, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.4, box.y + 20, { steps: 4 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await page.locator('[data-testid=brush-text]').innerText()).toContain('all');
  });

  it('expands a node, and asks first where it is a hub', async () => {
    const before = await canvas();
    const key = before?.expandable.find(candidate => candidate.includes('HUB')) ?? before?.expandable[0];
    expect(key, 'a node with hidden neighbours').toBeTruthy();
    await clickNode(key as string);
    await page.waitForFunction(wanted => window.__canvas?.selection?.key === wanted, key);
    await page.locator('[data-testid=selection]').getByRole('button', { name: 'Expand' }).click();
    const confirm = page.getByRole('button', { name: 'Show 25', exact: true });
    if (target.fake) await confirm.click();
    else if (await confirm.isVisible()) await confirm.click();
    await page.locator('[data-testid=expansion]').waitFor();
    await page.waitForFunction(
      count => (window.__canvas?.nodes.length ?? 0) > count,
      before?.nodes.length ?? 0,
    );
    if (target.fake)
      expect(await page.locator('[data-testid=expansion]').innerText()).toContain('25 of 3,412');
    await page.waitForTimeout(300);
    await keepPicture(page, 'alert-expanded');
    await page.getByRole('button', { name: 'Take back the last expansion' }).click();
    await page.waitForFunction(count => window.__canvas?.nodes.length === count, before?.nodes.length ?? 0);
  });

  it('shows flows, shared identities and provenance', async () => {
    for (const [tab, text] of [
      ['Flows per account', 'Dwell time'],
      ['Shared identities', /Weight|No shared identities/],
      ['Detector and data', 'SHA-256'],
    ] as const) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('tabpanel').getByText(text).first().waitFor();
    }
    await page.getByRole('tabpanel').scrollIntoViewIfNeeded();
    await keepPicture(page, 'alert-provenance');
    await page.getByRole('tab', { name: 'Transfers' }).click();
  });

  it('shows the story and asks for a decision about all its open alerts', async () => {
    const tab = page.getByRole('tab', { name: /^Story/ });
    await tab.click();
    const decide = page.getByRole('button', { name: /^Decide/ });
    if (target.fake) await decide.waitFor();
    if ((await decide.count()) > 0) {
      await page.getByRole('tabpanel').scrollIntoViewIfNeeded();
      await keepPicture(page, 'alert-story');
      await expectNoSeriousAxeViolation();
      await decide.click();
      await page.getByRole('dialog').getByLabel('Reason').waitFor();
      await page.waitForTimeout(300);
      await keepPicture(page, 'story-decision');
      await expectNoSeriousAxeViolation();
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.getByRole('tab', { name: 'Transfers' }).click();
  });

  it('goes to the next alert by J and back by K', async () => {
    const first = await shownAlert();
    await page.keyboard.press('j');
    await page.waitForFunction(
      id => document.querySelector('[data-testid=alert-page]')?.getAttribute('data-alert') !== id,
      first,
    );
    const back = page.getByRole('button', { name: 'Previous alert (K)' });
    await page.waitForFunction(button => !(button as HTMLButtonElement).disabled, await back.elementHandle());
    await page.keyboard.press('k');
    await page.locator(`[data-alert="${first}"]`).waitFor();
  });

  it('speaks Chinese', async () => {
    await switchLanguage('中文');
    await page.getByRole('heading', { name: '资金网络' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await page.mouse.move(600, 20);
    await page.waitForTimeout(500);
    await keepPicture(page, 'alert-chinese');
    await switchLanguage('English');
    await page.getByRole('heading', { name: 'Network', exact: true }).waitFor();
  });

  it('has a dark theme without serious axe violations', async () => {
    await page.getByRole('button', { name: 'Toggle light/dark mode' }).click();
    await page.waitForFunction(() => getComputedStyle(document.body).backgroundColor === 'rgb(11, 19, 24)');
    await page.mouse.move(600, 20);
    await page.waitForTimeout(500);
    await keepPicture(page, 'alert-dark');
    await expectNoSeriousAxeViolation();
    await openList();
    await keepPicture(page, 'alerts-dark');
    await expectNoSeriousAxeViolation();
    await page.getByRole('button', { name: 'Toggle light/dark mode' }).click();
  });

  it('leaves no canvas behind', async () => {
    await page.waitForFunction(() => window.__canvas === undefined);
  });
});

describe('the address', () => {
  const filter = encodeURIComponent(JSON.stringify({ grades: ['HIGH_RISK'] }));
  const grades = () => page.locator('td.column-grade').allInnerTexts();

  it('keeps filter and order of the list through a reload and a change of language', async () => {
    await goTo(`/alerts?page=1&perPage=25&sort=lastEventAt&order=ASC&filter=${filter}`);
    await page.locator('tbody .RaDatagrid-row').first().waitFor();
    await page.reload();
    await page.locator('tbody .RaDatagrid-row').first().waitFor();
    expect(new Set(await grades())).toEqual(new Set(['High risk']));
    await switchLanguage('中文');
    await page.getByText('末笔转账（UTC）').waitFor();
    expect(new Set(await grades())).toEqual(new Set(['高风险']));
    expect(page.url()).toContain('lastEventAt');
    await switchLanguage('English');
    const days = await page.locator('td.column-lastEventAt').allInnerTexts();
    expect(days).toEqual([...days].sort());
  });

  it('keeps an open alert through a reload and a change of language', async () => {
    await openAlertWithTransfers();
    const shown = await shownAlert();
    await page.reload();
    await page.locator('[data-testid=alert-page]').waitFor();
    expect(await shownAlert()).toBe(shown);
    await switchLanguage('中文');
    await page.getByText('得分理由').first().waitFor();
    expect(await shownAlert()).toBe(shown);
    await switchLanguage('English');
  });

  it('leaves the chosen clock to the browser, which remembers it', async () => {
    await page.getByRole('button', { name: 'Times are in UTC. Show local time' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Times are local. Show UTC' }).click();
    await page.getByRole('button', { name: 'Times are in UTC. Show local time' }).waitFor();
  });
});

describe('the keyboard', () => {
  it('reaches everything in the order of the page, and shows where it is', async () => {
    await openList();
    await page.locator('body').press('Tab');
    const seen: string[] = [];
    for (let step = 0; step < 14; step++) {
      const { name, marked } = await page.evaluate(() => {
        const focused = document.activeElement as HTMLElement;
        const styles = [focused, ...focused.querySelectorAll<HTMLElement>('*')].map(node =>
          getComputedStyle(node),
        );
        const around = focused.closest('.MuiInputBase-root');
        const shown =
          styles.some(style => style.outlineStyle !== 'none' || style.boxShadow !== 'none') ||
          focused.matches('.Mui-focusVisible') ||
          Boolean(around?.matches('.Mui-focused'));
        return { name: focused.getAttribute('aria-label') ?? focused.textContent ?? '', marked: shown };
      });
      expect(marked, `focus on "${name}" can be seen`).toBe(true);
      seen.push(name);
      await page.keyboard.press('Tab');
    }
    expect(new Set(seen).size).toBeGreaterThan(8);
  });
});

describe('other pages', () => {
  it('show accounts and customers, reached from an alert', async () => {
    await openAlertWithTransfers();
    await transferRows().first().locator('a').first().click();
    await page.getByRole('heading', { name: /^Account / }).waitFor();
    await keepPicture(page, 'account');
    await expectNoSidewaysScrolling();
    const owner = page.locator('a[href*="/customers/"]').first();
    if ((await owner.count()) === 0) return;
    await owner.click();
    await page.getByRole('heading', { name: 'Facts' }).waitFor();
    await keepPicture(page, 'customer');
  });

  it('show detectors with their parameters', async () => {
    await goTo('/detectors');
    await page.locator('a[href*="/detectors/"]').first().click();
    await page.getByRole('columnheader', { name: 'In force' }).waitFor();
    await keepPicture(page, 'detector');
  });

  it('show the history of runs', async () => {
    await goTo('/runs');
    await page.locator('tbody .RaDatagrid-row').first().click();
    await page.getByRole('heading', { name: /^Run of / }).waitFor();
    await keepPicture(page, 'run');
  });

  it('find by the beginning of an id', async () => {
    await goTo('/search');
    await page.getByRole('searchbox').fill(target.fake ? 'customer-0' : 'c');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('heading', { name: /found$/ }).waitFor();
    await keepPicture(page, 'search');
  });
});

describe.runIf(target.fake)('changes', () => {
  it('closes an alert only with a reason', async () => {
    await goTo('/alerts/alert-0004/show');
    await page.getByRole('button', { name: 'Change status' }).click();
    await page.getByRole('combobox', { name: 'Status' }).click();
    await page.getByRole('option', { name: 'Closed: false positive' }).click();
    const save = page.getByRole('button', { name: 'Save' });
    expect(await save.isDisabled()).toBe(true);
    await page.getByLabel('Reason').fill('Salary and rent of one household');
    await keepPicture(page, 'alert-status');
    await save.click();
    await page.locator('[data-testid=alert-page] header').getByText('Closed: false positive').waitFor();
  });

  it('starts a run and cancels it', async () => {
    await goTo('/runs');
    await page.getByRole('button', { name: 'Start scan' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Start scan' }).click();
    await page.locator('[data-testid=run-progress]').waitFor();
    await keepPicture(page, 'run-running');
    await page.getByRole('button', { name: 'Cancel run' }).click();
    await page.getByText('Cancelled').waitFor();
  });
});

describe('the whole visit', () => {
  it('sent no request to another host', () => expect(session.strayRequests).toEqual([]));
  it('threw no error', () => expect(session.pageErrors).toEqual([]));

  it('ends where the token is no longer accepted', async () => {
    await page.evaluate(() => sessionStorage.setItem('skein.token', 'expired'));
    await goTo('/detectors');
    await page.reload();
    await page.getByLabel('Username').waitFor();
  });
});
