import { h, replace } from "../dom/element.js";
import { problemView } from "../forms/problem-view.js";
import { Problem } from "../api/problem.js";
import { onChange, whoIs } from "../session/session.js";
import { matching } from "./matching.js";

let table = [];
let main = null;
let shown = new AbortController();
let shownAddress = null;

/** Shows the page of the address, and of every address to come. */
export function start(routes, element) {
    [table, main] = [routes, element];
    addEventListener("popstate", () => address() !== shownAddress && show());
    document.addEventListener("click", follow);
    let signedIn = whoIs() !== null;
    onChange((caller) => {
        if (signedIn !== (caller !== null)) {
            signedIn = caller !== null;
            show();
        }
    });
    show();
}

export function go(path, { instead = false } = {}) {
    history[instead ? "replaceState" : "pushState"](null, "", path);
    scrollTo(0, 0);
    return show();
}

/** A page: `show(context)` of its module fills `page`, and stops at the signal what it has begun. */
async function show() {
    shown.abort();
    shownAddress = address();
    const { signal } = (shown = new AbortController());
    const { route, params } = matching(table, location.pathname);
    const page = h("div", { class: "page" });
    const context = { page, params, query: Object.fromEntries(new URLSearchParams(location.search)), signal };
    try {
        const module = await (whoIs() === null ? import("../sign-in/sign-in.js") : route.load());
        if (signal.aborted) {
            return;
        }
        const isFirst = main.childElementCount === 0;
        replace(main, page);
        dispatchEvent(new CustomEvent("page-shown", { detail: location.pathname }));
        const filled = module.show(context);
        nameAndFocus(page, isFirst);
        await filled;
    } catch (error) {
        if (!signal.aborted && error.name !== "AbortError") {
            replace(main, page);
            replace(page, page.querySelector("h1"), problemView(Problem.from(error)), again());
        }
    }
}

const again = () => h("div", { class: "buttons" }, h("button", { type: "button", onclick: () => show() }, "Try again"));

function nameAndFocus(page, isFirst) {
    const heading = page.querySelector("h1");
    document.title = `${heading?.textContent ?? "Page"} – Orders`;
    if (heading && !isFirst) {
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
    }
}

// Without the fragment, which leads from one place of a page to another.
const address = () => location.pathname + location.search;

function follow(event) {
    const link = event.target.closest?.("a[href]");
    const isOurs = link && link.origin === location.origin && /^\/($|console(\/|$))/.test(link.pathname) && !link.target;
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (isOurs && isPlain && !event.defaultPrevented && !link.hash) {
        event.preventDefault();
        go(link.pathname + link.search);
    }
}
