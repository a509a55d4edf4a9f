import { h } from "../dom/element.js";
import { moment } from "../format/times.js";
import { shortId } from "../format/words.js";

export const heads = ["Letter", "State", "Message", "Queue", "Error", "Tries", "Put aside"];

export const letterRow = (letter, side) =>
    h(
        "tr",
        null,
        h("th", { scope: "row" }, h("a", { href: `/console/dead-letters/${side}/${letter.id}` }, shortId(letter.id))),
        h("td", null, h("span", { class: "badge", "data-status": letter.state }, letter.state)),
        h("td", null, letter.messageType ?? "Unknown"),
        h("td", null, letter.queue ?? "none"),
        h("td", null, letter.error ?? letter.reason),
        h("td", { class: "number" }, letter.tries),
        h("td", null, moment(letter.at)),
    );
