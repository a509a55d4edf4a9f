/** A `load` of which one runs at a time: who asks meanwhile gets the one after it. */
export function reloading(load) {
    let running = null;
    let next = null;
    return function reload() {
        if (running) {
            next ??= running.catch(() => {}).then(() => ((next = null), begin()));
            return next;
        }
        return begin();
    };

    function begin() {
        running = load().finally(() => {
            running = null;
        });
        return running;
    }
}
