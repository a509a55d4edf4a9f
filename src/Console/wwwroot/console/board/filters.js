import { h } from "../dom/element.js";
import { isId } from "../format/words.js";
import { go } from "../routing/router.js";

/** Which sagas the board shows; the filters are in the page's address as well. */
export function filters(query, changed) {
    const attention = h("input", {
        type: "checkbox",
        id: "only-attention",
        checked: query.attention === "true",
        onchange: remember,
    });
    const user = h("input", { id: "of-user", name: "user", value: query.user ?? "", autocomplete: "off", spellcheck: "false" });
    const advice = h("p", { class: "field-error", id: "of-user-error", role: "alert" });
    user.setAttribute("aria-describedby", advice.id);
    const element = h(
        "form",
        { class: "filters", "aria-label": "Filter the board", onsubmit: (event) => narrow(event) },
        h("div", { class: "check" }, attention, h("label", { for: attention.id }, "Only what needs attention")),
        h("div", { class: "inline-field" }, h("label", { for: user.id }, "User id"), user),
        h("button", { type: "submit", class: "quiet" }, "Show this user"),
        query.user && h("a", { href: "/" }, "Show all users"),
        advice,
    );
    return { element, current: () => ({ attention: attention.checked, user: isId(query.user ?? "") ? query.user : undefined }) };

    function remember() {
        history.replaceState(null, "", address(query.user));
        changed();
    }

    function narrow(event) {
        event.preventDefault();
        const id = user.value.trim().toLowerCase();
        if (id !== "" && !isId(id)) {
            advice.textContent = "Give a user's whole id.";
            user.focus();
            return;
        }
        go(address(id));
    }

    function address(id) {
        const parameters = new URLSearchParams({ ...(id && { user: id }), ...(attention.checked && { attention: "true" }) });
        return parameters.size === 0 ? "/" : `/?${parameters}`;
    }
}
