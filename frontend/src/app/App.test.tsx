// SPDX-License-Identifier: Apache-2.0
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { memoryStore } from 'react-admin';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeSettings } from '../../fake/FakeServer';
import { FakeServer } from '../../fake/FakeServer';
import { fakeFetch } from '../../fake/fetch';
import { authProvider } from '../providers/authProvider';
import { App } from './App';

// There is no WebGL here: the canvas says in words what it would draw.
vi.mock('../graph/GraphCanvas', () => ({
  GraphCanvas: ({
    network,
    focus,
  }: {
    network: { edges: unknown[] };
    focus: { edges: Set<string> } | null;
  }) => <div data-testid="drawn">{`${network.edges.length} lines, ${focus?.edges.size ?? 0} loud`}</div>,
}));

const WAIT = { timeout: 15_000 };

async function open(path: string, settings?: FakeSettings, locale = 'en'): Promise<FakeServer> {
  const server = new FakeServer(settings);
  vi.stubGlobal('fetch', fakeFetch(server));
  await authProvider.login({ username: FakeServer.USERNAME, password: FakeServer.PASSWORD });
  window.location.hash = path;
  render(<App store={memoryStore({ locale })} />);
  return server;
}

beforeEach(() => {
  window.location.hash = '/';
});

describe('alert list', () => {
  it('shows grade in words, score, headline and amount with currency', async () => {
    await open('/alerts');
    expect((await screen.findAllByText('High risk', {}, WAIT)).length).toBeGreaterThan(0);
    expect(screen.getByText('0.985')).toBeTruthy();
    expect(screen.getAllByText(/[\d,]+\.\d\d USD$/).length).toBeGreaterThan(0);
  });

  it('tells times by the local clock where that is chosen, and remembers it', async () => {
    await open('/alerts');
    const toggle = await screen.findByRole('button', { name: 'Times are in UTC. Show local time' }, WAIT);
    expect(await screen.findByText(/First transfer \(UTC\)/, {}, WAIT)).toBeTruthy();
    await userEvent.click(toggle);
    expect(await screen.findByText(/First transfer \(local time\)/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Times are local. Show UTC' })).toBeTruthy();
  });

  it('is sorted by its columns, which the address keeps', async () => {
    await open('/alerts?perPage=10');
    await screen.findByText('0.985', {}, WAIT);
    fireEvent.click(screen.getByText('Transfers'));
    await waitFor(() => expect(window.location.hash).toContain('sort=transferCount'), WAIT);
  });

  it('is searched by part of an id, which the address keeps', async () => {
    await open('/alerts?perPage=10');
    await screen.findByText('0.985', {}, WAIT);
    fireEvent.change(screen.getByLabelText('Account, customer or alert id'), {
      target: { value: 'alert-0012' },
    });
    await waitFor(() => expect(window.location.hash).toContain('alert-0012'), WAIT);
    await waitFor(() => expect(screen.queryByText('0.985')).toBeNull(), WAIT);
  });

  it('lists items of work, each with how many alerts tell its story, and all alerts on demand', async () => {
    await open('/alerts?perPage=10');
    const labels = await screen.findByTestId('item-labels', {}, WAIT);
    expect(labels.textContent).toBe('2 alertsRound trip ×2');
    expect(screen.getByText('1-10 of 52')).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: 'All alerts (63)' }, WAIT));
    await screen.findByText('1-10 of 63', {}, WAIT);
    await waitFor(() => expect(window.location.hash).toContain('ALL'), WAIT);
    await userEvent.click(screen.getByRole('button', { name: /^Below the line \(10\)/ }));
    await screen.findByText('1-10 of 10', {}, WAIT);
    expect(screen.getByText(/Items whose lead scores below 0.30/)).toBeTruthy();
  });

  it('is saved whole as comma-separated values', async () => {
    const saved: Blob[] = [];
    const spy = vi
      .spyOn(URL, 'createObjectURL')
      .mockImplementation(blob => `blob:${saved.push(blob as Blob)}`);
    // Where there is no download, a click would leave the page.
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const server = await open('/alerts');
    await screen.findByText('0.985', {}, WAIT);
    await userEvent.click(screen.getByRole('button', { name: 'Export CSV' }));
    await waitFor(() => expect(saved).toHaveLength(1), WAIT);
    const lines = (await saved[0]!.text()).trim().split('\r\n');
    expect(lines[0]).toContain('id,typology');
    expect(lines.length).toBeGreaterThan(26);
    expect(server.asked.filter(name => name === 'Alerts').length).toBeGreaterThan(1);
    spy.mockRestore();
    click.mockRestore();
  });

  it('says so where there is nothing', async () => {
    await open('/alerts', { alerts: 0 });
    await screen.findByText('No alert fits these filters', {}, WAIT);
  });

  it('keeps the session where something is forbidden', async () => {
    await open('/alerts', { failWith: 'FORBIDDEN' });
    await screen.findByText('You may not see or do this.', {}, WAIT);
    expect(screen.queryByLabelText(/Password/)).toBeNull();
  });
});

describe('an account and a customer', () => {
  it('show their facts, what belongs to them and their alerts', async () => {
    await open(`/accounts/${encodeURIComponent('11/GB29NWBK00000000000001')}/show`);
    expect(await screen.findByRole('heading', { name: /^Account/ }, WAIT)).toBeTruthy();
    expect(screen.getByText('Owners')).toBeTruthy();
    expect((await screen.findAllByText(/1–|Round trip|returned to its start/)).length).toBeGreaterThan(0);
  });

  it('show which money runs through an account, each path with its transfers', async () => {
    await open(`/accounts/${encodeURIComponent('11/GB29NWBK00000000000001')}/show`);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Search' }, WAIT));
    expect((await screen.findByRole('status', {}, WAIT)).textContent).toMatch(
      /\d+ paths? found\..*Searched in memory: the window is in memory/,
    );
    const rows = await screen.findAllByRole('button', { name: /^1\. \d+ transfers?/ }, WAIT);
    await user.click(rows[0] as HTMLElement);
    const legs = await screen.findByRole('region', { name: 'Transfers of path 1' }, WAIT);
    expect(legs.textContent).toMatch(/USD/);
  });

  it('say so if there is none of that id', async () => {
    await open('/customers/nobody/show');
    await screen.findByText('There is nothing with this id.', {}, WAIT);
  });
});

describe('indicators', () => {
  it('stand on the page of an account, beside its own past and its peers', async () => {
    await open(`/accounts/${encodeURIComponent('11/GB29NWBK00000000000001')}/show`);
    const table = await screen.findByTestId('indicator-table', {}, WAIT);
    const volume = within(table).getAllByRole('row')[1] as HTMLElement;
    expect(volume.textContent).toMatch(/^Volume[\d,]+\.\d\d USD/);
    expect(volume.textContent).toContain('median of 10 windows');
    expect(volume.textContent).toContain('persons retail, 41');
    expect(within(volume).getByRole('img').getAttribute('aria-label')).toContain('window by window');
    const received = volume.textContent;
    await userEvent.click(screen.getByRole('button', { name: 'Paid' }));
    await waitFor(() =>
      expect(within(screen.getByTestId('indicator-table')).getAllByRole('row')[1]?.textContent).not.toBe(
        received,
      ),
    );
  });

  it('list those whose volume grew most, a page at a time, there and back', async () => {
    await open('/indicators');
    const first = await screen.findByText('11/GB0006', {}, WAIT);
    expect(first.getAttribute('href')).toContain('/accounts/');
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    await screen.findByText('Page 2, 60 in all', {}, WAIT);
    await userEvent.click(await screen.findByRole('button', { name: 'Next page' }, WAIT));
    await screen.findByText('Page 3, 60 in all', {}, WAIT);
    await userEvent.click(await screen.findByRole('button', { name: 'Previous page' }, WAIT));
    await screen.findByText('Page 2, 60 in all', {}, WAIT);
  });
});

describe('watch-lists', () => {
  it('lead to their versions and entries, which are searched', async () => {
    await open('/watch-lists');
    await userEvent.click(await screen.findByRole('link', { name: 'sanctions' }, WAIT));
    await screen.findByText('Entries of the version in force', {}, WAIT);
    const entries = await screen.findByTestId('list-entries', {}, WAIT);
    expect(within(entries).getAllByRole('row').length).toBe(26);
    expect(entries.textContent).toContain('name only, never matched');
    await userEvent.click(await screen.findByRole('button', { name: 'Show version 1' }, WAIT));
    await screen.findByText('Entries of version 1', {}, WAIT);
    fireEvent.change(screen.getByLabelText('Part of id, name, reason or key'), {
      target: { value: 'entry-007' },
    });
    await waitFor(() => expect(screen.getAllByText(/^entry-/)).toHaveLength(1), WAIT);
  });
});

describe('change of password', () => {
  it('needs the present one and says so where it is wrong', async () => {
    await open('/password');
    const type = async (label: string, text: string) =>
      fireEvent.change(await screen.findByLabelText(label, {}, WAIT), { target: { value: text } });
    const save = () => screen.getByRole('button', { name: 'Save' }) as HTMLButtonElement;
    await type('Present password', 'wrong');
    await type('New password', 'short');
    await type('New password, again', 'short');
    expect(save().disabled).toBe(true);
    await type('New password', 'a long new password');
    await type('New password, again', 'a long new password');
    await userEvent.click(save());
    await screen.findByText('the present password is wrong', {}, WAIT);
    await type('Present password', FakeServer.PASSWORD);
    await userEvent.click(save());
    await screen.findByText('The password is changed', {}, WAIT);
  });
});

describe('an alert in Chinese', () => {
  it('explains its score without an English word', async () => {
    await open('/alerts/alert-0001/show', undefined, 'zh');
    const reasons = await screen.findAllByTestId('reason', {}, WAIT);
    for (const reason of reasons) {
      const words = (reason.textContent ?? '').replace(/SHA-256|USD|UTC/g, '');
      expect(words).not.toMatch(/[A-Za-z]{2,}/);
    }
    expect(screen.getByTestId('truncation').textContent).toContain('早者优先');
  });
});

describe('log-in', () => {
  it('is asked for again when the session has ended', async () => {
    await open('/detectors', { failWith: 'UNAUTHENTICATED' });
    await screen.findByLabelText(/Username/, {}, WAIT);
  });
});

describe('alert page', () => {
  it('filters network and table by the timeline', async () => {
    await open('/alerts/alert-0002/show');
    const table = await screen.findByTestId('transfer-table', {}, WAIT);
    const rows = () => within(table).getAllByRole('row').length - 1;
    expect(rows()).toBe(8);
    expect(screen.getByTestId('drawn').textContent).toBe('10 lines, 0 loud');
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Start of the chosen time' }), { key: 'End' });
    await waitFor(() => expect(rows()).toBe(1));
    expect(screen.getByTestId('drawn').textContent).toBe('3 lines, 0 loud');
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Start of the chosen time' }), { key: 'Escape' });
    await waitFor(() => expect(rows()).toBe(8));
  });

  it('shows the transfers of a reason and takes them back', async () => {
    await open('/alerts/alert-0002/show');
    const line = (await screen.findByText('Dwell time', { selector: 'span' }, WAIT)).closest(
      'button',
    ) as HTMLElement;
    await userEvent.click(line);
    expect(line.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByTestId('drawn').textContent).toBe('10 lines, 2 loud');
    const marked = screen.getAllByRole('row').filter(row => row.dataset.marked === 'true');
    expect(marked).toHaveLength(2);
    await userEvent.click(line);
    expect(screen.getByTestId('drawn').textContent).toBe('10 lines, 0 loud');
  });

  it('lists the alerts about the same people, with what they have in common', async () => {
    await open('/alerts/alert-0001/show');
    await userEvent.click(await screen.findByRole('tab', { name: 'Related alerts' }, WAIT));
    const panel = screen.getByRole('tabpanel');
    const rows = await within(panel).findAllByRole('row', {}, WAIT);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows[1]?.textContent).toMatch(/\d+ (transfers?|customers?|accounts?)/);
    expect(
      within(rows[1] as HTMLElement)
        .getByRole('link')
        .getAttribute('href'),
    ).toContain('/alerts/');
  });

  it('tells the story an alert is a part of, and why each part belongs to it', async () => {
    await open('/alerts/alert-0001/show');
    await userEvent.click(await screen.findByRole('tab', { name: 'Story (2)' }, WAIT));
    const panel = screen.getByRole('tabpanel');
    const rows = await within(panel).findAllByRole('row', {}, WAIT);
    expect(rows.length).toBeGreaterThan(2);
    expect(panel.textContent).toContain('alerts tell one story');
    expect(within(panel).getByText(/\(this alert\)/)).toBeTruthy();
    expect(panel.textContent).toContain('about the same customers as');
  });

  it('decides all open alerts of a story at once, with one reason', async () => {
    const server = await open('/alerts/alert-0004/show');
    expect((await screen.findByTestId('item', {}, WAIT)).textContent).toContain('One of 2 alerts of a story');
    await userEvent.click(screen.getByRole('tab', { name: 'Story (2)' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Decide all 2 open alerts' }, WAIT));
    const dialog = await screen.findByRole('dialog', {}, WAIT);
    fireEvent.mouseDown(within(dialog).getByRole('combobox'));
    await userEvent.click(await screen.findByRole('option', { name: 'Closed: confirmed suspicious' }));
    const save = within(dialog).getByRole('button', { name: 'Save' });
    expect((save as HTMLButtonElement).disabled).toBe(true);
    fireEvent.change(within(dialog).getByLabelText(/Reason/), { target: { value: 'one scheme' } });
    await userEvent.click(save);
    await waitFor(() => expect(server.asked).toContain('ChangeStoryStatus'), WAIT);
    await waitFor(() => expect(screen.queryByRole('button', { name: /Decide/ })).toBeNull(), WAIT);
    expect(screen.getAllByText('Closed: confirmed suspicious').length).toBeGreaterThan(1);
  });

  it('speaks of what was cut and of what grew', async () => {
    await open('/alerts/alert-0001/show');
    expect((await screen.findByTestId('truncation', {}, WAIT)).textContent).toContain('maxHops = 8');
    expect(screen.getByTestId('growth').textContent).toContain('0.905 → 0.985');
  });

  it('goes to the next alert by J', async () => {
    await open('/alerts/alert-0001/show');
    await screen.findByText('1 of 52', {}, WAIT);
    fireEvent.keyDown(document.body, { key: 'j' });
    await screen.findByText('2 of 52', {}, WAIT);
    expect(window.location.hash).toContain('alert-0002');
  });

  it('says what an unknown alert is', async () => {
    await open('/alerts/nothing/show');
    await screen.findByText('There is nothing with this id.', {}, WAIT);
  });
});
