using AfterSales.Cases;
using AfterSales.Json.Tests.Documents;
using AfterSales.Tests.Laws;

namespace AfterSales.Json.Tests.Cases;

public class CaseDocumentLaws : DocumentLaws<ServiceCase>
{
    protected override DocumentKind Kind => DocumentKind.Case;

    protected override string[] BeyondSchemas { get; } =
    [
        "The unit was handed back on .*, before it was handed in on ",
        "The unit was handed in on .*, before it was made ",
        "The counter goes down: ",
        "The range ends on .*, before it begins on ",
        "Two extensions have the id ",
        "There is no parcel ",
        ".* units were returned of ",
        "What goes back is worth ",
        "The order has no line ", "Two lines have the same id", "Lines and discount are in one currency", "The discount .* is more than the lines are worth", "Two payments have the id ", "Of .* paid, between nothing and all",
        "The days end on .*, before they begin on ", "The wait ends on .*, before it begins on ",
        // Work.
        "Two lines have the id ",
        "The prices are in ",
        "The quantity is ",
        "The list price is ",
        "The cost is ",
        "The share is .*; goodwill",
        "The customer cannot take over ",
        "Found .*; write one of the currencies of ISO 4217",
    ];

    protected override ServiceCase Draw(Tape tape) => tape.Case();

    protected override ServiceCase Read(string json) => AfterSalesJson.ReadCase(json);

    protected override string Write(ServiceCase value) => AfterSalesJson.WriteCase(value);
}
