import { announce } from "../dom/announce.js";
import { h, replace } from "../dom/element.js";
import { money } from "../format/money.js";
import { words } from "../format/words.js";

export function facts() {
    const list = h("dl", { class: "facts" });
    let shown = null;
    let status = null;
    return {
        element: h("section", { "aria-labelledby": "user-facts" }, h("h2", { id: "user-facts" }, "Account"), list),
        draw(user) {
            const text = JSON.stringify(user);
            if (text === shown) {
                return;
            }
            if (status !== null && status !== user.status) {
                announce(`The user is ${words(user.status)}.`);
            }
            [shown, status] = [text, user.status];
            replace(
                list,
                entry("Id", h("code", null, user.id)),
                entry("Name", user.name),
                entry("Email", user.email),
                entry("Status", h("span", { class: "badge", "data-status": user.status }, words(user.status))),
                entry(
                    "Spending limit",
                    user.spendingLimit ? money(user.spendingLimit.amount, user.spendingLimit.currency) : "None",
                ),
                entry("Reserved", sums(user.reserved)),
                entry("Spent", sums(user.spent)),
                entry("Version", user.version),
            );
        },
    };
}

const entry = (term, value) => [h("dt", null, term), h("dd", null, value)];

const sums = (byCurrency) =>
    Object.entries(byCurrency)
        .map(([currency, amount]) => money(amount, currency))
        .join(", ") || "Nothing";
