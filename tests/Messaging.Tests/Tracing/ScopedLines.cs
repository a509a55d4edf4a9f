using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Orders.Messaging.Tests.Tracing;

/// <summary>Keeps what stands in the scopes of each line, by its text.</summary>
internal sealed class ScopedLines : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string?>> _scopes = new(StringComparer.Ordinal);
    private IExternalScopeProvider? _provider;

    public IReadOnlyDictionary<string, string?>? ScopesOf(string text) => _scopes.GetValueOrDefault(text);

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _provider = scopeProvider;

    public void Dispose() { }

    private void Add(string text)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        _provider?.ForEachScope(
            (scope, kept) =>
            {
                foreach (var (name, value) in scope as IEnumerable<KeyValuePair<string, object?>> ?? [])
                {
                    kept[name] = value?.ToString();
                }
            },
            values
        );
        _scopes[text] = values;
    }

    private sealed class Logger(ScopedLines lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Add(formatter(state, exception));
    }
}
