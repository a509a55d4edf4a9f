/** Calls `draw` in an animation frame after `request()`, however often that is called, and no oftener than every `pause` ms. */
export function frames(draw, pause = 250) {
    let wanted = false;
    let last = 0;
    const request = () => {
        if (wanted) {
            return;
        }
        wanted = true;
        setTimeout(() => requestAnimationFrame(run), Math.max(0, last + pause - performance.now()));
    };
    const run = () => {
        wanted = false;
        last = performance.now();
        draw();
    };
    return request;
}
