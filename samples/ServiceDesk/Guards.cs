using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace AfterSales.Samples.ServiceDesk;

/// <summary>What holds for every request.</summary>
internal static class Guards
{
    /// <summary>No script or style but the desk's own, no framing, and forms are taken from the desk's own pages only.</summary>
    public static Task Protect(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            // Last of all, so that a page that says what went wrong has them as well.
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
            (headers.XContentTypeOptions, headers["Referrer-Policy"]) = ("nosniff", "same-origin");
            return Task.CompletedTask;
        });
        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length > 0 && !HttpMethods.IsGet(context.Request.Method) && origin != $"{context.Request.Scheme}://{context.Request.Host}")
        {
            throw new BadHttpRequestException("The request comes from another site.", StatusCodes.Status403Forbidden);
        }

        return next(context);
    }

    /// <summary>The fields of a form; what is not a form is refused.</summary>
    public static async Task<IFormCollection> FormOf(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            throw new BadHttpRequestException("Send a form.", StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            return await request.ReadFormAsync();
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form cannot be read.", StatusCodes.Status400BadRequest, broken);
        }
    }
}

/// <summary>Tells what is wrong with a request as problem details, all of it at once; as a page where only that is taken.</summary>
internal sealed class Refusals(IProblemDetailsService service) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellation)
    {
        if (exception is InvalidInputException invalid)
        {
            await Results.ValidationProblem(invalid.Problems.GroupBy(problem => problem.Path).ToDictionary(place => place.Key, place => place.Select(problem => problem.Message).ToArray()))
                .ExecuteAsync(context);
            return true;
        }

        if (exception is not BadHttpRequestException bad)
        {
            return false;
        }

        context.Response.StatusCode = bad.StatusCode;
        var member = bad.InnerException is JsonException { Path: { Length: <= 100 } path } ? $" See {path}." : "";
        if (!await service.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = { Status = bad.StatusCode, Detail = bad.Message + member } }))
        {
            // Who takes no JSON is a person in front of a page.
            var words = Words.All.FirstOrDefault(words => words.Tag == context.Request.Query["lang"]) ?? Words.All[0];
            var page = Pages.Layout(words, bad.StatusCode.ToString(CultureInfo.InvariantCulture), "/?", Html.Of($"""<h1>{bad.StatusCode}</h1><p role="alert" class="no">{bad.Message}</p>"""));
            await Results.Content(page.ToString(), "text/html; charset=utf-8", null, bad.StatusCode).ExecuteAsync(context);
        }

        return true;
    }
}
