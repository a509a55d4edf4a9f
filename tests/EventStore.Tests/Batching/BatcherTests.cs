using EventStore.Batching;
using Shouldly;
using Xunit;

namespace EventStore.Tests.Batching;

public sealed class BatcherTests
{
    private readonly List<int[]> _batches = [];
    private readonly TaskCompletionSource _firstMayEnd = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_lone_item_is_taken_at_once_by_its_caller()
    {
        await using var batcher = new Batcher<int>(Process, maxBatch: 10);

        batcher.Add(1);

        _batches.ShouldHaveSingleItem().ShouldBe([1]);
        _firstMayEnd.SetResult();
    }

    [Fact]
    public async Task What_queues_while_a_batch_is_under_way_shares_the_next_one_in_order()
    {
        var batcher = new Batcher<int>(Process, maxBatch: 3);
        foreach (var item in Enumerable.Range(1, 6))
        {
            batcher.Add(item);
        }

        _firstMayEnd.SetResult();
        await batcher.DisposeAsync();

        _batches.ShouldBe([
            [1],
            [2, 3, 4],
            [5, 6],
        ]);
    }

    [Fact]
    public async Task A_batch_may_hand_items_to_another_batcher()
    {
        var second = new Batcher<int>(Process, maxBatch: 10);
        var first = new Batcher<int>(
            items =>
            {
                second.Add(items[0]);
                return Task.CompletedTask;
            },
            maxBatch: 10
        );
        _firstMayEnd.SetResult();

        first.Add(1);

        await first.DisposeAsync();
        await second.DisposeAsync();
        _batches.ShouldHaveSingleItem().ShouldBe([1]);
    }

    [Fact]
    public async Task A_batch_that_throws_takes_no_later_one_along()
    {
        _firstMayEnd.SetException(new InvalidOperationException("Broken."));
        await using var batcher = new Batcher<int>(Process, maxBatch: 10);
        batcher.Add(1);

        await Eventually.Succeeds(() =>
        {
            batcher.Add(2);
            _batches.ShouldContain(batch => batch.Contains(2));
        });
    }

    [Fact]
    public async Task A_disposed_batcher_takes_nothing_more()
    {
        var batcher = new Batcher<int>(Process, maxBatch: 10);
        await batcher.DisposeAsync();

        Should.Throw<ObjectDisposedException>(() => batcher.Add(1));
    }

    private Task Process(IReadOnlyList<int> items)
    {
        _batches.Add([.. items]);
        return _batches.Count == 1 ? _firstMayEnd.Task : Task.CompletedTask;
    }
}
