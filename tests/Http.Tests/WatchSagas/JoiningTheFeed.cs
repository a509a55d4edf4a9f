using Orders.Api.WatchSagas;
using Orders.Http.Tests.Sagas;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.WatchSagas;

public sealed class JoiningTheFeed(PostgresServer postgres) : ApiTest(postgres)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Is_done_before_the_rest_of_the_past_is_read(bool ofOne)
    {
        var order = await Host.Submitted();
        var filter = ofOne
            ? SagaFilter.Of(order)
            : new SagaFilter(OrderId: null, State: null, UserId: null, NeedsAttention: null);
        var past = Host.Service<SagaPast>().Read(filter, after: 0, join: () => Host.Complete(order));

        List<SagaChange> read = [];
        await foreach (var change in past)
        {
            read.Add(change);
        }

        read.ShouldHaveSingleItem().To.ShouldBe("Completed");
    }
}
