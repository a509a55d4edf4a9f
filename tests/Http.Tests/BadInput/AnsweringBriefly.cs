using System.Net;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.BadInput;

/// <summary>A request cannot make its refusal large, or long in coming.</summary>
public sealed class AnsweringBriefly(PostgresServer postgres) : ApiTest(postgres)
{
    private const int Longest = 16 * 1024;
    private const string BadLine = "{\"sku\":\"\",\"quantity\":0,\"unitPrice\":-1}";

    [Fact]
    public async Task Names_the_number_of_lines_alone_where_there_are_too_many()
    {
        var problem = await Refuse(BadOrders.Order(lines: Lines(20_000)), "lines");

        problem.GetProperty("errors").EnumerateObject().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Lists_so_many_fields_and_no_more()
    {
        var problem = await Refuse(BadOrders.Order(lines: Lines(2_000)), "lines[0].quantity");

        problem.GetProperty("errors").EnumerateObject().Count().ShouldBe(100);
        problem.Text("detail")!.ShouldContain("(and 5999 more");
    }

    [Fact]
    public async Task Repeats_the_beginning_of_a_name_and_no_more() =>
        await Refuse($"{{\"{new string('x', 500_000)}\":1}}", $"{new string('x', 200)}…");

    private static string Lines(int count) => string.Join(',', Enumerable.Repeat(BadLine, count));

    private async Task<System.Text.Json.JsonElement> Refuse(string body, string field)
    {
        using var message = BadRequest.Post("/orders", body, field).Message();
        using var response = await Client.SendAsync(message);

        var problem = await response.ShouldBeProblem(HttpStatusCode.BadRequest, "validation");
        problem.ShouldName(field);
        problem.ToString().Length.ShouldBeLessThan(Longest);
        return problem;
    }
}
