namespace AfterSales.Json.Tests.ServiceLevels;

/// <summary>What the reader says of service levels and a schema cannot: the beginnings of its messages.</summary>
internal static class ServiceLevelRefusals
{
    public static readonly string[] Calendars =
    [
        "Found .*; its edges are equal", "Found .*; write the name of a time zone", ".* is before the first known day ", "Two versions are in force from ", "A version cannot itself be frozen",
        "Versions frozen at the opening cannot be a member",
    ];

    public static readonly string[] All =
    [
        .. Calendars,
        "Found .*; write the name of one of the calendars of these service levels", "A target is more than zero", "A grace is zero or more", ".* has no length that could be multiplied", ".* starts the clock and cannot stop it",
        "Only a target that is a duration can keep its share", "Expected .* is later than the limit", "Two steps are called ", "A length before the due time is more than zero",
        "An intake rule moves days off", "Two duties have the id ", "Weeks run from the start", "A duty counts calendar days", ".* facts are asked for",
    ];
}
