using AfterSales.Json.Tests.Documents;
using AfterSales.Json.Tests.ServiceLevels;
using AfterSales.Policies;
using AfterSales.Tests.Laws;

namespace AfterSales.Json.Tests.Policies;

public class PolicyDocumentLaws : DocumentLaws<AfterSalesPolicy>
{
    protected override DocumentKind Kind => DocumentKind.Policy;

    protected override string[] BeyondSchemas => Beyond;

    internal static readonly string[] Beyond =
    [
        "The version ends on .*, before it begins on ",
        // Names that have to be known.
        "Found .*; write the id of one of the policy's clauses", "Found .*; write the name of a time zone", "Found .*; write one of the currencies of ISO 4217", "There is no window ",
        // Names that have to differ.
        "Two windows have the id ", "Two deadlines have the id ", "A window cannot replace itself", ".* replace each other", ".* is for the same as ", "An item has two rules", "Two exchange rules apply ",
        "A cause is excluded twice", "A cause is named twice", "A finding tells two causes", ".* is asked for .* times", ".* is both excluded and one of the only causes", ".* is both a day off and a make-up day",
        // Parts that have to be there, or cannot be there together.
        "Nothing is promised", "There are deadlines of returns, but no returns", "A tolling rule names at least one kind", "A fallback changes the start", "The rule for .* has neither terms nor layers",
        "The rule names at least one normal life", "Only a term can ", "Months cannot be joined", "At most .* conditions can have a fallback", "Registration counts from one event",
        "The policy promises no warranty whose validity it could be",
        "There are replacements or a refund, but no remedies", "Remedies rest on the warranty", "Two triggers have the id ", ".* are for the same stock and choice", "A deduction by usage needs the counter",
        "The window offers no money back", "A wait for parts is known by its days", "The restocking fee is the window's", "No offer of the window pays",
        // Counting that cannot be done.
        "NextFirst is for profiles ", ".* needs a calendar of working days", "Short terms count working days", ".* is before the first known day", "An allowance is given in calendar units",
        "A life is given in calendar units", "Clear days are for notice periods",
        // Fees and settlement.
        "Two rules have the id ", "Two credits have the id ", ".* is not in the tariff's currency", ".* is not in the settlement's currency", "The share .* is more than the whole",
        "Nobody is charged, so nobody has a share", "There is nobody to bear the amount", "The shares ", ".* is named twice; give each bearer one share", ".* is given more than once; give it once",
        "The last tier ends at ", "Only the last tier is open", "The tier ends at ", "A tier ends above zero", "The credit is ", "The most is ", "The deductible is ", "The tariff for .* is ",
        "The minimum .* is negative", "The maximum .* is negative", ".* are in two currencies and cannot be reckoned together", "A discount is more than ", "A discount takes off ", "The worth is ",
        "Less than -100 % would ", "A bonus is ", "The price is ", "Work cycles ", "Stock can go back ",
        // Numbers in text.
        "The share of normal life lies ", "A restocking fee is more than ", "Tiers go from earlier to later days", "A rounding unit is more than zero",
        .. ServiceLevelRefusals.All,
    ];

    protected override AfterSalesPolicy Draw(Tape tape) => tape.Policy();

    protected override AfterSalesPolicy Read(string json) => AfterSalesJson.ReadPolicy(json);

    protected override string Write(AfterSalesPolicy value) => AfterSalesJson.WritePolicy(value);
}
