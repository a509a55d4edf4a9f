/** The drawing, in its own units: room for the numbers on the left and the times below. */
export const area = { width: 600, height: 200, left: 76, right: 10, top: 12, bottom: 26 };

export const xOf = (index, count) => area.left + ((area.width - area.left - area.right) * index) / Math.max(1, count - 1);

export const yOf = (value, top) => area.height - area.bottom - ((area.height - area.top - area.bottom) * value) / top;
