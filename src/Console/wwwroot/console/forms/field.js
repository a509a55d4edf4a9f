import { newId } from "../dom/ids.js";
import { h, replace } from "../dom/element.js";

/**
 * A labelled input.
 * @param attributes of the input; `choices` make it a select, as pairs of value and text; `rows` a text area
 * @param read what its text means; the text itself, or undefined where there is none, unless given
 */
export function field(name, label, { hint, read = given, choices, ...attributes } = {}) {
    const id = newId("field");
    const hintId = hint && `${id}-hint`;
    const errors = h("p", { class: "field-error", id: `${id}-error` });
    const common = { id, name, ...attributes, "aria-describedby": [hintId, `${id}-error`].filter(Boolean).join(" ") };
    const input = choices
        ? h(
              "select",
              common,
              choices.map(([value, text]) => h("option", { value, selected: value === attributes.value }, text)),
          )
        : attributes.rows
          ? h("textarea", common)
          : h("input", { type: "text", autocomplete: "off", ...common });
    return {
        name,
        input,
        element: h(
            "div",
            { class: "field" },
            h("label", { for: id }, label, attributes.required ? null : h("span", { class: "optional" }, " (optional)")),
            input,
            hint && h("p", { class: "hint", id: hintId }, hint),
            errors,
        ),
        value: () => read(input.value),
        show(texts) {
            replace(errors, texts.join(" "));
            input.toggleAttribute("aria-invalid", texts.length > 0);
            if (texts.length > 0) {
                input.setAttribute("aria-invalid", "true");
            }
        },
    };
}

/** Text as it is; what is empty is not given. */
export const given = (text) => (text.trim() === "" ? undefined : text.trim());

/** Of a password: spaces are part of it. */
export const verbatim = (text) => (text === "" ? undefined : text);

export const wholeNumber = (text) => (given(text) === undefined ? undefined : Number(text));
