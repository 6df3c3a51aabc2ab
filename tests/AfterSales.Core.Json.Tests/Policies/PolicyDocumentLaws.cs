using AfterSales.Json.Tests.Documents;
using AfterSales.Json.Tests.ServiceLevels;
using AfterSales.Policies;
using AfterSales.Tests.Laws;

namespace AfterSales.Json.Tests.Policies;

public class PolicyDocumentLaws : DocumentLaws<AfterSalesPolicy>
{
    protected override DocumentKind Kind => DocumentKind.Policy;

    protected override string[] BeyondSchemas { get; } =
    [
        // Names that have to be known.
        "Found .*; write the id of one of the policy's clauses", "Found .*; write the name of a time zone", "Found .*; write one of the currencies of ISO 4217", "There is no window ",
        // Names that have to differ.
        "Two windows have the id ", "Two deadlines have the id ", "A window cannot replace itself", ".* replace each other", ".* is for the same as ", "An item has two rules", "Two exchange rules apply ",
        "A cause is excluded twice", "A cause is named twice", "A finding tells two causes", ".* is asked for .* times", ".* is both excluded and one of the only causes", ".* is both a day off and a make-up day",
        // Parts that have to be there, or cannot be there together.
        "Nothing is promised", "There are deadlines of returns, but no returns", "A tolling rule names at least one kind", "A fallback changes the start", "The rule for .* has neither terms nor layers",
        "The rule names at least one normal life", "Only a term can ", "Months cannot be joined", "At most .* conditions can have a fallback", "Registration counts from one event",
        "There are replacements or a refund, but no remedies", "Remedies rest on the warranty", "Two triggers have the id ", ".* are for the same stock and choice", "A deduction by usage needs the counter",
        "The window offers no money back", "A wait for parts is known by its days", "The restocking fee is the window's", "No offer of the window pays",
        // Counting that cannot be done.
        "NextFirst is for profiles ", ".* needs a calendar of working days", "Short terms count working days", ".* is before the first known day", "An allowance is given in calendar units",
        "A life is given in calendar units", "Clear days are for notice periods",
        // Numbers in text.
        "The share of normal life lies ", "A restocking fee is more than ", "Tiers go from earlier to later days", "A rounding unit is more than zero",
        .. ServiceLevelRefusals.All,
    ];

    protected override AfterSalesPolicy Draw(Tape tape) => tape.Policy();

    protected override AfterSalesPolicy Read(string json) => AfterSalesJson.ReadPolicy(json);

    protected override string Write(AfterSalesPolicy value) => AfterSalesJson.WritePolicy(value);
}
