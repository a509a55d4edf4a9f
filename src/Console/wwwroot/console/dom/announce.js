import { h } from "./element.js";

const region = h("div", { class: "visually-hidden", role: "status", "aria-live": "polite" });

export const announcer = () => region;

/** Says something to who listens rather than looks; what is the same as before is said again. */
export function announce(text) {
    region.replaceChildren();
    setTimeout(() => region.replaceChildren(text), 50);
}
