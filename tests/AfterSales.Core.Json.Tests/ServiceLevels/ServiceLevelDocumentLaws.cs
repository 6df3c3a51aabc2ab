using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Json.Tests.Documents;
using AfterSales.Tests.Laws;

namespace AfterSales.Json.Tests.ServiceLevels;

public class CalendarDocumentLaws : DocumentLaws<BusinessCalendar>
{
    protected override DocumentKind Kind => DocumentKind.Calendar;

    protected override string[] BeyondSchemas { get; } = ServiceLevelRefusals.Calendars;

    protected override BusinessCalendar Draw(Tape tape) => tape.BusinessCalendar();

    protected override BusinessCalendar Read(string json) => AfterSalesJson.ReadCalendar(json);

    protected override string Write(BusinessCalendar value) => AfterSalesJson.WriteCalendar(value);
}

public class TicketDocumentLaws : DocumentLaws<ServiceRequest>
{
    protected override DocumentKind Kind => DocumentKind.Ticket;

    protected override string[] BeyondSchemas { get; } =
    [
        "The event .* needs ", "The event .* has no ", "Opened twice", ".* comes before the request was opened", "Resolved ", "Closed twice", "Reopened while", "Paused ", "Resumed ", "The time agreed, ",
    ];

    protected override ServiceRequest Draw(Tape tape) => tape.Ticket();

    protected override ServiceRequest Read(string json) => AfterSalesJson.ReadTicket(json);

    protected override string Write(ServiceRequest value) => AfterSalesJson.WriteTicket(value);
}
