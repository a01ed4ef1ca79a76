// Keys, and progress of long work. Everything on the desk works without this script too.
"use strict";

const items = () => [...document.querySelectorAll("[data-item]")].filter((item) => item.offsetParent !== null);
const typing = (target) => target.closest("input:not([type=checkbox], [type=radio]), textarea, select") !== null;
let at = -1;

function step(by) {
  const all = items();
  if (all.length === 0) return;
  const focused = all.findIndex((item) => item.contains(document.activeElement));
  at = Math.min(Math.max((focused >= 0 ? focused : at) + by, 0), all.length - 1);
  const target = all[at].querySelector("[data-open], summary, a") || all[at];
  target.focus({ preventScroll: true });
  all[at].scrollIntoView({ block: "nearest" });
}

function open() {
  const item = items()[at];
  const focused = item && item.contains(document.activeElement) ? document.activeElement : null;
  const target = focused || (item && item.querySelector("[data-open], summary, a"));
  if (target) target.click();
}

function merge() {
  const item = items()[at];
  const story = item && item.querySelector("a[data-open][href^='/story/']");
  const tools = document.getElementById("tools");
  if (tools) {
    tools.open = true;
    tools.querySelector("summary").focus();
    tools.scrollIntoView({ block: "start" });
  } else if (story) location.href = `${story.getAttribute("href").split("#")[0]}#tools`;
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  o: open,
  m: merge,
  u: () => { location.href = "/"; },
  "/": () => document.querySelector("[role=search] input").focus(),
  "?": () => document.getElementById("keys").showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && typing(event.target)) event.target.blur();
  else if (!typing(event.target) && !document.querySelector("dialog[open]") && keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-close]")) event.target.closest("dialog").close();
});

// What may come next in a query: its fields, behind what is written already.
for (const field of document.querySelectorAll("[data-complete]")) {
  const known = [...field.list.options].map((option) => option.value);
  field.addEventListener("input", () => {
    const [, before, last] = /^(.*?)([a-z]*)$/s.exec(field.value);
    const offered = /(^|[\s(-])$/.test(before) ? known.filter((name) => name.startsWith(last)) : [];
    field.list.replaceChildren(...offered.map((name) => new Option(before + name, before + name)));
  });
}

if (location.hash === "#tools" && document.getElementById("tools")) document.getElementById("tools").open = true;

async function follow(work) {
  const answer = await fetch(location.pathname, { headers: { accept: "text/html" } });
  if (answer.redirected) { location.replace(answer.url); return; }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = page.querySelector("[data-work]");
  if (!next) { location.reload(); return; }
  work.replaceChildren(...next.childNodes);
  setTimeout(follow, 700, work);
}

const work = document.querySelector("[data-work]");
if (work) setTimeout(follow, 700, work);
