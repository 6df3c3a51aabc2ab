namespace AfterSales.Tests.Architecture;

/// <summary>Asserts that nothing breaks a rule of the house, and names everything that does.</summary>
internal static class Offenders
{
    public static void None<T>(IEnumerable<T> offenders)
    {
        var list = offenders.Distinct().ToList();
        Assert.True(list.Count == 0, string.Join(Environment.NewLine, list));
    }
}
