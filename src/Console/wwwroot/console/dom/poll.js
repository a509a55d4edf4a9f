/**
 * Calls `load` again and again, `pause()` ms after its last answer, until the signal; not while the page is hidden. Where it
 * fails, it is called again all the same.
 */
export function poll(signal, pause, load) {
    let timer = null;
    const next = () => {
        if (!signal.aborted) {
            timer = setTimeout(run, pause());
        }
    };
    const run = async () => {
        try {
            if (!document.hidden) {
                await load();
            }
        } catch {
            // What is shown stays; the next answer brings it up to date.
        }
        next();
    };
    signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
    next();
}
