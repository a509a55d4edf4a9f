namespace EventStore.Types;

public sealed class UnknownEventTypeException(string type)
    : Exception($"The log knows no event type {type}. Add it to the log's definition, or an upcaster for it.");
