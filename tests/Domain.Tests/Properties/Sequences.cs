using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Domain.Tests.Properties;

/// <summary>Tries laws on random sequences of steps. What fails is shortened, and names the seed that plays it again.</summary>
internal static class Sequences
{
    private const string SeedVariable = "ORDERS_PROPERTY_SEED";
    private const string CountVariable = "ORDERS_PROPERTY_SEQUENCES";
    private const int DefaultCount = 200;
    private const int Longest = 40;

    private static readonly ulong Seed = Given(SeedVariable) ?? (ulong)Random.Shared.NextInt64();
    private static readonly int Count = (int?)Given(CountVariable) ?? DefaultCount;

    public static void Hold<TStep>(Gen<TStep> step, Action<IReadOnlyList<TStep>> law) =>
        Check.One(
            Config
                .QuickThrowOnFailure.WithName($"{SeedVariable}={Seed}")
                .WithMaxTest(Count)
                .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed), FSharpOption<int>.None)))
                .WithQuietOnSuccess(true),
            Prop.ForAll(Arb.From(Any(step), sequence => sequence.Shorter()), sequence => law(sequence.Steps))
        );

    private static Gen<Sequence<TStep>> Any<TStep>(Gen<TStep> step) =>
        from length in Gen.Choose(1, Longest)
        from steps in step.ListOf(length)
        select new Sequence<TStep>([.. steps]);

    private static ulong? Given(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
            ? ulong.Parse(text, CultureInfo.InvariantCulture)
            : null;
}
