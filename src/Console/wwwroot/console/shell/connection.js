import { announce } from "../dom/announce.js";
import { h, setText } from "../dom/element.js";

/** Milliseconds; what is back sooner is not worth a word. */
const worthSaying = 3000;

const text = h("span", null, "Not watching");
const element = h("div", { class: "connection", role: "group", "aria-label": "Connection", "data-state": "idle" }, text);
let wasLive = false;
let alarm = null;
let wasAnnounced = false;

/** How the page's watch is doing. */
export const connection = () => element;

export function connecting() {
    show(wasLive ? "reconnecting" : "connecting", wasLive ? "Reconnecting" : "Connecting");
    if (wasLive) {
        alarm ??= setTimeout(() => {
            wasAnnounced = true;
            announce("The connection is lost. Reconnecting.");
        }, worthSaying);
    }
}

export function live() {
    quieten();
    if (wasAnnounced) {
        announce("The connection is back.");
    }
    [wasLive, wasAnnounced] = [true, false];
    show("live", "Live");
}

export function refused() {
    quieten();
    show("refused", "Not watching");
}

/** The page that watched has been left. */
export function ended() {
    quieten();
    [wasLive, wasAnnounced] = [false, false];
    show("idle", "Not watching");
}

function quieten() {
    clearTimeout(alarm);
    alarm = null;
}

function show(state, words) {
    element.dataset.state = state;
    setText(text, words);
}
