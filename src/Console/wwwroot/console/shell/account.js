import { h, replace } from "../dom/element.js";
import { go } from "../routing/router.js";
import { onChange, signOut } from "../session/session.js";
import { shortId } from "../format/words.js";

/** Who is signed in, and the way out. */
export function account() {
    const name = h("span", { class: "who" });
    onChange((caller) => {
        replace(
            name,
            caller?.userId
                ? h("a", { href: `/console/users/${caller.userId}` }, `User ${shortId(caller.userId)}`)
                : `Key ${caller?.name}`,
        );
    });
    return h("div", { class: "account" }, name, h("button", { type: "button", class: "quiet", onclick: leave }, "Sign out"));
}

async function leave() {
    await signOut().catch(() => {});
    go("/");
}
