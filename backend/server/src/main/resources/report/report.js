// SPDX-License-Identifier: Apache-2.0
"use strict";

const MAX_NODES = 60;
const MAX_LANES = 24;
const MAX_ROWS = 500;

const alerts = JSON.parse(document.getElementById("alerts").textContent);
const run = JSON.parse(document.getElementById("run").textContent);
const totals = JSON.parse(document.getElementById("totals").textContent);
const words = JSON.parse(document.getElementById("words").textContent);
const GRADES = ["HIGH_RISK", "WARNING", "ATTENTION", "NORMAL"];
const list = document.getElementById("list");
const detail = document.getElementById("detail");

// ---- elements ---------------------------------------------------------------------------------------------------------

function element(name, attributes = {}, ...children) {
  const svg = ["svg", "g", "path", "line", "circle", "rect", "text", "title", "defs", "marker"].includes(name);
  const made = svg ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

function table(heads, rows) {
  const header = element("tr", {}, ...heads.map(([text, kind]) => element("th", { class: kind, scope: "col" }, text)));
  return element("div", { class: "scroll" }, element("table", {}, element("thead", {}, header), element("tbody", {}, ...rows)));
}

const cell = (text, kind) => element("td", { class: kind }, text);

// ---- words ------------------------------------------------------------------------------------------------------------

let language = remembered() || (navigator.language.startsWith("zh") ? "zh" : "en");

/** The words in the language of the page, with what is in braces put in; a name without words stands for itself. */
function say(key, values = {}) {
  const text = words[language][key] ?? key.slice(key.indexOf(".") + 1);
  return text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

/** What the scan wrote in both languages. */
const told = (text) => (language === "zh" ? text.chinese : text.english);

/** A file opened from disk may have no store; then the choice lasts as long as the page. */
function remembered() {
  try {
    return localStorage.getItem("skein.report.language");
  } catch {
    return null;
  }
}

function speak(chosen) {
  language = chosen;
  try {
    localStorage.setItem("skein.report.language", chosen);
  } catch {
    // not remembered
  }
  draw();
}

const number = (value) => Number(value).toLocaleString("en");
const clock = (instant) => instant.slice(0, 19).replace("T", " ").replace(/:00$/, "");
const utc = (instant) => clock(instant) + " UTC";
const span = (from, to) => `${clock(from)} ${say("to")} ${clock(to)} UTC`;

/** One line that says what an alert is. */
function headline(alert) {
  if (language === "en") return alert.headline;
  const parts = [
    [alert.accountIds.length, " 个账户"], [alert.customerIds.length, " 名客户"], [alert.transferCount, " 笔转账"],
  ].filter(([count]) => count > 0).map(([count, unit]) => number(count) + unit);
  if (alert.totals.length) parts.push("共 " + alert.totals.slice(0, 2).map(amount).join(" + "));
  return alert.typologyName.chinese + "：" + parts.join("，");
}

function amount(money) {
  const [whole, part] = money.amount.split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (part ? "." + part : "") + " " + money.currency;
}

const amounts = (list) => (list.length ? list.map(amount).join(", ") : "0");

function duration(iso) {
  const found = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(iso || "");
  if (!found) return iso || "–";
  const hours = Number(found[1] || 0);
  const minutes = Number(found[2] || 0);
  const said = (...parts) => parts.map(([count, unit]) => count + " " + say(unit)).join(" ");
  if (hours >= 48) return said([Math.floor(hours / 24), "days"], [hours % 24, "hours"]);
  if (hours) return said([hours, "hours"], [minutes, "minutes"]);
  return minutes ? said([minutes, "minutes"]) : said([Math.round(Number(found[3] || 0)), "seconds"]);
}

function shortened(text, length) {
  return text.length <= length ? text : text.slice(0, Math.ceil(length / 2) - 1) + "…" + text.slice(-Math.floor(length / 2));
}

const paid = (transfers) => {
  const byCurrency = new Map();
  for (const transfer of transfers) {
    byCurrency.set(transfer.paid.currency, (byCurrency.get(transfer.paid.currency) || 0) + Number(transfer.paid.amount));
  }
  return [...byCurrency].map(([currency, sum]) => amount({ amount: sum.toFixed(digits(transfers, currency)), currency })).join(" + ");
};

const digits = (transfers, currency) =>
  Math.max(...transfers.filter((each) => each.paid.currency === currency).map((each) => (each.paid.amount.split(".")[1] || "").length));

// ---- picture of the network -------------------------------------------------------------------------------------------

/** Colour from early to late, so that the eye can follow the money. */
const hue = (place, count) =>
  `color-mix(in oklab, var(--late) ${count < 2 ? 50 : Math.round((100 * place) / (count - 1))}%, var(--early))`;

function bundles(transfers) {
  const byPair = new Map();
  transfers.forEach((transfer, place) => {
    const pair = transfer.fromAccountId + "\n" + transfer.toAccountId;
    if (!byPair.has(pair)) byPair.set(pair, { from: transfer.fromAccountId, to: transfer.toAccountId, members: [] });
    byPair.get(pair).members.push({ transfer, place });
  });
  return [...byPair.values()];
}

/** A ring stands on a circle; anything else flows from left to right, each account in the column where money first reaches it. */
function layout(accounts, edges, transfers) {
  const out = new Map();
  const into = new Map();
  for (const edge of edges) {
    out.set(edge.from, (out.get(edge.from) || 0) + 1);
    into.set(edge.to, (into.get(edge.to) || 0) + 1);
  }
  const ring = accounts.length > 2 && accounts.every((id) => out.get(id) === 1 && into.get(id) === 1);
  return ring ? circle(accounts) : columns(accounts, transfers);
}

function circle(accounts) {
  const radius = Math.max(130, (accounts.length * 70) / Math.PI);
  const width = 3.4 * radius + 260;
  const places = new Map();
  accounts.forEach((id, place) => {
    const angle = (2 * Math.PI * place) / accounts.length - Math.PI / 2;
    places.set(id, { x: width / 2 + radius * 1.7 * Math.cos(angle), y: radius + 45 + radius * Math.sin(angle) });
  });
  return { places, width, height: 2 * radius + 90, bend: 0.12 };
}

function columns(accounts, transfers) {
  const column = new Map();
  for (const transfer of transfers) {
    if (!column.has(transfer.fromAccountId)) column.set(transfer.fromAccountId, 0);
    if (!column.has(transfer.toAccountId)) column.set(transfer.toAccountId, column.get(transfer.fromAccountId) + 1);
  }
  const members = [];
  for (const id of accounts) {
    const place = column.get(id) ?? 0;
    (members[place] ||= []).push(id);
  }
  const filled = members.filter(Boolean);
  const tallest = Math.max(1, ...filled.map((each) => each.length));
  const gap = 270;
  const height = Math.max(170, tallest * 78 + 40);
  const places = new Map();
  filled.forEach((ids, place) =>
    ids.forEach((id, row) => places.set(id, { x: 90 + place * gap, y: ((row + 1) * height) / (ids.length + 1) })),
  );
  return { places, width: 180 + (filled.length - 1) * gap, height, bend: 0.16 };
}

function network(alert, transfers) {
  const accounts = alert.accountIds.slice(0, MAX_NODES);
  const known = new Set(accounts);
  const edges = bundles(transfers.filter((each) => known.has(each.fromAccountId) && known.has(each.toAccountId)));
  const { places, width, height, bend } = layout(accounts, edges, transfers);
  const svg = element("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": say("networkOf", { headline: headline(alert) }) });
  svg.style.maxWidth = Math.round(width * 1.25) + "px";
  svg.style.margin = "0 auto";
  const largest = Math.max(...edges.map((edge) => Math.log1p(sum(edge))), 1);
  const labels = [];
  const taken = [...places.values()].map(({ x, y }) => ({ x, y, width: BOX.width, height: BOX.height }));
  for (const edge of edges) {
    svg.append(arrow(edge, places, { bend, largest, count: transfers.length, labels, taken }));
  }
  for (const id of accounts) svg.append(node(id, places.get(id)));
  svg.append(...labels);
  return svg;
}

const sum = (edge) => edge.members.reduce((total, { transfer }) => total + Number(transfer.paid.amount), 0);

function arrow(edge, places, { bend, largest, count, labels, taken }) {
  const from = places.get(edge.from);
  const to = places.get(edge.to);
  const colour = hue(edge.members[0].place, count);
  const ids = edge.members.map(({ transfer }) => transfer.id).join(" ");
  const thick = (1.2 + (3.8 * Math.log1p(sum(edge))) / largest).toFixed(1);
  const self = edge.from === edge.to;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const across = { x: (-(to.y - from.y) / length) * length * bend, y: ((to.x - from.x) / length) * length * bend };
  const middle = self ? { x: from.x, y: from.y - 70 } : { x: (from.x + to.x) / 2 - across.x, y: (from.y + to.y) / 2 - across.y };
  const start = border(from, middle);
  const end = border(to, middle, 9);
  const line = self
    ? `M ${from.x - 14} ${from.y - 15} C ${from.x - 50} ${from.y - 75}, ${from.x + 50} ${from.y - 75}, ${from.x + 16} ${from.y - 22}`
    : `M ${start.x} ${start.y} Q ${middle.x} ${middle.y} ${end.x} ${end.y}`;
  const numbers = edge.members.map(({ place }) => place + 1);
  const words = (numbers.length > 3 ? numbers.slice(0, 2).join(",") + "…" + numbers.at(-1) : numbers.join(",")) + ": ";
  const text = words + shortened(paid(edge.members.map(({ transfer }) => transfer)), 34);
  const spot = freeSpot(self ? [{ x: middle.x, y: middle.y + 4 }] : spots(start, middle, end), text, taken);
  const label = element("text", { x: spot.x, y: spot.y, "text-anchor": "middle", class: "halo", "data-transfers": ids }, text);
  labels.push(label);
  const head = self ? { x: from.x + 16, y: from.y - 16, angle: 120 } : { ...border(to, middle, 1), angle: (Math.atan2(end.y - middle.y, end.x - middle.x) * 180) / Math.PI };
  return element("g", { "data-transfers": ids },
    element("path", { d: line, fill: "none", stroke: colour, "stroke-width": thick }),
    element("path", { d: "M 0 0 L -11 -6 L -11 6 Z", fill: colour, transform: `translate(${head.x} ${head.y}) rotate(${head.angle})` }),
    element("title", {}, edge.members.map(({ transfer, place }) => `${place + 1}. ${clock(transfer.at)}  ${amount(transfer.paid)}  ${transfer.id}`).join("\n")));
}

/** Where a label may stand on an arrow: its middle first, then towards either end, on the line, above and below it. */
function spots(start, middle, end) {
  const on = (t) => ({
    x: (1 - t) * (1 - t) * start.x + 2 * (1 - t) * t * middle.x + t * t * end.x,
    y: (1 - t) * (1 - t) * start.y + 2 * (1 - t) * t * middle.y + t * t * end.y,
  });
  const flat = Math.abs(end.x - start.x) > 1.5 * Math.abs(end.y - start.y);
  const asides = flat ? [-8, 16, 4] : [4, -12, 20];
  return [0.5, 0.38, 0.62, 0.28, 0.72, 0.2, 0.8].map(on).flatMap(({ x, y }) => asides.map((aside) => ({ x, y: y + aside })));
}

/** The first place where the text covers nothing that stands already; the first of all if there is none. */
function freeSpot(candidates, text, taken) {
  const width = text.length * 6.8 + 8;
  const around = ({ x, y }) => ({ x, y: y - 4, width, height: 15 });
  const apart = (one, other) =>
    2 * Math.abs(one.x - other.x) >= one.width + other.width || 2 * Math.abs(one.y - other.y) >= one.height + other.height;
  const spot = candidates.find((each) => taken.every((other) => apart(around(each), other))) || candidates[0];
  taken.push(around(spot));
  return spot;
}

const BOX = { width: 112, height: 30 };

/** Where the straight line from the middle of a box towards a point leaves the box. */
function border(place, towards, margin = 0) {
  const x = towards.x - place.x || 0.001;
  const y = towards.y - place.y || 0.001;
  const scale = Math.min((BOX.width / 2 + margin) / Math.abs(x), (BOX.height / 2 + margin) / Math.abs(y), 1);
  return { x: place.x + x * scale, y: place.y + y * scale };
}

function node(id, place, kind = "box") {
  return element("g", { "data-node": id },
    element("rect", { x: place.x - BOX.width / 2, y: place.y - BOX.height / 2, width: BOX.width, height: BOX.height, rx: kind === "box" ? 6 : 15, class: kind }),
    element("text", { x: place.x, y: place.y + 4, "text-anchor": "middle" }, shortened(id, 15)),
    element("title", {}, id));
}

/** Customers on the left, what they share on the right. */
function identities(alert, shared) {
  const customers = alert.customerIds.slice(0, MAX_NODES);
  const identifiers = shared.slice(0, MAX_NODES);
  const height = Math.max(customers.length, identifiers.length) * 48 + 30;
  const svg = element("svg", { viewBox: `0 0 640 ${height}`, role: "img", "aria-label": say("sharedIdentities") });
  svg.style.maxWidth = "860px";
  svg.style.margin = "0 auto";
  const left = new Map(customers.map((id, row) => [id, { x: 120, y: ((row + 1) * height) / (customers.length + 1) }]));
  identifiers.forEach((identifier, row) => {
    const place = { x: 500, y: ((row + 1) * height) / (identifiers.length + 1) };
    for (const id of identifier.customerIds.filter((each) => left.has(each))) {
      const from = left.get(id);
      svg.append(element("path", {
        d: `M ${from.x + 56} ${from.y} C ${from.x + 170} ${from.y}, ${place.x - 180} ${place.y}, ${place.x - 56} ${place.y}`,
        fill: "none", stroke: "var(--accent)", "stroke-width": 1 + 3 * identifier.weight, "stroke-opacity": 0.6,
      }));
    }
    const drawn = node(identifier.identifierId.slice(identifier.identifierId.indexOf(":") + 1), place);
    drawn.append(element("text", { x: place.x, y: place.y - 19, "text-anchor": "middle", class: "small" },
      say("usedBy", { sort: say("sort." + identifier.sort), count: number(identifier.degree) })));
    svg.append(drawn);
  });
  left.forEach((place, id) => svg.append(node(id, place, "person")));
  return svg;
}

// ---- timeline ---------------------------------------------------------------------------------------------------------

function timeline(alert, transfers) {
  const lanes = alert.accountIds.slice(0, MAX_LANES);
  const row = new Map(lanes.map((id, place) => [id, 34 + place * 30]));
  const shown = transfers.filter((each) => row.has(each.fromAccountId) && row.has(each.toAccountId));
  const width = 900;
  const left = 130;
  const right = width - 40;
  const bottom = 34 + lanes.length * 30;
  const times = shown.map((each) => Date.parse(each.at));
  const first = Math.min(...times);
  const last = Math.max(...times);
  const at = (time) => (last === first ? (left + right) / 2 : left + ((time - first) / (last - first)) * (right - left));
  const svg = element("svg", { viewBox: `0 0 ${width} ${bottom + 26}`, role: "img", "aria-label": say("timelineOf", { headline: headline(alert) }) });
  for (const [id, y] of row) {
    svg.append(element("line", { x1: left, x2: right, y1: y, y2: y, class: "lane" }),
      element("text", { x: left - 10, y: y + 4, "text-anchor": "end" }, shortened(id, 15), element("title", {}, id)));
  }
  const ticks = last === first ? 1 : 5;
  for (let tick = 0; tick < ticks; tick++) {
    const time = ticks === 1 ? first : first + ((last - first) * tick) / (ticks - 1);
    svg.append(element("line", { x1: at(time), x2: at(time), y1: 18, y2: bottom - 8, class: "lane", "stroke-dasharray": "2 4" }),
      element("text", { x: at(time), y: bottom + 12, "text-anchor": tick === 0 ? "start" : tick === ticks - 1 && ticks > 1 ? "end" : "middle", class: "small" },
        clock(new Date(time).toISOString()).slice(0, 16)));
  }
  let lastX = -99;
  let shift = 0;
  transfers.forEach((transfer, place) => {
    if (!row.has(transfer.fromAccountId) || !row.has(transfer.toAccountId)) return;
    const exact = at(Date.parse(transfer.at));
    shift = Math.abs(exact - lastX) < 9 ? shift + 1 : 0;
    lastX = exact;
    svg.append(step(transfer, place, transfers.length, exact + Math.min(shift, 6) * 3, row));
  });
  return svg;
}

function step(transfer, place, count, x, row) {
  const from = row.get(transfer.fromAccountId);
  const to = row.get(transfer.toAccountId);
  const colour = hue(place, count);
  const down = to >= from ? 1 : -1;
  return element("g", { "data-transfers": transfer.id },
    element("line", { x1: x, x2: x, y1: from, y2: to, stroke: colour, "stroke-width": 2 }),
    element("circle", { cx: x, cy: from, r: 3.2, fill: colour }),
    element("path", { d: `M ${x} ${to} l -4.5 ${-8 * down} l 9 0 Z`, fill: colour }),
    element("text", { x: x + 5, y: (from + to) / 2 + 4, class: "small halo" }, String(place + 1)),
    element("title", {}, `${place + 1}. ${clock(transfer.at)}  ${amount(transfer.paid)}`));
}

// ---- one alert --------------------------------------------------------------------------------------------------------

function reasons(alert) {
  const parts = alert.explanation.details;
  const largest = Math.max(...parts.map((part) => Math.abs(part.value)), 0.001);
  return element("ul", { class: "reasons" }, ...parts.map((part) => {
    const share = (50 * Math.abs(part.value)) / largest;
    const bar = element("i", { class: part.value >= 0 ? "for" : "against" });
    bar.style.width = share + "%";
    const button = element("button", { type: "button", "aria-pressed": "false" },
      element("span", { class: "bar", "aria-hidden": "true" }, bar),
      element("span", {}, (part.value >= 0 ? "+" : "−") + Math.abs(part.value).toFixed(2)),
      element("span", {}, told(part.label), told(part.text) ? element("small", {}, told(part.text)) : null));
    button.addEventListener("click", () => {
      const pressed = button.getAttribute("aria-pressed") !== "true";
      for (const other of detail.querySelectorAll(".reasons button")) other.setAttribute("aria-pressed", "false");
      button.setAttribute("aria-pressed", String(pressed));
      light(pressed && part.transferIds.length ? new Set(part.transferIds) : null);
    });
    return element("li", {}, button);
  }));
}

/** Lights some transfers in picture, timeline and table; null lights all. */
function light(ids) {
  for (const drawn of detail.querySelectorAll("[data-transfers]")) {
    const mine = drawn.getAttribute("data-transfers").split(" ").some((id) => !ids || ids.has(id));
    if (drawn.tagName === "TR") drawn.classList.toggle("lit", Boolean(ids) && mine);
    else drawn.classList.toggle("dim", !mine);
  }
}

function transferTable(transfers) {
  const rows = transfers.slice(0, MAX_ROWS).map((transfer, place) => element("tr", { "data-transfers": transfer.id },
    cell(String(place + 1), "number"), cell(clock(transfer.at)), cell(transfer.fromAccountId), cell(transfer.toAccountId),
    cell(amount(transfer.paid), "number"),
    cell(transfer.paid.amount === transfer.received.amount && transfer.paid.currency === transfer.received.currency ? say("same") : amount(transfer.received), "number"),
    cell(say("channel." + transfer.channel)), element("td", {}, element("code", {}, transfer.id))));
  return table([["#", "number"], [say("time")], [say("from")], [say("toAccount")], [say("paid"), "number"], [say("received"), "number"], [say("channel")], [say("transfer")]], rows);
}

function flowTable(flows) {
  return table([[say("account")], [say("in"), "number"], [say("out"), "number"], [say("kept"), "number"], [say("dwell"), "number"]],
    flows.map((flow) => element("tr", {}, cell(flow.accountId), cell(amounts(flow.in), "number"), cell(amounts(flow.out), "number"),
      cell(amounts(flow.kept), "number"), cell(duration(flow.dwell), "number"))));
}

function identifierTable(shared) {
  return table([[say("identifier")], [say("kind")], [say("customersHere")], [say("usersInAll"), "number"], [say("weight"), "number"]],
    shared.map((each) => element("tr", {}, cell(each.identifierId), cell(say("sort." + each.sort)), cell(each.customerIds.join(", ")),
      cell(number(each.degree), "number"), cell(each.weight.toFixed(2), "number"))));
}

function section(title, body, caption) {
  const drawn = body instanceof SVGElement ? element("figure", {}, body, caption ? element("figcaption", {}, caption) : null) : body;
  return element("section", {}, element("h3", {}, title), drawn);
}

function show(alert) {
  const { finding, derivation } = alert.evidence;
  const transfers = finding.transfers;
  const parts = [heading(alert)];
  const notices = [finding.truncation, ...run.detectors.filter((each) => each.detectorId === alert.typology).flatMap((each) => each.truncations)];
  for (const cut of notices.filter(Boolean)) {
    parts.push(element("p", { class: "notice" }, say("cut", { limit: cut.limit, value: number(cut.value), scope: say("scope." + cut.scope), order: told(cut.order) })));
  }
  if (alert.diff) {
    parts.push(element("p", { class: "notice" },
      say("grew", {
        at: utc(alert.diff.at), transfers: alert.diff.addedTransferIds.length, accounts: alert.diff.addedAccountIds.length,
        customers: alert.diff.addedCustomerIds.length, before: alert.diff.previousScore.toFixed(3),
      })));
  }
  if (alert.item.alerts > 1) parts.push(section(say("item", { count: number(alert.item.alerts) }), itemTable(alert)));
  parts.push(section(say("whyScore", { score: alert.score.toFixed(3) }), reasons(alert)),
    element("p", { class: "help" }, say("whyScoreHelp", { total: told(alert.explanation.text) })));
  if (transfers.length) {
    const left = alert.accountIds.length - MAX_NODES;
    parts.push(section(say("network"), network(alert, transfers),
      say("networkHelp") + (left > 0 ? " " + say("networkLeftOut", { count: number(left) }) : "")));
    parts.push(section(say("timeline"), timeline(alert, transfers),
      say("timelineHelp") + (alert.accountIds.length > MAX_LANES ? " " + say("timelineCut", { count: MAX_LANES }) : "")));
    parts.push(section(say(transfers.length > MAX_ROWS ? "transfersCut" : "transfers", { count: number(transfers.length), shown: number(MAX_ROWS) }), transferTable(transfers)));
  }
  if (finding.identifiers.length) {
    parts.push(section(say("sharedIdentities"), identities(alert, finding.identifiers), say("sharedHelp")));
    parts.push(section(say("identifiers"), identifierTable(finding.identifiers)));
  }
  if (finding.flows.length) parts.push(section(say("flows"), flowTable(finding.flows)));
  parts.push(section(say("provenance"), provenance(alert, derivation)));
  detail.replaceChildren(...parts);
  detail.scrollTop = 0;
}

/** The alerts that tell one story; those that this page has no room for are counted. */
function itemTable(alert) {
  const parts = itemOf(alert);
  const rows = parts.map((part) => element("tr", { class: part === alert ? "lit" : null },
    element("td", {}, element("a", { href: "#" + encodeURIComponent(part.id) }, told(part.typologyName))),
    cell(part.score.toFixed(3), "number"), cell(span(part.firstEventAt, part.lastEventAt)), cell(amounts(part.totals), "number")));
  const left = alert.item.alerts - parts.length;
  return element("div", {},
    table([[say("typology")], [say("score"), "number"], [say("when")], [say("amount"), "number"]], rows),
    element("p", { class: "help" }, say("itemHelp") + (left > 0 ? " " + say("itemLeftOut", { count: number(left) }) : "")));
}

function heading(alert) {
  const steps = element("div", { class: "steps" },
    stepButton(say("previous"), -1), stepButton(say("next"), 1));
  return element("div", {}, steps, element("h2", {}, headline(alert)),
    element("p", { class: "facts" },
      element("span", { class: "grade " + alert.grade }, say("grade." + alert.grade)),
      element("span", {}, say("score") + " ", element("b", {}, alert.score.toFixed(3))),
      element("span", {}, told(alert.typologyName)),
      element("span", {}, say("status") + " ", element("b", {}, say("status." + alert.status))),
      element("span", {}, span(alert.firstEventAt, alert.lastEventAt)),
      element("span", {}, say("customers") + " ", element("b", {}, alert.customerIds.join(", ") || say("noneKnown"))),
      element("code", {}, alert.id)));
}

function stepButton(text, direction) {
  const button = element("button", { type: "button" }, text);
  button.addEventListener("click", () => move(direction));
  return button;
}

function provenance(alert, derivation) {
  const detector = alert.evidence.finding;
  const rows = [
    [say("detector"), say("detectorVersion", { id: detector.detectorId, version: detector.detectorVersion })],
    [say("parameters"), Object.entries(derivation.parameters).map(([name, value]) => name + "=" + value).join("  ")],
    [say("watermark"), utc(derivation.dataWatermark)],
    [say("window"), span(derivation.window.from, derivation.window.to)],
    [say("scoreModel"), derivation.scoreModel],
    [say("sha256"), alert.evidenceSha256],
    [say("check"), "./skein verify-alert " + alert.id],
  ];
  return table([[say("what")], [say("value")]], rows.map(([name, value]) => element("tr", {}, cell(name), element("td", {}, element("code", {}, value)))));
}

// ---- list -------------------------------------------------------------------------------------------------------------

const search = document.getElementById("search");
const viewChoice = document.getElementById("view");
const gradeChoice = document.getElementById("grade");
const typologyChoice = document.getElementById("typology");
let visible = alerts;

/** Alerts by the item of work they are part of; the first of each is the strongest, for alerts come with the highest score first. */
const items = Map.groupBy(alerts, (alert) => alert.item.leadId ?? alert.id);
const itemOf = (alert) => items.get(alert.item.leadId ?? alert.id);
const VIEWS = {
  above: () => leads().filter((lead) => lead.score >= totals.line),
  below: () => leads().filter((lead) => lead.score < totals.line),
  all: () => alerts,
};
const leads = () => [...items.values()].map((parts) => parts[0]);
const ofItems = () => viewChoice.value !== "all";

/** An item is found by any of its alerts; its grade is that of the one that leads. */
function matches(alert) {
  return (!gradeChoice.value || alert.grade === gradeChoice.value) && (ofItems() ? itemOf(alert) : [alert]).some(fits);
}

function fits(alert) {
  const text = search.value.trim().toLowerCase();
  return (!typologyChoice.value || alert.typology === typologyChoice.value)
    && (!text || [alert.id, ...alert.accountIds, ...alert.customerIds, ...alert.evidence.finding.transfers.map((each) => each.id)]
      .some((id) => id.toLowerCase().includes(text)));
}

function entry(alert) {
  const line = headline(alert);
  const facts = line.slice(line.search(/[:：]/) + 1).trim();
  return element("li", {}, element("a", { href: "#" + encodeURIComponent(alert.id) },
    element("span", { class: "grade " + alert.grade }, alert.score.toFixed(3) + " " + say("grade." + alert.grade)),
    " " + told(alert.typologyName), element("small", {}, facts),
    ofItems() && alert.item.alerts > 1 ? element("small", {}, say("ofItem", { count: number(alert.item.alerts), names: kinds(itemOf(alert)) })) : null));
}

const kinds = (parts) => [...new Set(parts.map((part) => told(part.typologyName)))].join(", ");

function filter() {
  const all = VIEWS[viewChoice.value]();
  visible = all.filter(matches);
  list.replaceChildren(...visible.map(entry));
  document.getElementById("found").textContent =
    say(ofItems() ? "foundItems" : "found", { shown: number(visible.length), all: number(all.length) });
  mark(current());
}

/** What the list marks: the alert that is shown, or the one that leads its item. */
function current() {
  const shown = alerts.find((alert) => alert.id === decodeURIComponent(location.hash.slice(1)));
  if (!shown) return undefined;
  return visible.includes(shown) ? shown : visible.find((alert) => ofItems() && itemOf(shown).includes(alert));
}

function mark(alert) {
  for (const link of list.querySelectorAll("a")) {
    const mine = alert && link.getAttribute("href") === "#" + encodeURIComponent(alert.id);
    if (mine) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    if (mine) link.scrollIntoView({ block: "nearest" });
  }
}

function move(direction) {
  const place = visible.indexOf(current()) + direction;
  if (visible[place]) location.hash = encodeURIComponent(visible[place].id);
}

function open() {
  const alert = alerts.find((each) => each.id === decodeURIComponent(location.hash.slice(1))) || visible[0];
  if (alert) {
    show(alert);
    mark(current() || alert);
  } else {
    detail.replaceChildren(element("p", {}, say(alerts.length ? "noMatch" : "noAlert")));
  }
}

/** Everything in words, again after the language changed. */
function draw() {
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  document.title = say("title");
  for (const labelled of document.querySelectorAll("[data-label]")) labelled.setAttribute("aria-label", say(labelled.dataset.label));
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === language));
  }
  search.placeholder = say("searchHint");
  choices(viewChoice, null, Object.keys(VIEWS).map((view) => [view, say("view." + view, { line: totals.line })]));
  choices(gradeChoice, say("allGrades"), GRADES.map((grade) => [grade, say("grade." + grade)]));
  const typologies = new Map(alerts.map((alert) => [alert.typology, told(alert.typologyName)]));
  choices(typologyChoice, say("allTypologies"), [...typologies].sort());
  document.getElementById("summary").textContent = say("summary", {
    at: utc(run.startedAt), transfers: number(run.counts.transfers || 0), open: number(totals.open), items: number(totals.items),
  });
  document.getElementById("cap").textContent =
    totals.open > alerts.length ? say("capped", { shown: number(alerts.length), all: number(totals.all) }) : "";
  filter();
  open();
}

function choices(select, all, options) {
  const chosen = select.value;
  const offered = all === null ? options : [["", all], ...options];
  select.replaceChildren(...offered.map(([value, text]) => element("option", { value }, text)));
  select.value = chosen || offered[0][0];
}

function begin() {
  for (const choice of [search, viewChoice, gradeChoice, typologyChoice]) choice.addEventListener("input", filter);
  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => speak(button.dataset.language));
  }
  addEventListener("hashchange", open);
  addEventListener("keydown", (event) => {
    if (event.target.matches("input, select")) return;
    if (event.key === "j") move(1);
    if (event.key === "k") move(-1);
  });
  draw();
}

begin();
