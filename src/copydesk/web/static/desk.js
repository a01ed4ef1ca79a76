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

// What may come next in a query: a list under the field, gone through with the arrow keys.
function complete(field) {
  const list = document.getElementById(field.dataset.complete);
  let chosen = -1, asked = 0;
  const choose = (to) => {
    const options = [...list.children];
    chosen = options.length ? (to + options.length) % options.length : -1;
    options.forEach((option, at) => option.setAttribute("aria-selected", at === chosen));
    if (chosen >= 0) field.setAttribute("aria-activedescendant", options[chosen].id);
  };
  const show = (offers) => {
    list.replaceChildren(...offers.map((offer, at) => {
      const option = document.createElement("li");
      Object.assign(option, { id: `offer-${at}`, textContent: offer.shown });
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.addEventListener("mousedown", (event) => { event.preventDefault(); take(offer); });
      option.offer = offer;
      return option;
    }));
    chosen = -1;
    list.hidden = offers.length === 0;
    field.setAttribute("aria-expanded", !list.hidden);
    field.removeAttribute("aria-activedescendant");
  };
  const look = async () => {
    const number = ++asked;
    const answer = await fetch(`/complete?q=${encodeURIComponent(field.value)}`);
    const offers = answer.ok ? await answer.json() : [];
    if (number === asked && document.activeElement === field) show(offers);
  };
  const take = (offer) => {
    field.value = offer.query;
    show([]);
    if (offer.query.endsWith(":")) look();
  };
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]]) field.setAttribute(name, value);
  field.addEventListener("input", () => { if (field.selectionStart === field.value.length) look(); else show([]); });
  field.addEventListener("blur", () => { asked += 1; show([]); });
  field.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? -1 : chosen - 1);
    else if (event.key === "Escape") { asked += 1; show([]); }
    else if ((event.key === "Enter" || event.key === "Tab") && chosen >= 0) take(list.children[chosen].offer);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

for (const field of document.querySelectorAll("[data-complete]")) complete(field);

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
