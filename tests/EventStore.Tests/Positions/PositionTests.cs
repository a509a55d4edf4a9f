using EventStore.Database;
using EventStore.Tests.Setup;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EventStore.Tests.Positions;

public sealed class PositionTests(PostgresServer server) : LogTest(server)
{
    [Fact]
    public async Task A_position_moves_only_from_where_it_stands()
    {
        (await Positions.Get("reader")).ShouldBe(0);
        (await Positions.Move("reader", 0, 5)).ShouldBeTrue();
        (await Positions.Move("reader", 0, 9)).ShouldBeFalse();
        (await Positions.Move("reader", 5, 9)).ShouldBeTrue();
        (await Positions.Get("reader")).ShouldBe(9);
        (await Positions.Move("another", 5, 9)).ShouldBeFalse();
        (await Positions.Get("another")).ShouldBe(0);
    }

    [Fact]
    public async Task Of_rivals_exactly_one_moves_it()
    {
        var moves = await Task.WhenAll(Enumerable.Range(1, 20).Select(to => Positions.Move("reader", 0, to)));

        moves.Count(moved => moved).ShouldBe(1);
    }

    [Fact]
    public async Task Moved_in_a_transaction_of_the_caller_it_stands_and_falls_with_it()
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            (await Positions.Move(transaction, "reader", 0, 5)).ShouldBeTrue();
            await transaction.RollbackAsync();
        }

        (await Positions.Get("reader")).ShouldBe(0);
    }

    [Fact]
    public async Task A_process_that_stalls_in_its_transaction_does_not_hold_it_for_ever()
    {
        var stalling = StartProcess(options => options.StalledTransactionTimeout = TimeSpan.FromMilliseconds(500));
        var database = stalling.GetRequiredService<LogDatabase<TestLog>>();
        await using var connection = await database.Open(CancellationToken.None);
        var transaction = await connection.BeginTransactionAsync();
        (await Positions.Move(transaction, "reader", 0, 5)).ShouldBeTrue();

        (await Positions.Move("reader", 0, 9)).ShouldBeTrue();
        await Should.ThrowAsync<PostgresException>(() => transaction.CommitAsync());
    }
}
