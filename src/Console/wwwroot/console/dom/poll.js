/** Calls `load` again and again, `pause()` ms after its last answer, until the signal; not while the page is hidden. */
export function poll(signal, pause, load) {
    const next = () => {
        const timer = setTimeout(run, pause());
        signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
    };
    const run = async () => {
        if (!document.hidden) {
            await load();
        }
        if (!signal.aborted) {
            next();
        }
    };
    next();
}
