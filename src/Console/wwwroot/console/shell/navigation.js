import { h, replace } from "../dom/element.js";
import { routes } from "../routing/routes.js";
import { may, onChange } from "../session/session.js";

/** The pages that the caller has use for. */
export function navigation() {
    const list = h("ul", null);
    const nav = h("nav", { class: "pages", "aria-label": "Pages", hidden: true }, list);
    onChange(() => replace(list, routes.filter(isOffered).map(item)));
    addEventListener("page-shown", (event) => mark(list, event.detail));
    return nav;
}

const isOffered = (route) => route.label && (!route.scope || may(route.scope));

const item = (route) => h("li", null, h("a", { href: route.path }, route.label));

function mark(list, path) {
    for (const link of list.querySelectorAll("a")) {
        const to = link.pathname;
        if (to === path) {
            link.setAttribute("aria-current", "page");
        } else if (to !== "/" && path.startsWith(`${to}/`)) {
            link.setAttribute("aria-current", "true");
        } else {
            link.removeAttribute("aria-current");
        }
    }
}
