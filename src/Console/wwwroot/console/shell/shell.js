import { announcer } from "../dom/announce.js";
import { h } from "../dom/element.js";
import { onChange } from "../session/session.js";
import { account } from "./account.js";
import { connection } from "./connection.js";
import { find } from "./find.js";
import { navigation } from "./navigation.js";

/** Puts what surrounds every page in place. @returns where pages go */
export function shell() {
    const main = h("main", { id: "main", tabindex: "-1" });
    const signedIn = h("div", { class: "tools", hidden: true }, find(), connection(), account());
    const header = h("header", { class: "top" }, h("a", { class: "brand", href: "/" }, "Orders"), signedIn);
    const nav = navigation();
    onChange((caller) => {
        signedIn.hidden = caller === null;
        nav.hidden = caller === null;
    });
    document.body.prepend(h("a", { class: "skip", href: "#main" }, "Skip to the page"), header, nav, main, announcer());
    return main;
}
