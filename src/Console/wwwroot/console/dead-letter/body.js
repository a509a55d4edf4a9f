import { h } from "../dom/element.js";
import { count } from "../format/words.js";

/** What was in it, indented where it is JSON. */
export const bodyView = ({ body, headers }) =>
    h(
        "section",
        { "aria-labelledby": "body" },
        h("h2", { id: "body" }, "Body"),
        h(
            "p",
            { class: "muted" },
            `${count(body.size, "byte")}, ${body.contentType ?? "of no known type"}${body.isCut ? ", cut" : ""}`,
        ),
        h("pre", null, indented(body)),
        h("details", null, h("summary", null, "Headers"), h("pre", null, JSON.stringify(headers, null, 2))),
    );

function indented({ content, encoding }) {
    if (encoding !== "utf-8") {
        return content;
    }
    try {
        return JSON.stringify(JSON.parse(content), null, 2);
    } catch {
        return content;
    }
}
