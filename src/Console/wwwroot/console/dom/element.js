const svgNamespace = "http://www.w3.org/2000/svg";

/**
 * Makes an element. Children are elements or texts, which stay texts whatever is in them; null, undefined and false are left out.
 * Properties: `class`, `on…` with a listener, true for an attribute without a value; null, undefined and false are left out.
 */
export const h = (name, properties, ...children) => fill(document.createElement(name), properties, children);

/** The same for SVG. */
export const s = (name, properties, ...children) => fill(document.createElementNS(svgNamespace, name), properties, children);

export function replace(parent, ...children) {
    parent.replaceChildren(...nodes(children));
    return parent;
}

/** Changes a text only where it differs, so that nobody is told of what stays the same. */
export function setText(element, text) {
    if (element.textContent !== text) {
        element.textContent = text;
    }
}

function fill(element, properties, children) {
    for (const [name, value] of Object.entries(properties ?? {})) {
        if (value === null || value === undefined || value === false) {
            continue;
        }
        if (typeof value === "function") {
            element.addEventListener(name.slice(2), value);
        } else {
            element.setAttribute(name, value === true ? "" : value);
        }
    }
    element.append(...nodes(children));
    return element;
}

function nodes(children) {
    return children
        .flat(Infinity)
        .filter((child) => child !== null && child !== undefined && child !== false)
        .map((child) => (child instanceof Node ? child : String(child)));
}
