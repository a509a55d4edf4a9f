import { h } from "../dom/element.js";
import { may, whoIs } from "../session/session.js";
import { buyers } from "./buyers.js";
import { findForm } from "./find-form.js";
import { registerForm } from "./register-form.js";

/** The way to a user's page: by id, or from among those who have ordered lately. The API has no list of users. */
export async function show({ page, signal }) {
    const own = whoIs().userId;
    page.append(h("h1", null, "Users"));
    if (own) {
        page.append(h("p", null, h("a", { href: `/console/users/${own}` }, "Your own account")));
    }
    page.append(h("div", { class: "two" }, findForm(), may("users:write") ? registerForm() : null));
    if (may("orders:read")) {
        await buyers(page, signal);
    }
}
