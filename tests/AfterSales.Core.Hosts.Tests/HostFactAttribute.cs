using AfterSales.Tests;

namespace AfterSales.Hosts.Tests;

/// <summary>A test that needs a program beside the SDK. On a build server a missing one fails the test; elsewhere the test says that it was left out.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HostFactAttribute : FactAttribute
{
    public HostFactAttribute(params string[] parts)
    {
        if (!HostParts.IsBuildServer && parts.FirstOrDefault(part => HostParts.Find(part) is null) is { } missing)
        {
            Skip = HostParts.Missing(missing);
        }
    }
}

/// <summary>Programs, files and services that hosts need and a machine can lack.</summary>
internal static class HostParts
{
    public const string Mono = "mono";
    public const string Chromium = "chromium";

    /// <summary>A PostgreSQL, by a connection string to a database from which others are made.</summary>
    public const string Postgres = "AFTERSALES_POSTGRES";

    /// <summary>A RabbitMQ, by its address.</summary>
    public const string RabbitMq = "AFTERSALES_RABBITMQ";

    /// <summary>Accessibility checks, from npm.</summary>
    public static string Axe => Repository.PathOf("tests/axe/node_modules/axe-core/axe.min.js");

    public static bool IsBuildServer { get; } = Environment.GetEnvironmentVariable("CI") is { Length: > 0 };

    public static string Required(string part) => Find(part) ?? throw new InvalidOperationException(Missing(part));

    public static string? Find(string part) => part switch
    {
        Postgres or RabbitMq => Environment.GetEnvironmentVariable(part) is { Length: > 0 } address ? address : null,
        Chromium => File.Exists(Axe) ? OnPath("chromium") ?? OnPath("chromium-browser") ?? OnPath("google-chrome") : null,
        _ => OnPath(part),
    };

    public static string Missing(string part) => part switch
    {
        Postgres or RabbitMq => $"This test needs PostgreSQL and RabbitMQ ({part} is not set): run \"eng/services dotnet test tests/AfterSales.Core.Hosts.Tests\".",
        Chromium => "This test needs chromium (Debian: apt-get install chromium) and axe-core (npm ci --prefix tests/axe).",
        _ => "This test needs mono (Debian: apt-get install mono-runtime mono-devel).",
    };

    private static string? OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
