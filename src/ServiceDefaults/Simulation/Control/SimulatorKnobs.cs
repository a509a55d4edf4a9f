using Microsoft.Extensions.Options;
using Orders.ServiceDefaults.Problems;

namespace Orders.ServiceDefaults.Simulation.Control;

/// <summary>How this process's simulators behave, to be changed while it runs; what was configured comes back when it starts anew.</summary>
internal sealed class SimulatorKnobs(
    IEnumerable<SimulatedParticipant> participants,
    IOptionsMonitor<SimulatorOptions> options,
    IOptionsMonitorCache<SimulatorOptions> cache
)
{
    private readonly string[] _names = [.. participants.Select(one => one.Name).Distinct(StringComparer.Ordinal)];

    public IReadOnlyList<SimulatorView> All => [.. _names.Order(StringComparer.Ordinal).Select(Of)];

    /// <exception cref="ProblemException">There is no such simulator here.</exception>
    public SimulatorView Set(string name, SimulatorOptions behaviour)
    {
        if (!_names.Contains(name, StringComparer.Ordinal))
        {
            throw ProblemException.NotFound($"There is no such simulator here: give one of {string.Join(", ", _names)}.");
        }

        // Whoever asks in between has what was configured put back.
        do
        {
            cache.TryRemove(name);
        } while (!cache.TryAdd(name, behaviour));
        return Of(name);
    }

    private SimulatorView Of(string name) => new(name, options.Get(name).FailureRate, options.Get(name).Delay.TotalSeconds);
}
