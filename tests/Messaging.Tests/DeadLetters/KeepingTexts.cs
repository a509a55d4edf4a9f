using Orders.Messaging.DeadLetters;

namespace Orders.Messaging.Tests.DeadLetters;

public sealed class KeepingTexts
{
    [Theory]
    [InlineData("Host=db;Password=hunter2;Database=orders", "Host=db;Password=***;Database=orders")]
    [InlineData("pwd = 'hunter 2' refused", "pwd=*** refused")]
    [InlineData("amqp://orders:hunter2@mq/vhost is away", "amqp://***@mq/vhost is away")]
    [InlineData("no answer from https://pay.example:8443/charges", "no answer from https://pay.example:8443/charges")]
    public void Leaves_out_passwords(string text, string kept) => StorableText.WithoutSecrets(text).ShouldBe(kept);

    [Theory]
    [InlineData("a\0b", 10, "a\uFFFDb")]
    [InlineData("ab😀", 3, "ab\uFFFD")]
    [InlineData("abc", 2, "ab")]
    public void Is_cut_and_whole_unicode(string text, int limit, string kept) => StorableText.Of(text, limit).ShouldBe(kept);

    // An attribute cannot hold it either.
    [Fact]
    public void Replaces_half_a_character() => StorableText.Of("a" + '\uD83D', 10).ShouldBe("a\uFFFD");
}
