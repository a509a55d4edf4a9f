/** By a line's place: the pieces that have come back or are on their way. */
export function returnedPieces(order) {
    const pieces = new Map();
    for (const { line, quantity } of order.returns.flatMap((one) => one.lines)) {
        pieces.set(line, (pieces.get(line) ?? 0) + quantity);
    }
    return pieces;
}
