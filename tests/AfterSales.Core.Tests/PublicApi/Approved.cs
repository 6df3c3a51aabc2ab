namespace AfterSales.Tests.PublicApi;

/// <summary>
/// Compares a text made from the library with the one that was approved and is kept in the repository.
/// Running the tests with <c>AFTERSALES_APPROVE=1</c> rewrites the approved one; the change is then reviewed like any other.
/// </summary>
internal static class Approved
{
    public static void Equal(string path, string actual)
    {
        var file = Repository.PathOf(path);
        if (Environment.GetEnvironmentVariable("AFTERSALES_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        var before = approved.Split('\n');
        var now = actual.Split('\n');
        Assert.True(
            approved == actual,
            $"{path} is not what the library says now. Gone: {string.Join(" / ", before.Except(now))}. New: {string.Join(" / ", now.Except(before))}. "
            + "If that is meant, run the tests once with AFTERSALES_APPROVE=1 and commit the file.");
    }
}
