import { s } from "../dom/element.js";
import { area, xOf, yOf } from "./area.js";

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", hour12: false });

/** Lines across at nothing, half and the top, and times below. */
export const axes = (minutes, top, format) =>
    s(
        "g",
        { class: "axes" },
        [0, top / 2, top].map((value) => [
            s("line", { x1: area.left, x2: area.width - area.right, y1: yOf(value, top), y2: yOf(value, top) }),
            s("text", { x: area.left - 8, y: yOf(value, top) + 4, "text-anchor": "end" }, format(value)),
        ]),
        minutes
            .map((minute, index) => ({ minute, index }))
            .filter(({ minute }) => (minute.time / 60_000) % 10 === 0)
            .map(({ minute, index }) =>
                s(
                    "text",
                    { x: xOf(index, minutes.length), y: area.height - 8, "text-anchor": "middle" },
                    clock.format(minute.time),
                ),
            ),
    );
