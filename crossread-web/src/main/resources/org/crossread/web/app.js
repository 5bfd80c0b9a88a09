// Keys, the pane of evidence without loading the page anew, connectors between two texts, files by drag, progress.
// Every page can be read without it.
(() => {
  "use strict";
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const say = words => { const at = one("#said"); if (at) at.textContent = words; };
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;

  // --- the chosen row ---
  const rowsOf = () => {
    const rows = all("[data-row]:not(a)");
    return rows.length ? rows : firstOfEach(all("a.p[data-row]"));
  };
  function firstOfEach(links) {
    const seen = new Set();
    return links.filter(a => !seen.has(a.dataset.row) && seen.add(a.dataset.row));
  }
  let row = null;
  let col = null;
  function setRow(next) {
    if (!next) return;
    all(".chosen").forEach(e => e.classList.remove("chosen"));
    row = next;
    row.classList.add("chosen");
    if (row.dataset.row) all(`a.p[data-row="${row.dataset.row}"], .margin-card[data-row="${row.dataset.row}"]`).forEach(e => e.classList.add("chosen"));
    row.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
    const link = linkOf(row);
    if (link) link.focus({ preventScroll: true });
    connect();
  }
  function linkOf(r) {
    if (r.matches("a")) return r;
    if (col) {
      const own = one(`a.w[data-col="${col}"]`, r);
      if (own) return own;
    }
    return one("a.w, a.open, a", r);
  }
  function move(step, differs) {
    const rows = rowsOf();
    if (!rows.length) return;
    let i = row ? rows.indexOf(row) : step > 0 ? -1 : rows.length;
    do i += step; while (differs && rows[i] && rows[i].dataset.status !== "differs");
    if (rows[i]) { setRow(rows[i]); if (differs) openRow(); } else say(step > 0 ? "last row" : "first row");
  }
  function moveColumn(step) {
    if (!row) { move(1); return; }
    const cells = all("a.w[data-col]", row);
    if (!cells.length) return;
    let i = cells.findIndex(a => a === document.activeElement);
    i = i < 0 ? (step > 0 ? 0 : cells.length - 1) : Math.min(cells.length - 1, Math.max(0, i + step));
    col = cells[i].dataset.col;
    cells[i].focus();
  }

  // --- the pane of evidence ---
  const pane = one("#evidence");
  const story = location.pathname.match(/^\/stories\/[^/]+/);
  function open(link) {
    const url = new URL(link.href, location.href);
    if (!pane || !story || url.pathname !== location.pathname || !window.htmx) { location.href = link.href; return; }
    htmx.ajax("GET", story[0] + "/evidence" + url.search, { target: "#evidence", swap: "innerHTML" }).then(() => {
      history.pushState({}, "", url.pathname + url.search + url.hash);
      const n = url.searchParams.get("claim");
      all(".chosen").forEach(e => e.classList.remove("chosen"));
      all(`[data-row="${n}"]`).forEach(e => { if (e.matches(".p, .margin-card") || !e.matches("a")) e.classList.add("chosen"); });
      row = one(`[data-row="${n}"]:not(a)`) || one(`a.p[data-row="${n}"]`);
      pane.scrollTop = 0;
      const head = one("h2", pane);
      say(head ? head.textContent.trim() : "");
      connect();
    });
  }
  function openRow() { const link = row && linkOf(row); if (link && link.matches(".w")) open(link); else if (link) location.href = link.href; }
  document.addEventListener("click", e => {
    const copy = e.target.closest("[data-copy]");
    if (copy) { cite(copy); return; }
    const link = e.target.closest("a.w");
    if (!link || e.ctrlKey || e.metaKey || e.shiftKey || e.button) return;
    e.preventDefault();
    col = link.dataset.col || null;
    open(link);
  });
  addEventListener("popstate", () => location.reload());
  async function cite(button) {
    const words = button.dataset.copy + " " + new URL(button.dataset.link, location.href).href;
    try { await navigator.clipboard.writeText(words); say("citation copied"); button.classList.add("done"); button.lastChild.textContent = " Copied"; }
    catch { prompt("Copy the citation", words); }
  }

  // --- keys ---
  function press(key) {
    // A difference that holds the focus is meant before the first one.
    const own = document.activeElement.closest(".evidence .contrasts li");
    const button = own && one(`[data-key^="${key}"]`, own) || one(`[data-key="${key}"]`);
    if (button) { button.click(); return; }
    say(one("[data-key]") ? "all differences of this row are confirmed" : "choose a row first");
  }
  const keys = {
    j: () => move(1), k: () => move(-1), n: () => move(1, true), p: () => move(-1, true),
    h: () => moveColumn(-1), l: () => moveColumn(1),
    Enter: () => openRow(), y: () => press("y"), x: () => press("x"), Y: () => press("Y"), X: () => press("X"), u: () => press("u"),
    m: () => { const t = one("#note"); if (t) t.focus(); else say("choose a row first"); },
    c: () => { const b = one("[data-copy]"); if (b) cite(b); else say("choose a row first"); },
    f: () => { const a = one("#filter a"); if (a) a.focus(); },
    "/": () => one("#q").focus(), "?": () => help(),
  };
  document.addEventListener("keydown", e => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const typing = e.target.closest("input, textarea, select, [contenteditable]");
    if (typing) { if (e.key === "Escape") e.target.blur(); return; }
    if (e.key === "Enter" && e.target.closest("a:not(.w), button, summary")) return;
    if (/^[1-5]$/.test(e.key)) { const a = one(`[data-view="${e.key}"]`); if (a) { e.preventDefault(); a.click(); } return; }
    const act = keys[e.key];
    if (act) { e.preventDefault(); act(); }
  });
  async function help() {
    let box = one("dialog");
    if (!box) {
      const text = await (await fetch("/help")).text();
      const list = new DOMParser().parseFromString(text, "text/html").querySelector(".keylist");
      box = document.createElement("dialog");
      box.setAttribute("aria-label", "Keys");
      const form = document.createElement("form");
      form.method = "dialog";
      const close = document.createElement("button");
      close.textContent = "Close";
      form.append(close);
      box.append(document.importNode(list, true), form);
      document.body.append(box);
    }
    box.showModal();
  }

  // --- connectors between two texts ---
  const pair = one("#pair");
  function connect() {
    if (!pair) return;
    let svg = one(":scope > svg", pair);
    if (!svg) {
      svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      svg.setAttribute("aria-hidden", "true");
      pair.append(svg);
    }
    svg.replaceChildren();
    const box = pair.getBoundingClientRect();
    const ends = side => {
      const found = new Map();
      all(`[data-side="${side}"] a.p[data-row]`, pair).forEach(a => { if (!found.has(a.dataset.row)) found.set(a.dataset.row, a); });
      return found;
    };
    const left = ends("left"), right = ends("right");
    const edge = side => one(`[data-side="${side}"]`, pair).getBoundingClientRect();
    const x1 = edge("left").right - box.left, x2 = edge("right").left - box.left;
    left.forEach((a, n) => {
      const b = right.get(n);
      if (!b) return;
      const y1 = middle(a) - box.top, y2 = middle(b) - box.top;
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      const m = (x1 + x2) / 2;
      path.setAttribute("d", `M${x1} ${y1}C${m} ${y1} ${m} ${y2} ${x2} ${y2}`);
      path.setAttribute("class", a.dataset.status + (a.classList.contains("chosen") ? " lit" : ""));
      path.dataset.n = n;
      svg.append(path);
    });
  }
  const middle = a => { const r = a.getClientRects()[0]; return r ? r.top + r.height / 2 : 0; };
  if (pair) {
    connect();
    addEventListener("resize", connect);
    if (document.fonts) document.fonts.ready.then(connect);
  }
  document.addEventListener("mouseover", e => {
    const a = e.target.closest("a.p[data-row]");
    all(".lit:not(path)").forEach(x => x.classList.remove("lit"));
    if (a) all(`a.p[data-row="${a.dataset.row}"]`).forEach(x => x.classList.add("lit"));
    if (pair) all("path", pair).forEach(x => x.classList.toggle("lit", !!a && x.dataset.n === a.dataset.row));
  });

  // --- files by drag ---
  const drop = one(".drop");
  if (drop) {
    const stop = e => { e.preventDefault(); drop.classList.toggle("over", e.type === "dragover"); };
    ["dragover", "dragleave", "drop"].forEach(t => drop.addEventListener(t, stop));
    drop.addEventListener("drop", e => { one("input[type=file]", drop).files = e.dataTransfer.files; one("form", drop).requestSubmit(); });
  }

  // --- progress of a job ---
  const job = one("[data-job]");
  if (job && job.dataset.state !== "DONE" && job.dataset.state !== "FAILED") {
    const events = new EventSource(`/api/v1/jobs/${job.dataset.job}/events`);
    events.addEventListener("progress", e => {
      const now = JSON.parse(e.data);
      const bar = one("progress", job), words = one("[data-words]", job);
      if (bar) { if (now.total > 0) { bar.max = now.total; bar.value = now.done; } else bar.removeAttribute("value"); }
      if (words) words.textContent = now.message;
      if (now.state === "DONE" || now.state === "FAILED") { events.close(); location.reload(); }
    });
  }

  const first = one("tr.chosen, tbody.chosen, .card.chosen") || one("a.p.chosen");
  if (first) { row = first; if (first.matches("a")) first.scrollIntoView({ block: "center" }); connect(); }
})();
