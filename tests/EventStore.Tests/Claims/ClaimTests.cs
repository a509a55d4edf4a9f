using System.Text;
using System.Text.Json;
using EventStore.Append;
using EventStore.Claims;
using EventStore.Tests.Setup;
using Microsoft.Extensions.DependencyInjection;

namespace EventStore.Tests.Claims;

public sealed class ClaimTests(PostgresServer server) : LogTest(server)
{
    private IClaims Claims => Process.GetRequiredService<IClaims<TestLog>>();

    [Fact]
    public async Task A_claim_tells_what_was_claimed_and_where_its_unit_stands()
    {
        await Append("before", ExpectedVersion.None, TestLog.Note());
        var appended = await Log.Append(Claiming("c", "a", TestLog.Note(), TestLog.Note()));
        await Append("after", ExpectedVersion.None, TestLog.Note());

        var claim = (await Claims.Find("c")).ShouldNotBeNull();

        claim.Position.ShouldBe(appended.Position);
        JsonElement.Parse(claim.Content).GetProperty("of").GetString().ShouldBe("a");
    }

    [Fact]
    public async Task A_claim_is_taken_once_in_any_process()
    {
        var other = LogOf(StartProcess());
        await Log.Append(Claiming("c", "a", TestLog.Note()));

        (await Should.ThrowAsync<ClaimTakenException>(() => Log.Append(Claiming("c", "b", TestLog.Note())))).ClaimId.ShouldBe(
            "c"
        );
        await Should.ThrowAsync<ClaimTakenException>(() => other.Append(Claiming("c", "b", TestLog.Note())));

        (await Everything()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Of_many_units_at_once_one_takes_the_claim_and_neighbours_are_appended()
    {
        var other = LogOf(StartProcess());
        var units = Enumerable
            .Range(0, 200)
            .Select(each => Claiming(each % 4 == 0 ? $"own {each}" : "c", $"{each}", TestLog.Note()));

        var outcomes = await Task.WhenAll(units.Select((unit, each) => Outcome((each % 2 == 0 ? Log : other).Append(unit))));

        outcomes.Count(taken => !taken).ShouldBe(51);
        (await Everything()).Count.ShouldBe(51);
    }

    [Fact]
    public async Task Units_of_one_commit_each_leave_their_own_position()
    {
        var names = Enumerable.Range(0, 100).Select(each => $"c {each}").ToArray();

        var results = await Task.WhenAll(
            names.Select(name => Log.Append(Claiming(name, name, TestLog.Note(), TestLog.Note(), TestLog.Note())))
        );

        var claims = await Task.WhenAll(names.Select(name => Claims.Find(name)));
        claims.Select(claim => claim!.Position).ShouldBe(results.Select(result => result.Position));
    }

    [Fact]
    public async Task A_unit_that_is_not_appended_takes_nothing()
    {
        var conflicting = UnitOf("a", ExpectedVersion.Exactly(7), TestLog.Note()) with { Claim = Claim("c", "a") };
        var refused = UnitOf("a", ExpectedVersion.None, TestLog.Note("\0")) with { Claim = Claim("c", "a") };

        await Should.ThrowAsync<VersionConflictException>(() => Log.Append(conflicting));
        await Should.ThrowAsync<EventRefusedException>(() => Log.Append(refused));

        (await Claims.Find("c")).ShouldBeNull();
        await Log.Append(Claiming("c", "b", TestLog.Note()));
    }

    [Fact]
    public async Task A_unit_that_comes_again_is_known_and_not_in_its_own_way()
    {
        var unit = Claiming("c", "a", TestLog.Note());
        var first = await Log.Append(unit);

        var again = await Log.Append(unit);

        again.AlreadyAppended.ShouldBeTrue();
        again.Position.ShouldBe(first.Position);
    }

    [Fact]
    public async Task A_claim_whose_time_is_over_is_free_and_goes_with_the_next_clearing()
    {
        await Log.Append(Claiming("c", "a", TestLog.Note()) with { Claim = Claim("c", "a") with { KeptFor = TimeSpan.Zero } });
        await Log.Append(Claiming("d", "b", TestLog.Note()) with { Claim = Claim("d", "b") with { KeptFor = TimeSpan.Zero } });
        (await Claims.Find("c")).ShouldBeNull();

        await Log.Append(Claiming("c", "next", TestLog.Note()));

        (await Claims.RemoveExpired(10)).ShouldBe(1);
        (await Claims.Find("c")).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_claim_can_be_taken_without_a_unit()
    {
        (await Claims.TryTake(Claim("c", "nothing"))).ShouldBeTrue();
        (await Claims.TryTake(Claim("c", "again"))).ShouldBeFalse();
        await Should.ThrowAsync<ClaimTakenException>(() => Log.Append(Claiming("c", "a", TestLog.Note())));

        (await Claims.Find("c"))!.Position.ShouldBe(0);
        (await Claims.TryTake(Claim("d", "x") with { KeptFor = TimeSpan.Zero })).ShouldBeTrue();
        (await Claims.TryTake(Claim("d", "y"))).ShouldBeTrue();
    }

    [Fact]
    public async Task No_unit_is_lost_to_claims_taken_beside_it_without_a_unit()
    {
        var races = Enumerable
            .Range(0, 100)
            .Select(async each =>
            {
                var alone = Claims.TryTake(Claim($"c {each}", "alone"));
                var taken = await Outcome(Log.Append(Claiming($"c {each}", $"{each}", TestLog.Note())));
                return await alone == taken;
            });

        (await Task.WhenAll(races)).ShouldAllBe(oneOfThem => oneOfThem);
    }

    private static async Task<bool> Outcome(Task<AppendResult> appending)
    {
        try
        {
            await appending;
            return false;
        }
        catch (ClaimTakenException)
        {
            return true;
        }
    }

    private static AppendUnit Claiming(string claim, string stream, params object[] events) =>
        UnitOf(stream, ExpectedVersion.None, events) with
        {
            Claim = Claim(claim, stream),
        };

    private static Claim Claim(string id, string of) =>
        new(id, Encoding.UTF8.GetBytes($$"""{"of":"{{of}}"}"""), TimeSpan.FromDays(1));
}
