using Orders.EndToEnd.Tests.Setup;

namespace Orders.EndToEnd.Tests.Replaying;

/// <summary>Lets a replay post its first orders and holds back the others.</summary>
internal sealed class Gate(int open)
{
    private volatile int _open = open;

    /// <param name="orders">How many orders may be posted by now.</param>
    public void Open(int orders) => _open = orders;

    public Task Pass(int number, CancellationToken cancellationToken) =>
        Patience.Until(
            () => Task.FromResult(number < _open),
            Patience.ForAReplay,
            cancellationToken,
            $"order {number} may be posted"
        );
}
