using AfterSales.Samples.ServiceDesk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

// Everything beside the program, so that it starts from any folder: pages' files, policies, the database.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
var folder = Path.GetFullPath(builder.Configuration["Policies"] ?? Path.Combine(AppContext.BaseDirectory, "policies"));
var database = Path.GetFullPath(builder.Configuration["Database"] ?? Path.Combine(AppContext.BaseDirectory, "servicedesk.db"));

builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 1_000_000);
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
builder.Services.AddProblemDetails().AddExceptionHandler<Refusals>().AddOpenApi();
builder.Services.AddDbContext<DeskDb>(options => options.UseSqlite("Data Source=" + database));
builder.Services.AddSingleton(new Today(builder.Configuration["Today"] is { } day ? LocalDatePattern.Iso.Parse(day).Value : null));
builder.Services.AddScoped<Desk>();
builder.Services.AddAfterSales(options => options.AddPolicyFiles(() => Directory.GetFiles(folder, "*.json")
    .Order(StringComparer.Ordinal)
    .Select(path => PolicyFile.Of(Path.GetFileName(path), File.ReadAllBytes(path)))));

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.Use(Guards.Protect);
app.UseStaticFiles();
app.MapOpenApi("/openapi/v1.json");
app.MapApi();
app.MapPages();

var policies = app.Services.GetRequiredService<CurrentPolicies>();
using (var scope = app.Services.CreateScope())
{
    await scope.ServiceProvider.GetRequiredService<DeskDb>().SeedAsync(app.Services.GetRequiredService<Today>().In(policies.Catalog.Policies[0].Zone));
}

// A file that changes is read at once; what was read while it was half written is refused, and read again when it is whole.
using var files = new PhysicalFileProvider(folder);
using var watch = ChangeToken.OnChange(() => files.Watch("*.json"), () => Desk.TryReload(policies, app.Logger));
await app.RunAsync();
