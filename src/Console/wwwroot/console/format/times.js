import { h } from "../dom/element.js";

const timeOfDay = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });
const dayAndTime = new Intl.DateTimeFormat(undefined, {
    year: "numeric",
    month: "short",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hour12: false,
});

/** A moment as an element: the time where it is today, else with its day; all of it in the title. */
export function moment(iso) {
    const at = new Date(iso);
    return h("time", { datetime: iso, title: dayAndTime.format(at) }, isToday(at) ? timeOfDay.format(at) : dayAndTime.format(at));
}

/** With milliseconds, where order within a second matters. */
export function preciseMoment(iso) {
    const at = new Date(iso);
    const text = isToday(at) ? timeOfDay.format(at) : dayAndTime.format(at);
    return h("time", { datetime: iso }, `${text}.${String(at.getMilliseconds()).padStart(3, "0")}`);
}

/** Milliseconds for people: 350 ms, 2.4 s, 3 min 05 s, 2 h 04 min. */
export function duration(ms) {
    if (ms < 1000) {
        return `${Math.max(0, Math.round(ms))} ms`;
    }
    if (ms < 10_000) {
        return `${(ms / 1000).toFixed(1)} s`;
    }
    const seconds = Math.round(ms / 1000);
    if (seconds < 60) {
        return `${seconds} s`;
    }
    const minutes = Math.floor(seconds / 60);
    return minutes < 60 ? `${minutes} min ${two(seconds % 60)} s` : `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
}

const two = (number) => String(number).padStart(2, "0");

const isToday = (at) => at.toDateString() === new Date().toDateString();
