namespace Users.Api.Reviewing;

/// <summary>What users' sagas were answered stands apart: it changes nothing about the user, nor the version that clients see.</summary>
internal static class AnswerStream
{
    public static string Of(Guid userId) => $"user-answers-{userId:D}";
}
