namespace Orders.Api.WatchSagas;

/// <summary>
/// Lets pass what shows a saga coming to need attention, needing it, or ceasing to; or the reverse. A transition does not tell
/// whether its saga was flagged before, so those that were are remembered; before the memory begins, it may have been.
/// </summary>
/// <param name="wanted">Whether sagas are asked for that need it, or that do not.</param>
/// <param name="flagged">The orders whose sagas need it.</param>
/// <param name="position">What came up to here may be in that already, or not.</param>
internal sealed class AttentionFilter(bool wanted, HashSet<Guid> flagged, long position)
{
    /// <summary>To be asked about one change after the other.</summary>
    public bool Includes(SagaChange change)
    {
        var before = flagged.Contains(change.OrderId);
        if (change.NeedsAttention)
        {
            flagged.Add(change.OrderId);
        }
        else
        {
            flagged.Remove(change.OrderId);
        }

        return change.Position <= position || change.NeedsAttention == wanted || before == wanted;
    }
}
