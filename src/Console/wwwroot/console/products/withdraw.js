import { change } from "../api/client.js";
import { announce } from "../dom/announce.js";
import { h, replace } from "../dom/element.js";
import { problemView } from "../forms/problem-view.js";

/** Takes a product off sale; pressed twice, since it is done at once. */
export function withdrawButton({ sku }, result, reload) {
    let isSure = false;
    const button = h(
        "button",
        { type: "button", class: "danger", "aria-label": `Withdraw ${sku}`, onclick: press, onblur: calm },
        "Withdraw",
    );
    return button;

    async function press() {
        if (!isSure) {
            isSure = true;
            name("Really withdraw");
            return;
        }
        try {
            const { position } = await change("DELETE", `/products/${encodeURIComponent(sku)}`);
            replace(result);
            announce(`${sku} is off sale.`);
            await reload(position);
        } catch (problem) {
            replace(result, problemView(problem));
        }
    }

    function calm() {
        isSure = false;
        name("Withdraw");
    }

    function name(words) {
        button.textContent = words;
        button.setAttribute("aria-label", `${words} ${sku}`);
    }
}
