import { h } from "../dom/element.js";

/** A problem as the API tells it, with what is wrong with each field. `except` are fields that say it themselves. */
export function problemView(problem, { except = [] } = {}) {
    const errors = Object.entries(problem.errors ?? {}).filter(([field]) => !except.includes(field));
    const isToldByFields = Object.keys(problem.errors ?? {}).length > 0;
    return h(
        "div",
        { class: "problem", role: "alert" },
        h(
            "p",
            { class: "problem-title" },
            problem.title,
            problem.status ? h("span", { class: "muted" }, ` (${problem.status})`) : null,
        ),
        isToldByFields ? null : h("p", null, problem.detail),
        errors.length > 0 &&
            h(
                "ul",
                null,
                errors.map(([field, texts]) => h("li", null, `${field}: ${texts.join(" ")}`)),
            ),
        problem.status === 403 && h("p", null, "Ask those who run the service for the scope that this takes."),
        problem.retryAfter && h("p", null, `Try again in ${problem.retryAfter} s.`),
        problem.traceId && h("p", { class: "trace" }, `Trace ${problem.traceId}`),
    );
}
