/** What a field for a local date and time says, as an instant; undefined for nothing. */
export function asInstant(local) {
    const at = local ? new Date(local) : null;
    return at && !Number.isNaN(at.getTime()) ? at.toISOString() : local || undefined;
}
